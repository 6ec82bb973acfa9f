import type { Span } from '../../content/arithmetic/hours.ts'
import { dayAfter, wallTime } from '../../content/arithmetic/wall-time.ts'
import type { ScreenRole } from '../../content/schema/device.ts'
import { instantOf } from '../../content/arithmetic/takeover.ts'
import { common, joined, length, without } from './stretches.ts'
import type { Cause, ScreenLine, Stretch, Timeline } from './timeline.ts'

/** From the last proof to the next; `ms` counts opening hours alone. */
export interface Interruption extends Stretch {
  cause: Cause
  ms: number
}

export interface ScreenMonth {
  id: string
  role: ScreenRole | null
  /** `device.yaml` names it; one that was only there is counted on days on which it was */
  isNamed: boolean
  plannedMs: number
  provenMs: number
  /** of a minute or more, in order */
  interruptions: Interruption[]
  /** shorter ones */
  brief: { count: number; ms: number }
  longest: Interruption | null
}

export interface Month {
  /** `2026-11` */
  month: string
  timeZone: string
  screens: ScreenMonth[]
  /** the first instant of which anything is known, where the month had begun by then */
  recordedFrom: number | null
  /** the month is not over: it is counted until then */
  until: number | null
  /** days of the month, until then, on which the hall was to be open and nothing was written */
  silent: string[]
  /** days of which nobody knows the opening hours: they are not counted */
  unknown: string[]
}

interface Given {
  month: string
  timeZone: string
  timeline: Timeline
  /** when the hall was to be open on a day; null where that is not known */
  open(day: string): readonly Span[] | null
  /** days of which there is a file */
  recorded: ReadonlySet<string>
}

const BRIEF_MS = 60_000

export function monthOf({ month, timeZone, timeline, open, recorded }: Given): Month {
  const days = daysOf(month)
  const start = instantOf(`${days[0]} 00:00`, timeZone)
  const end = instantOf(`${dayAfter(days.at(-1) ?? '', 1)} 00:00`, timeZone)
  const until = Math.min(timeline.until, end)
  const begins = timeline.begins ?? until
  const counted = [{ from: Math.max(start, begins), to: until }]
  const planned = new Map(days.map((day) => [day, open(day)?.map((span) => stretchOf(day, span, timeZone))]))
  const known = common(
    [...planned.values()].flatMap((each) => each ?? []),
    counted,
  )
  const firstDay = wallTime(begins, timeZone).slice(0, 10)
  const past = days.filter((day) => day >= firstDay && instantOf(`${day} 00:00`, timeZone) < until)

  return {
    month,
    timeZone,
    screens: [...timeline.screens]
      .map(([id, line]) => screenMonth(id, line, known, timeline))
      .filter(({ plannedMs }) => plannedMs > 0)
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
    recordedFrom: begins > start ? begins : null,
    until: until < end ? until : null,
    silent: past.filter((day) => !recorded.has(day) && (planned.get(day)?.length ?? 0) > 0),
    unknown: past.filter((day) => !planned.get(day)),
  }
}

function screenMonth(
  id: string,
  line: ScreenLine,
  known: readonly Stretch[],
  { gaps }: Timeline,
): ScreenMonth {
  const isNamed = line.named.length > 0
  const live = joined(line.live)
  const planned = isNamed ? common(known, line.named) : onDaysOf(known, live)
  const proven = common(planned, live)
  const all = interruptionsOf(planned, live, [...line.other, ...gaps])
  const long = all.filter(({ ms }) => ms >= BRIEF_MS)
  const short = all.filter(({ ms }) => ms < BRIEF_MS)
  return {
    id,
    role: line.role,
    isNamed,
    plannedMs: length(planned),
    provenMs: length(proven),
    interruptions: long,
    brief: { count: short.length, ms: short.reduce((sum, { ms }) => sum + ms, 0) },
    longest: all.reduce<Interruption | null>((most, each) => (each.ms > (most?.ms ?? 0) ? each : most), null),
  }
}

/** A screen that nobody named is owed nothing on days on which it was not there. */
const onDaysOf = (known: readonly Stretch[], live: readonly Stretch[]) =>
  known.filter((span) => common([span], live).length > 0)

/** What goes on over a lunch break or a night is one interruption, however long it lasted in between. */
function interruptionsOf(
  planned: readonly Stretch[],
  live: readonly Stretch[],
  why: Timeline['gaps'],
): Interruption[] {
  const found: Interruption[] = []
  for (const part of without(planned, live)) {
    const last = found.at(-1)
    const between = last && { from: last.to, to: part.from }
    if (last && between && common([between], planned).length === 0 && common([between], live).length === 0) {
      last.to = part.to
      last.ms += part.to - part.from
    } else found.push({ ...part, ms: part.to - part.from, cause: causeOf(part, why) })
  }
  return found
}

/** What began it: what held at its first instant, or else came first. */
function causeOf({ from, to }: Stretch, why: Timeline['gaps']): Cause {
  const touching = why.filter((each) => each.from < to && each.to > from)
  return touching.sort((one, other) => one.from - other.from)[0]?.cause ?? 'off'
}

function stretchOf(day: string, { from, to }: Span, timeZone: string): Stretch {
  const end = to === '24:00' ? `${dayAfter(day, 1)} 00:00` : `${day} ${to}`
  return { from: instantOf(`${day} ${from}`, timeZone), to: instantOf(end, timeZone) }
}

/** `2026-11` → its days. */
export function daysOf(month: string): string[] {
  const days: string[] = []
  for (let day = `${month}-01`; day.startsWith(month); day = dayAfter(day, 1)) days.push(day)
  return days
}
