/** What a board of opening hours says, for a page that knows the day and for one that may stand for months. */
import { boardOf, holidaySpans, hoursOn, seasonOn } from './hours.ts'
import type { BoardLine, Calendar, HallHours, Season, Span, Special } from './hours.ts'

export interface TodaysBoard {
  /** today alone, where the calendar has its own word on it */
  today: (Special & { spans: Span[] }) | null
  /** null outside every season */
  season: Season | null
  lines: BoardLine[]
}

/** The hours of the season that a day lies in. */
export function boardOn(hall: HallHours, calendar: Calendar, day: string): TodaysBoard {
  const season = seasonOn(hall.seasons, day) ?? null
  const { spans, special } = hoursOn(hall, calendar, day)
  return {
    today: special && { name: special.name, is: special.is, spans },
    season,
    lines: boardOf(season?.hours ?? hall.hours),
  }
}

export interface YearsBoard {
  /** outside every season */
  usual: BoardLine[]
  seasons: { season: Season; lines: BoardLine[] }[]
  /** on public holidays; none is closed */
  holidays: Span[]
}

/** The hours of the whole year. */
export const boardOfYear = (hall: HallHours): YearsBoard => ({
  usual: boardOf(hall.hours),
  seasons: hall.seasons.map((season) => ({ season, lines: boardOf(season.hours) })),
  holidays: holidaySpans(hall),
})
