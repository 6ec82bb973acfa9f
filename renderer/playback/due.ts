import { weekdays, type Calendar, type Weekday } from '../../content/arithmetic/hours.ts'
import { dayAfter, weekdayOf } from '../../content/arithmetic/wall-time.ts'
import type { Content } from '../../content/schema/kinds.ts'

export type Item = Content['playlist']['items'][number]
export type Topic = Extract<Item, { is: 'topic' }>['topic']

/** Where and by which calendar a playlist is played. */
export interface Place {
  calendar: Calendar
  /** the screen's id in `device.yaml` */
  screen: string
}

/** Whether an item may be shown at a moment of the hall's calendar: `2026-11-23 22:00`. */
export function isDue(item: Item, { calendar, screen }: Place, moment: string): boolean {
  if (item.screens.length > 0 && !item.screens.includes(screen)) return false
  return dayOf(item, moment).some((day) => isDay(item, calendar, day))
}

/** Of items that are due, those of the highest class: a priority item displaces all normal ones. */
export function dueAt(items: readonly Item[], place: Place, moment: string): Item[] {
  const due = items.filter((item) => isDue(item, place, moment))
  const first = due.filter((item) => item.class === 'priority')
  return first.length > 0 ? first : due
}

/** An item without any schedule is right whatever the clock says. */
export const isAlways = ({ dayparts, weekdays, holidays, validFrom, validTo, ...item }: Item): boolean =>
  dayparts.length + weekdays.length === 0 &&
  holidays === 'any' &&
  validFrom === undefined &&
  validTo === undefined &&
  item.class === 'normal'

/**
 * The moment since which the same items have been due without a break, on the day of `moment` at the earliest: there the
 * loop begins.
 */
export function dueSince(items: readonly Item[], place: Place, moment: string): string {
  const day = moment.slice(0, 10)
  const marks = new Set(items.flatMap(({ dayparts }) => dayparts.flatMap(({ from, to }) => [from, to])))
  const starts = [...marks]
    .filter((time) => time !== '24:00')
    .map((time) => `${day} ${time}`)
    .filter((start) => start <= moment)
    .sort()
  const now = dueAt(items, place, moment)
  let since = `${day} 00:00`
  for (const start of starts) {
    const before = dueAt(items, place, minuteBefore(start))
    if (start > since && !isSame(before, now)) since = start
  }
  return since
}

/** The days on which the part of the day that `moment` lies in began; none where it lies in no part. */
function dayOf({ dayparts }: Item, moment: string): string[] {
  const day = moment.slice(0, 10)
  const time = moment.slice(11)
  if (dayparts.length === 0) return [day]
  return dayparts.flatMap(({ from, to }) => {
    if (from < to) return from <= time && time < to ? [day] : []
    return from <= time ? [day] : time < to ? [dayAfter(day, -1)] : []
  })
}

function isDay({ weekdays: wanted, holidays, validFrom, validTo }: Item, calendar: Calendar, day: string) {
  if ((validFrom !== undefined && day < validFrom) || (validTo !== undefined && day > validTo)) return false
  const special = calendar.get(day)?.is
  if (holidays !== 'any' && (special === 'holiday') !== (holidays === 'only')) return false
  return wanted.length === 0 || wanted.includes(countsAs(day, special === 'workday'))
}

/** A Saturday or Sunday that is worked (调休) counts as a Friday: what belongs to free days is not shown on it. */
function countsAs(day: string, worked: boolean): Weekday {
  const weekday = weekdays[weekdayOf(day)] ?? 'mon'
  return worked && (weekday === 'sat' || weekday === 'sun') ? 'fri' : weekday
}

const isSame = (some: readonly Item[], others: readonly Item[]) =>
  some.length === others.length && some.every((item, index) => item === others[index])

function minuteBefore(moment: string): string {
  const [hour = 0, minute = 0] = moment.slice(11).split(':').map(Number)
  const left = hour * 60 + minute - 1
  if (left < 0) return `${dayAfter(moment.slice(0, 10), -1)} 23:59`
  return `${moment.slice(0, 10)} ${String(Math.floor(left / 60)).padStart(2, '0')}:${String(left % 60).padStart(2, '0')}`
}
