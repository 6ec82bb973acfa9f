/** Generated halls, and a plain model of when one is open: minute by minute, in numbers, with no span anywhere. */
import fc from 'fast-check'
import type { Calendar, HallHours, Weekday } from '../../../content/arithmetic/hours.ts'
import { dayAfter } from '../../../content/arithmetic/wall-time.ts'

const week: Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Quarter hours of a day, 0 to 96. */
const clock = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`

const span = fc
  .tuple(fc.nat(96), fc.nat(96))
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ from: clock(Math.min(a, b)), to: clock(Math.max(a, b)) }))

const hours = fc
  .tuple(span, fc.option(span, { nil: undefined }))
  .map(([{ from, to }, lunch]) => ({ opens: from, closes: to, ...(lunch && { lunch }) }))

const rows = fc.array(
  fc.tuple(fc.subarray(week, { minLength: 1 }), hours).map(([days, row]) => ({ days, ...row })),
  { minLength: 1, maxLength: 3 },
)

const monthDay = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))

export const anyHall: fc.Arbitrary<HallHours> = fc
  .record({
    hours: rows,
    seasons: fc.array(fc.record({ name: fc.constant('季'), from: monthDay, to: monthDay, hours: rows }), {
      maxLength: 2,
    }),
    holidayHours: fc.option(hours, { nil: undefined }),
  })
  .map(({ holidayHours, ...hall }) => ({ ...hall, ...(holidayHours && { holidayHours }) }))

/** A calendar that disagrees with the week on some days about the turn of a year. */
export const FIRST_DAY = '2026-12-20'

export const anyCalendar: fc.Arbitrary<Calendar> = fc
  .array(fc.tuple(fc.nat(20), fc.constantFrom('holiday' as const, 'workday' as const)))
  .map((days) => {
    const all = days.map(([after, is]) => ({ date: dayAfter(FIRST_DAY, after), name: '节', is }))
    return new Map(all.map((day) => [day.date, day]))
  })

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Whether any row has a minute of a day, 0 to 1439, outside its lunch. */
export function isOpenAt(hall: HallHours, calendar: Calendar, day: string, minute: number): boolean {
  const monthDay = day.slice(5)
  const season = hall.seasons.find(({ from, to }) => {
    const begun = monthDay >= from
    const notEnded = monthDay <= to
    return from <= to ? begun && notEnded : begun || notEnded
  })
  const rows = season?.hours ?? hall.hours
  const has = ({ opens, closes, lunch }: NonNullable<HallHours['holidayHours']>, at: number) =>
    minutes(opens) <= at &&
    at < minutes(closes) &&
    !(lunch && minutes(lunch.from) <= at && at < minutes(lunch.to))
  const on = (weekday: number, at: number) =>
    rows.some((row) => row.days.includes(week[weekday]!) && has(row, at))

  const special = calendar.get(day)?.is
  if (special === 'holiday') return hall.holidayHours !== undefined && has(hall.holidayHours, minute)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (special !== 'workday' || (weekday !== 0 && weekday !== 6)) return on(weekday, minute)
  const opensAtAll = (each: number) => Array.from({ length: 1440 }, (_, at) => at).some((at) => on(each, at))
  return on([5, 4, 3, 2, 1].find(opensAtAll) ?? weekday, minute)
}
