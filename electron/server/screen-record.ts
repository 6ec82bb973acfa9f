import { join } from 'node:path'
import { hoursOn, type Calendar } from '../../content/arithmetic/hours.ts'
import { wallTime } from '../../content/arithmetic/wall-time.ts'
import type { Screen } from '../../content/schema/device.ts'
import type { Library } from '../content/library.ts'
import { every, type Clock } from '../device/clock.ts'
import { openJournal } from '../device/journal.ts'
import type { Log } from '../device/log.ts'
import { UP_MS, type Play, type ScreenFact } from '../device/screen-entry.ts'
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
const states = { keepDays: 760, mostBytes: 96 * 1024 * 1024, dayBytes: 2 * 1024 * 1024 }
/** Two months and 200 MB: six screens write 2 MB a day. */
const details = { keepDays: 62, mostBytes: 200 * 1024 * 1024, dayBytes: 16 * 1024 * 1024 }

const LOOK_MS = 2_000
/** a machine that is busy is late by less */
const CLOCK_SET_MS = 5_000

export async function keepRecord(options: Options): Promise<ScreenRecord> {
  const { screens, configured, state, library, data, clock, log } = options
  const dayOf = (instant: number) => wallTime(instant, state.hall().timeZone).slice(0, 10)
  const open = { clock, log, dayOf }
  const journal = openJournal<ScreenFact>({ folder: join(data, 'journal/screens'), ...open, ...states })
  const written = openJournal<Play>({ folder: join(data, 'journal/plays'), ...open, ...details })
  const add = (fact: ScreenFact) => void journal.add(fact)
  const plays = createPlays((play) => void written.add(play))

  let calendar: Calendar = await readCalendar(library, state.snapshot()).catch(() => new Map())
  /** what was last written of the day */
  let said = ''
  const now = new Map<string, ScreenState>()

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
    if (isNew) for (const [screen, became] of now) add(factOf(screen, became))
  }

  add({ is: 'start' })
  sayDay()
  screens.watch({
    became(screen, became) {
      now.set(screen, became)
      if (became.is !== 'live') plays.end(screen, became.since)
      add(factOf(screen, became))
    },
    shows: (screen, showing) => plays.show(screen, showing, clock.now()),
  })

  let before = { now: clock.now(), ticks: clock.ticks() }
  const look = () => {
    const ought = before.now + clock.ticks() - before.ticks
    if (Math.abs(clock.now() - ought) > CLOCK_SET_MS) add({ is: 'clock', was: text(ought) })
    before = { now: clock.now(), ticks: clock.ticks() }
    sayDay()
    screens.look()
  }
  const stops = [
    every(clock, LOOK_MS, look),
    every(clock, UP_MS, () => add({ is: 'up' })),
    state.subscribe((change) => {
      if (change !== 'snapshot') return
      readCalendar(library, state.snapshot()).then(
        (read) => {
          calendar = read
          sayDay()
        },
        (error: unknown) => log.warn('record.calendar', { error }),
      )
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
