/** The hours of a hall: which rows hold on a day, when it is open then, and the same set out for a board. */
import type { Content } from '../schema/kinds.ts'
import { weekdayOf } from './wall-time.ts'

export type HallHours = Pick<Content['hall'], 'hours' | 'seasons' | 'holidayHours'>
export type Season = HallHours['seasons'][number]
type Row = HallHours['hours'][number]
export type Weekday = Row['days'][number]

/** From Sunday, as days of the week are counted elsewhere. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const satisfies Weekday[]

/** Minutes of one day, `08:30` to `24:00`; the minute `to` is no longer part of it. */
export interface Span {
  from: string
  to: string
}

/** Days on which calendar and week disagree. */
export type Calendar = ReadonlyMap<string, Content['holidays']['days'][number]>

export const calendarOf = (years: readonly Content['holidays'][]): Calendar =>
  new Map(years.flatMap(({ days }) => days.map((day) => [day.date, day])))

/** The first season that a day lies in, both its ends included; `11-15` to `03-15` runs over the turn of the year. */
export function seasonOn(seasons: readonly Season[], day: string): Season | undefined {
  const monthDay = day.slice(5)
  return seasons.find(({ from, to }) =>
    from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to,
  )
}

/** Why a day's hours are not those of its weekday. */
export interface Special {
  name: string
  is: 'holiday' | 'workday'
}

export interface DayHours {
  /** when the hall is open, in order, none touching another; empty is closed all day */
  spans: Span[]
  special: Special | null
}

/**
 * A day's hours. On a public holiday they are `holidayHours`, and without those the hall is closed. A Saturday or
 * Sunday that is worked (调休) is a working day like any other: it has the hours of the week's last working day, not
 * the shorter ones of a weekend; a hall that opens at weekends only keeps those of the day itself.
 */
export function hoursOn(hall: HallHours, calendar: Calendar, day: string): DayHours {
  const rows = seasonOn(hall.seasons, day)?.hours ?? hall.hours
  const weekday = weekdays[weekdayOf(day)] ?? 'mon'
  const special = calendar.get(day)
  if (special?.is === 'holiday') return { spans: holidaySpans(hall), special }
  if (!special || (weekday !== 'sat' && weekday !== 'sun'))
    return { spans: spansOf(rows, weekday), special: null }
  const working = (['fri', 'thu', 'wed', 'tue', 'mon', weekday] as const).map((each) => spansOf(rows, each))
  return { spans: working.find((spans) => spans.length > 0) ?? [], special }
}

/** The hours of any public holiday; none is closed. */
export const holidaySpans = ({ holidayHours }: Pick<HallHours, 'holidayHours'>): Span[] =>
  holidayHours ? joined(open(holidayHours)) : []

/** A weekday's hours; morning and afternoon may be two rows. */
export const spansOf = (rows: readonly Row[], weekday: Weekday): Span[] =>
  joined(rows.filter(({ days }) => days.includes(weekday)).flatMap(open))

/** Opening hours without the lunch break. */
function open({ opens, closes, lunch }: Pick<Row, 'opens' | 'closes' | 'lunch'>): Span[] {
  if (!lunch || lunch.from >= lunch.to) return [{ from: opens, to: closes }]
  return [
    { from: opens, to: lunch.from < closes ? lunch.from : closes },
    { from: lunch.to > opens ? lunch.to : opens, to: closes },
  ]
}

function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  const real = spans.filter(({ from, to }) => from < to)
  for (const { from, to } of real.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = whole.at(-1)
    if (!last || last.to < from) whole.push({ from, to })
    else if (last.to < to) last.to = to
  }
  return whole
}

/** One line of a board: which days, as runs of neighbours (all seven are one run), and their hours. */
export interface BoardLine {
  days: [first: Weekday, last: Weekday][]
  spans: Span[]
}

const week = [...weekdays.slice(1), weekdays[0]]

/** Days with the same hours share a line, Monday's first; days on which the hall is closed have none. */
export function boardOf(rows: readonly Row[]): BoardLine[] {
  const lines = new Map<string, { days: Weekday[]; spans: Span[] }>()
  for (const day of week) {
    const spans = spansOf(rows, day)
    if (spans.length === 0) continue
    const key = JSON.stringify(spans)
    const line = lines.get(key)
    if (line) line.days.push(day)
    else lines.set(key, { days: [day], spans })
  }
  return [...lines.values()].map(({ days, spans }) => ({ days: dayRuns(days), spans }))
}

/** Runs of neighbouring days, Monday first, so that a board says 周一至周五 and not five names. */
export function dayRuns(days: readonly Weekday[]): [first: Weekday, last: Weekday][] {
  const runs: [Weekday, Weekday][] = []
  for (const [index, day] of week.entries()) {
    if (!days.includes(day)) continue
    const run = runs.at(-1)
    if (run && week[index - 1] === run[1]) run[1] = day
    else runs.push([day, day])
  }
  return runs
}
