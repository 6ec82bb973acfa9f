import { hoursOn, type Calendar, type HallHours } from './hours.ts'
import { dayAfter } from './wall-time.ts'

/** A minute by which something ends or begins; `24:00` is the end of the day. */
export interface At {
  day: string
  time: string
}

export type Opening =
  /** null where no end is in sight: open day and night */
  | { state: 'open'; until: At | null }
  /** closed between two parts of a day; `lunch` when that begins about noon */
  | { state: 'break'; lunch: boolean; until: string }
  /** closed; `holiday` is the name of the public holiday that keeps it closed today */
  | { state: 'closed'; opens: At; holiday: string | null }
  | { state: 'never' }

/** Days that are looked into: past any holiday, and past a season in which one weekday alone is open. */
const AHEAD = 400

/** Whether the hall is open at a wall-clock time, and what comes next. `now` is `YYYY-MM-DD HH:MM`. */
export function openingAt(hall: HallHours, calendar: Calendar, now: string): Opening {
  const day = now.slice(0, 10)
  const time = now.slice(11)
  const { spans, special } = hoursOn(hall, calendar, day)

  const running = spans.find(({ from, to }) => from <= time && time < to)
  if (running) return { state: 'open', until: endOf(hall, calendar, { day, time: running.to }) }

  const next = spans.find(({ from }) => from > time)
  const before = spans.findLast(({ to }) => to <= time)
  if (next && before)
    return { state: 'break', lunch: before.to >= '11:00' && before.to <= '14:00', until: next.from }
  const holiday = special?.is === 'holiday' && spans.length === 0 ? special.name : null
  if (next) return { state: 'closed', opens: { day, time: next.from }, holiday }
  for (let ahead = 1; ahead <= AHEAD; ahead++) {
    const other = dayAfter(day, ahead)
    const first = hoursOn(hall, calendar, other).spans[0]
    if (first) return { state: 'closed', opens: { day: other, time: first.from }, holiday }
  }
  return { state: 'never' }
}

/** Where a span that ends really ends: one that lasts until midnight may go on with the next day. */
function endOf(hall: HallHours, calendar: Calendar, end: At): At | null {
  let { day, time } = end
  for (let ahead = 0; ahead <= AHEAD; ahead++) {
    if (time !== '24:00') return { day, time }
    const next = dayAfter(day, 1)
    const first = hoursOn(hall, calendar, next).spans[0]
    if (first?.from !== '00:00') return { day, time }
    day = next
    time = first.to
  }
  return null
}
