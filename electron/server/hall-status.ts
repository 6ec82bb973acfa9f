import { openingAt } from '../../content/arithmetic/opening.ts'
import { wallTime } from '../../content/arithmetic/wall-time.ts'
import type { Screen } from '../../content/schema/device.ts'
import type { Problem } from '../../content/schema/problem.ts'
import type { LibraryState } from '../content/library.ts'
import type { Mends } from '../device/host-wire.ts'
import type { Settings } from '../device/settings.ts'
import { programVersion } from '../device/program.ts'
import { roomAt } from '../needs/disk.ts'
import { isStale, ownerOf } from '../needs/owner.ts'
import type { NoticeDesk } from '../notices/notice-desk.ts'
import type { HallNotices, HallStatus } from '../outbox/status.ts'
import type { Queue } from '../queue/queue.ts'
import { readCalendar } from './hall-content.ts'
import { mendedOf } from './mended.ts'
import { readHealth, type Witnesses } from './health.ts'
import type { ScreenHealth } from './proof.ts'

export interface StatusRooms extends Witnesses {
  settings: Pick<Settings, 'hall' | 'queue'>
  configured: readonly Screen[]
  /** folder of the hall's own data */
  data: string
  queue: Pick<Queue, 'state' | 'heardAt'>
  /** how many have been called since the hall started */
  calls: () => number
}

/** The contract's bounds, which no hall reaches by itself: `outbox/status.ts` checks them where it is read. */
const most = { screens: 64, problems: 40, notices: 40, text: 200 }

/** How the hall is, for whoever is not in it: headquarters' outbox and `/metrics` both say this and no more. */
export function createStatus(rooms: StatusRooms): () => Promise<HallStatus> {
  const { library, client, state, screens, clock, settings, data, queue } = rooms
  const health = readHealth(rooms)
  const started = clock.now()
  const version = programVersion()

  return async () => {
    const { status, build, uptimeSeconds, storeWritable, contentReachable, journalKept } = health()
    const hall = state.hall()
    const { timeZone } = hall
    const snapshot = state.snapshot()
    const calendar = await readCalendar(library, snapshot)
    const now = clock.now()
    const shown = queue.state()
    const heard = queue.heardAt()
    return {
      format: 1,
      hall: settings.hall ?? hall.id,
      plate: { name: cut(hall.company + hall.name), isSample: hall.sample },
      program: { version, build },
      written: text(now),
      started: text(started),
      uptimeSeconds,
      hallTime: wallTime(now, timeZone),
      timeZone,
      open: openingAt(hall, calendar, wallTime(state.now(), timeZone)).state === 'open',
      status,
      release: releaseOf(library.state()),
      snapshot: { hash: snapshot.id, sequence: snapshot.sequence, taken: text(snapshot.created) },
      content: { reachable: contentReachable, storeWritable, journalKept },
      screens: screens
        .list()
        .slice(0, most.screens)
        .map((screen) => screenOf(screen, rooms.configured)),
      problems: problemsOf(rooms.problems(), new Set(library.problems())),
      disk: await roomAt(data),
      clock: { plausible: now >= client.built },
      queue: {
        source: settings.queue.source,
        state: shown.state === 'paused' ? shown.why : shown.state,
        silentSeconds: heard === null ? null : Math.max(0, Math.round((clock.ticks() - heard) / 1000)),
        calls: rooms.calls(),
      },
      loaderFailures: library.failures(),
      mends: mendsOf(rooms.mends()),
      asides: rooms.asides.list().length,
    }
  }
}

function mendsOf(mends: Mends | null): HallStatus['mends'] {
  return mends && { ...mendedOf(mends), since: text(mends.since) }
}

/** A hall that takes a loose folder says nothing of releases. */
function releaseOf({ release }: LibraryState): HallStatus['release'] {
  if (!release) return null
  const { sequence, created, refused } = release
  return { sequence, created, refused: refused && { rule: refused.rule, severity: refused.severity } }
}

function screenOf(
  { id, state, painted, lastBeat, voice, calls, recoveries }: ScreenHealth,
  configured: readonly Screen[],
): HallStatus['screens'][number] {
  const paintedAt = state.is === 'live' ? lastBeat : painted === null ? null : state.since
  return {
    ...{ id, is: state.is, how: state.is === 'frozen' ? state.how : null, painted, recoveries },
    role: configured.find((screen) => screen.id === id)?.role ?? null,
    since: text(state.since),
    paintedAt: paintedAt === null ? null : text(paintedAt),
    ...(voice !== undefined && { voice: voice === null ? null : cut(voice) }),
    ...(calls !== undefined && { calls }),
  }
}

/** What a problem says in words may be a queue machine's or a printer's own: the rule and the place are enough. */
function problemsOf(all: readonly Problem[], found: ReadonlySet<Problem>): HallStatus['problems'] {
  const told = all.map((problem) => ({ problem, of: ownerOf(problem, found) }))
  const countsOf = (owner: 'ours' | 'headquarters') => {
    const own = told.filter(({ of }) => of === owner)
    const errors = own.filter(({ problem }) => problem.severity === 'error').length
    return { errors, warnings: own.length - errors }
  }
  const worst = told
    .toSorted(
      (one, other) => Number(other.problem.severity === 'error') - Number(one.problem.severity === 'error'),
    )
    .slice(0, most.problems)
    .map(({ problem: { rule, severity, file, line }, of }) => ({
      ...{ of, severity, rule: cut(rule), line },
      file: cut(of === 'ours' ? (file.split(/[/\\]/).at(-1) ?? '') : file),
    }))
  return {
    ours: countsOf('ours'),
    headquarters: countsOf('headquarters'),
    stale: all.filter(isStale).length,
    worst,
  }
}

/** What the hall's own staff show now. */
export function liveNotices(desk: Pick<NoticeDesk, 'all' | 'phase'> | null): HallNotices {
  const live = (desk?.all() ?? []).filter((notice) => {
    const phase = desk?.phase(notice)
    return phase === 'live' || phase === 'extended'
  })
  return {
    format: 1,
    notices: live
      .slice(0, most.notices)
      .map(({ id, fields: { title = '', kind, urgency, starts, ends } }) => ({
        ...{ id, title: cut(title), kind: kind ?? null, urgency: urgency ?? null },
        ...{ starts: starts ?? null, ends: ends ?? null },
      })),
  }
}

const text = (instant: number) => new Date(instant).toISOString()
const cut = (words: string) => (words.length <= most.text ? words : `${words.slice(0, most.text - 1)}…`)
