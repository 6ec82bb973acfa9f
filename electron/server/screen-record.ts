import { join } from 'node:path'
import { hoursOn, type Calendar } from '../../content/arithmetic/hours.ts'
import { wallTime } from '../../content/arithmetic/wall-time.ts'
import type { Screen } from '../../content/schema/device.ts'
import type { Library } from '../content/library.ts'
import { every, type Clock } from '../device/clock.ts'
import { openJournal } from '../device/journal.ts'
import type { Log } from '../device/log.ts'
import { UP_MS, type Play, type ScreenFact } from '../device/screen-entry.ts'
import { createAllowance } from './allowance.ts'
import { readCalendar } from './hall-content.ts'
import type { LibraryState } from './live-state.ts'
import type { ScreenState } from './proof.ts'
import { createPlays } from './plays.ts'
import type { Screens } from './screens.ts'

/** Writes down what the screens showed and how they were: the record that a month's sheet is made from. */
export interface ScreenRecord {
  /** false while the disk does not take it */
  kept(): boolean
  close(): Promise<void>
}

interface Options {
  screens: Screens
  configured: readonly Screen[]
  state: LibraryState
  library: Library
  /** the hall's data folder */
  data: string
  clock: Clock
  log: Log
}

/** Twenty-five months, so that a month can be laid beside the same one a year before; about 30 MB. */
const states = { keepDays: 760, mostBytes: 96 * 1024 * 1024, dayBytes: 4 * 1024 * 1024 }
/** Two months and 200 MB: six screens write 2 MB a day. */
const details = { keepDays: 62, mostBytes: 200 * 1024 * 1024, dayBytes: 16 * 1024 * 1024 }

const LOOK_MS = 2_000
const CHANGES_PER_MINUTE = 6
/** a slide lasts three seconds at least */
const PLAYS_PER_MINUTE = 30
/** a machine that is busy is late by less */
const CLOCK_SET_MS = 5_000

export async function keepRecord(options: Options): Promise<ScreenRecord> {
  const { screens, configured, state, library, data, clock, log } = options
  const dayOf = (instant: number) => wallTime(instant, state.hall().timeZone).slice(0, 10)
  const open = { clock, log, dayOf }
  const journal = openJournal<ScreenFact>({ folder: join(data, 'journal/screens'), ...open, ...states })
  const written = openJournal<Play>({ folder: join(data, 'journal/plays'), ...open, ...details })
  const add = (fact: ScreenFact) => void journal.add(fact)
  const mayPlay = new Map<string, () => boolean>()
  const plays = createPlays((play) => {
    const may = mayPlay.get(play.screen) ?? createAllowance(clock, PLAYS_PER_MINUTE)
    mayPlay.set(play.screen, may)
    if (may()) void written.add(play)
  })
  /** Named by `device.yaml`, or one of those that the hall shows where nobody has named any. */
  const isOurs = (id: string) =>
    configured.some((screen) => screen.id === id) || /^(?:touch|signage)$/.test(id)

  const unreadable = (error: unknown) => log.warn('record.calendar', { error })
  let calendar: Calendar = new Map()
  const learnCalendar = async () => {
    calendar = await readCalendar(library, state.snapshot())
  }
  await learnCalendar().catch(unreadable)
  /** what was last written of the day */
  let said = ''
  /** what each screen is, whether that is written, and whether more may be: nobody who plays with a link fills a disk */
  const now = new Map<string, { state: ScreenState; isWritten: boolean; may: () => boolean }>()

  /** What holds on the day; on a new day the state of every screen too, so that each file stands alone. */
  const sayDay = () => {
    const day = dayOf(clock.now())
    const { timeZone, ...hall } = state.hall()
    const open = hoursOn(hall, calendar, day).spans
    const known = configured.map(({ id, role }) => ({ id, role }))
    const text = JSON.stringify([day, timeZone, open])
    if (text === said) return
    const isNew = !said.startsWith(`["${day}"`)
    said = text
    add({ is: 'day', day, timeZone, open, screens: known })
    if (isNew) for (const each of now.values()) each.isWritten = false
    sayStates()
  }

  const sayStates = () => {
    for (const [screen, each] of now) {
      if (each.isWritten || !each.may()) continue
      each.isWritten = true
      add(factOf(screen, each.state))
    }
  }

  add({ is: 'start' })
  sayDay()
  screens.watch({
    became(screen, state) {
      if (!isOurs(screen)) return
      now.set(screen, {
        may: createAllowance(clock, CHANGES_PER_MINUTE),
        ...now.get(screen),
        state,
        isWritten: false,
      })
      if (state.is !== 'live') plays.end(screen, state.since)
      sayStates()
    },
    shows(screen, showing) {
      if (isOurs(screen)) plays.show(screen, showing, clock.now())
    },
  })

  let before = { now: clock.now(), ticks: clock.ticks() }
  const look = () => {
    const ought = before.now + clock.ticks() - before.ticks
    if (Math.abs(clock.now() - ought) > CLOCK_SET_MS) add({ is: 'clock', was: text(ought) })
    before = { now: clock.now(), ticks: clock.ticks() }
    sayDay()
    screens.look()
    sayStates()
  }
  const stops = [
    every(clock, LOOK_MS, look),
    every(clock, UP_MS, () => add({ is: 'up' })),
    state.subscribe((change) => {
      if (change !== 'snapshot') return
      learnCalendar().then(sayDay, unreadable)
    }),
  ]

  return {
    kept: () => journal.kept() && written.kept(),
    async close() {
      look()
      for (const stop of stops) stop()
      screens.watch(null)
      plays.endAll(clock.now())
      add({ is: 'stop' })
      await Promise.all([journal.close(), written.close()])
    },
  }
}

function factOf(screen: string, state: ScreenState): ScreenFact {
  const since = text(state.since)
  return state.is === 'frozen'
    ? { is: 'frozen', screen, since, how: state.how }
    : { is: state.is, screen, since }
}

const text = (instant: number) => new Date(instant).toISOString()
