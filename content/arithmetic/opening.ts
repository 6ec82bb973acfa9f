import type { Content } from '../schema/kinds.ts'
import { weekdayOf } from './wall-time.ts'

type Hours = Content['hall']['hours']
type Weekday = Hours[number]['days'][number]

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const satisfies Weekday[]

export type Opening =
  | { state: 'open'; until: string }
  | { state: 'lunch'; until: string }
  | { state: 'today'; opens: string }
  | { state: 'later'; weekday: number; opens: string }
  | { state: 'never' }

/** Whether the hall is open at a wall-clock time, and what comes next. `now` is `YYYY-MM-DD HH:MM`. */
export function openingAt(hours: Hours, now: string): Opening {
  const weekday = weekdayOf(now.slice(0, 10))
  const time = now.slice(11)
  const on = (day: number) => {
    const name = weekdays[day % 7]
    return name && hours.find(({ days }) => days.includes(name))
  }

  const today = on(weekday)
  if (today && time < today.opens) return { state: 'today', opens: today.opens }
  if (today && time < today.closes) {
    const { lunch } = today
    if (lunch && time >= lunch.from && time < lunch.to) return { state: 'lunch', until: lunch.to }
    return { state: 'open', until: lunch && time < lunch.from ? lunch.from : today.closes }
  }
  for (let ahead = 1; ahead <= 7; ahead++) {
    const next = on(weekday + ahead)
    if (next) return { state: 'later', weekday: (weekday + ahead) % 7, opens: next.opens }
  }
  return { state: 'never' }
}

/** Runs of neighbouring days, Monday first, so that a board says 周一至周五 and not five names. */
export function dayRuns(days: readonly Weekday[]): [first: Weekday, last: Weekday][] {
  const week = [...weekdays.slice(1), weekdays[0]]
  const runs: [Weekday, Weekday][] = []
  for (const [index, day] of week.entries()) {
    if (!days.includes(day)) continue
    const run = runs.at(-1)
    if (run && week[index - 1] === run[1]) run[1] = day
    else runs.push([day, day])
  }
  return runs
}
