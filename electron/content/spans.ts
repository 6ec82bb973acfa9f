import type { Content } from '../../content/schema/kinds.ts'

type Limit = Content['guide']['legalLimit']

const HOUR_MS = 3_600_000

/** Calendar hours of a unit; five working days take seven days. */
const unitHours: Record<Limit['unit'], number> = { minute: 1 / 60, hour: 1, day: 24, workday: (24 * 7) / 5 }

export const longer = (one: Limit, other: Limit) =>
  one.value * unitHours[one.unit] > other.value * unitHours[other.unit]

/** Both as `2026-11-23` or `2026-11-23 22:00`, of the same time zone. */
export const hoursBetween = (from: string, to: string) => (instant(to) - instant(from)) / HOUR_MS

/** Whole days from one calendar day to another. */
export const daysBetween = (from: string, to: string) => hoursBetween(from.slice(0, 10), to.slice(0, 10)) / 24

const instant = (moment: string) =>
  Date.parse(`${moment.replace(' ', 'T')}${moment.length > 10 ? ':00' : 'T00:00:00'}Z`)

/** The hall's calendar minute of an instant: `2026-11-23 22:00`. */
export function hallMoment(instant: number, timeZone: string): string {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(timeZone, format)
  }
  return format.format(instant).replace(', ', ' ')
}

const formats = new Map<string, Intl.DateTimeFormat>()
