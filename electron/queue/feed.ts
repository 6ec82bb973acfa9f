import type { QueuePause } from '../server/queue-wire.ts'
import type { QueueCall, QueueState } from '../server/wire.ts'
import type { QueueReport } from './contract.ts'
import type { Trouble, TroubleCode } from './troubles.ts'

/** What has been heard of another queue machine, as a pure function: feed + report → feed. `ticks` never goes back. */
export interface Feed {
  report: QueueReport | null
  /** what each counter was last said to do; one that a report leaves out may be named by the next */
  said: ReadonlyMap<string, QueueReport['counters'][number]>
  /** newest first */
  calls: readonly QueueCall[]
  /** number of the last call */
  seq: number
  /** when something new was heard last, in ticks */
  aliveAt: number | null
  /** the last thing that was wrong, since something new was heard */
  trouble: Trouble | null
}

export interface Heard {
  report: QueueReport
  /** numbers of the counters that content has */
  counters: readonly string[]
  /** kept by a broker: it says how things stood, and not that anybody is there to say so */
  retained: boolean
  ticks: number
  /** the machine's clock, and the hall's time */
  now: number
  hallTime: number
}

/** A source that has been silent for so long is not believed any more; it is looked at every half second. */
export const QUIET_MS = 9_000
/** later than this in the machine's own time, and it counts anew, whatever its sequence says */
const ANEW_MS = 30_000
const DAY_MS = 86_400_000
const MOST_CALLS = 12

export const emptyFeed = (seq: number): Feed => ({
  report: null,
  said: new Map(),
  calls: [],
  seq,
  aliveAt: null,
  trouble: null,
})

export const troubled = (feed: Feed, trouble: Trouble): Feed => ({ ...feed, trouble })

export function feedAfter(feed: Feed, heard: Heard): Feed {
  const { report, ticks, now, retained } = heard
  if (report.epoch > now + DAY_MS) return troubled(feed, { code: 'ahead', detail: `epoch ${report.epoch}` })
  const before = feed.report
  const order = before ? compareReports(report, before) : 1
  // The very same once more is no sign of life: a broker, or a copy that hangs, can say it for ever.
  if (order === 0) return feed
  if (order < 0) return troubled(feed, { code: 'older', detail: `sequence ${report.sequence}` })
  const known = report.counters.filter(({ counter }) => heard.counters.includes(counter))
  const unknown = report.counters.filter((each) => !known.includes(each))
  const calls = newCalls(report, known, feed.said).map((call, index): QueueCall => ({
    ...{ ...call, seq: feed.seq + 1 + index, at: heard.hallTime },
  }))
  const detail = unknown.map(({ counter }) => counter).join(' ')
  return {
    report,
    said: new Map([...feed.said, ...known.map((each) => [each.counter, each] as const)]),
    calls: [...calls.reverse(), ...feed.calls].slice(0, MOST_CALLS),
    seq: feed.seq + calls.length,
    aliveAt: retained ? feed.aliveAt : ticks,
    trouble: unknown.length > 0 ? { code: 'unknown-counter', detail } : null,
  }
}

/** Positive where the first is the newer one, 0 where they are the same. */
export function compareReports(one: QueueReport, other: QueueReport): number {
  const later = Date.parse(one.at) - Date.parse(other.at)
  const order = one.epoch - other.epoch || one.sequence - other.sequence
  if (order === 0) return later
  return order < 0 && later > ANEW_MS ? 1 : order
}

/** Whoever is called now and was not before, in the order in which that was. */
function newCalls({ at }: QueueReport, counters: QueueReport['counters'], was: Feed['said']) {
  return counters
    .flatMap(({ counter, serving, called, service = null }) => {
      if (serving === null) return []
      const last = was.get(counter)
      const isSame = last?.serving === serving
      const isRecall = isSame && called !== undefined && isLater(called, last.called)
      if (isSame && !isRecall) return []
      return [{ number: serving, counter, service, again: isRecall, called: Date.parse(called ?? at) }]
    })
    .sort((one, other) => one.called - other.called)
    .map(({ called: _, ...call }) => call)
}

/** The same instant may be written in another zone, and a clock that was put right calls nobody anew. */
const isLater = (called: string, before: string | undefined): boolean =>
  before === undefined || Date.parse(called) > Date.parse(before)

const unheard: Partial<Record<TroubleCode, QueuePause>> = {
  unreachable: 'unreachable',
  missing: 'unreachable',
}

/** Why it is not shown; null where it is. */
export function pauseOf(
  { aliveAt, trouble, report }: Feed,
  ticks: number,
  openedAt: number,
): QueuePause | null {
  if (aliveAt !== null && report && ticks - aliveAt <= QUIET_MS) return null
  if (trouble && trouble.code !== 'unknown-counter') return unheard[trouble.code] ?? 'unreadable'
  return aliveAt === null && ticks - openedAt <= QUIET_MS ? 'starting' : 'quiet'
}

export function viewOfFeed({ report, calls }: Feed, counters: readonly string[]): QueueState {
  const said = new Map(report?.counters.map((each) => [each.counter, each]))
  return {
    state: 'now',
    own: false,
    services: (report?.services ?? []).map(({ id, name, english = null, waiting }) => ({
      ...{ id, name, english, waiting, businesses: [], wait: null, closed: null, opens: null },
    })),
    counters: counters.map((number) => {
      const { open = false, serving = null } = said.get(number) ?? {}
      const call = calls.find((each) => each.number === serving && each.counter === number)
      return {
        ...{ number, state: open ? 'open' : 'closed', serving, waiting: null, seq: 0 },
        call: call ? { service: call.service, at: call.at, again: call.again } : null,
      }
    }),
    calls: [...calls],
    aside: [],
  }
}
