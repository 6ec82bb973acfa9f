import { openingAt } from '../../content/arithmetic/opening.ts'
import { hushAt } from '../../content/arithmetic/quiet-hours.ts'
import { wallTime } from '../../content/arithmetic/wall-time.ts'
import type { Screen } from '../../content/schema/device.ts'
import type { Problem } from '../../content/schema/problem.ts'
import { roomAt } from '../needs/disk.ts'
import { needsOf } from '../needs/needs.ts'
import { ownerOf } from '../needs/owner.ts'
import { nowOn } from '../needs/screens-now.ts'
import type { NoticeDesk } from '../notices/notice-desk.ts'
import type { Settings } from '../device/settings.ts'
import type { HallSound } from '../sound/sound.ts'
import { json } from './answer.ts'
import type { Handler } from './ask.ts'
import { readCalendar } from './hall-content.ts'
import type { Witnesses } from './health.ts'
import { mendedOf } from './mended.ts'
import { sampleScreen } from './sample-screens.ts'
import { titlesOf } from './shown-titles.ts'
import type { DiskPart, NoticeNow, SoundNow } from './needs-wire.ts'
import type { NeedsPage } from './wire.ts'

export interface NeedsRooms extends Witnesses {
  /** folder of the hall's own data */
  data: string
  configured: readonly Screen[]
  /** what `device.yaml` says of the sound */
  device: Settings['speech']
  notices: { desk: Pick<NoticeDesk, 'all' | 'phase'> | null }
  sound: Pick<HallSound, 'speech' | 'by'>
  /** whether the host can take a picture of a screen */
  captures: boolean
}

/** The opening page of the desk. What it tells is gathered here; what needs somebody first, `electron/needs` decides. */
export function createNeeds(rooms: NeedsRooms): Handler {
  const { library, client, state, screens, record, clock, log, data, configured, sound } = rooms
  const started = clock.now()
  const kindOf = (id: string) => configured.find((screen) => screen.id === id) ?? sampleScreen(id)

  /** A minute of the hall's calendar: the day of sample content is not the machine's. */
  const minuteOf = (instant: number) => wallTime(instant + state.now() - clock.now(), state.hall().timeZone)

  const noticesNow = (): NoticeNow[] => {
    const { desk } = rooms.notices
    return (desk?.all() ?? []).map((notice) => ({
      id: notice.id,
      title: notice.fields.title ?? null,
      phase: desk?.phase(notice) ?? 'draft',
      isProposed: notice.proposed !== undefined,
      ends: notice.fields.ends ?? null,
      at: notice.history.at(-1)?.at ?? null,
    }))
  }

  const refused = (): DiskPart[] => [
    ...(library.state().storeWritable ? [] : (['store'] as const)),
    ...(record.kept() ? [] : (['journal'] as const)),
    ...(log.kept() ? [] : (['log'] as const)),
  ]

  /** What is said of the disk as such is said once. */
  const problems = (list: readonly Problem[], found: readonly Problem[]) => {
    const { owners } = library.outlook()
    const ofContent = new Set(found)
    return list
      .filter(({ rule }) => rule !== 'store.unwritable')
      .map((problem) => ({
        of: ownerOf(problem, ofContent),
        problem,
        owner: owners[problem.file] ?? null,
      }))
  }

  const soundNow = (now: string): SoundNow => {
    const { voice = null, volume, quiet } = { volume: 1, quiet: [], ...sound.speech() }
    const { device } = rooms
    return {
      ...{ volume, quiet, voice, by: sound.by() },
      isQuiet: hushAt(now.slice(11), { volume, quiet })?.why === 'quiet',
      device: device ? { volume: device.volume, quiet: device.quiet } : null,
    }
  }

  const queueNow = () => {
    const { queue } = state.live()
    return queue.state === 'paused' ? queue.why : queue.state
  }

  const mendsNow = () => {
    const mends = rooms.mends()
    if (!mends) return null
    const { since, halls, pages, reloaded, renewed, graphics, programs } = mendedOf(mends)
    return { since: minuteOf(since), halls, pages, reloaded, renewed, graphics, programs }
  }

  return async () => {
    const hall = state.hall()
    const now = minuteOf(clock.now())
    const snapshot = state.snapshot()
    const aside = rooms.asides.list()
    const [calendar, disk, titles] = await Promise.all([
      readCalendar(library, snapshot),
      roomAt(data),
      titlesOf(library, snapshot, [
        ...screens.list().flatMap(({ showing }) => (showing?.is === 'slide' ? [showing.name] : [])),
        ...aside.map(({ slide }) => slide),
      ]),
    ])
    const watched = screens
      .list()
      .map((screen) =>
        nowOn(screen, kindOf(screen.id), titles, { minuteOf, hallTime: state.now() - clock.now() }),
      )
    const clockPlausible = clock.now() >= client.built
    const { needs, more } = needsOf({
      ...{ now, screens: watched, notices: noticesNow(), refused: refused(), clockPlausible },
      isOpen: openingAt(hall, calendar, now).state === 'open',
      free: disk?.free ?? null,
      aside: aside.map((each) => ({ ...each, title: titles.get(each.slide) ?? null })),
      rendering: rooms.mends()?.rendering ?? null,
      problems: problems(rooms.problems(), library.problems()),
    })
    const page: NeedsPage = {
      ...{ needs, more, screens: watched },
      soon: problems(library.outlook().soon, library.outlook().soon),
      machine: {
        now: wallTime(clock.now(), hall.timeZone),
        timeZone: hall.timeZone,
        shownDay: now.slice(0, 10),
        clockPlausible,
        snapshot: { sequence: snapshot.sequence, created: minuteOf(snapshot.created) },
        contentReachable: library.state().contentReachable,
        ...{ queue: queueNow(), disk, captures: rooms.captures, sound: soundNow(now) },
        started: minuteOf(started),
        mends: mendsNow(),
      },
    }
    return json(page)
  }
}
