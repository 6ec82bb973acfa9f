import { boardOfYear, boardOn } from '../../content/arithmetic/board.ts'
import { dateParts } from '../../content/arithmetic/date-parts.ts'
import type { BoardLine, Calendar, HallHours, Span } from '../../content/arithmetic/hours.ts'
import type { Words } from './words.ts'

/** The hours that hold on a day, `周一至周五 08:00–17:30`; first its own where the calendar has its word on it. */
export function hoursOfDay(hall: HallHours, calendar: Calendar, day: string, words: Words): string[] {
  const { today, season, lines } = boardOn(hall, calendar, day)
  const said = lines.map((line) => lineOf(line, words))
  return [
    ...(today ? [todayOf(today, words)] : []),
    ...said.map((line) => (season ? words('frame.seasonNow', { name: season.name, line }) : line)),
  ]
}

/** The hours of the whole year, for a page that may stand for months. */
export function hoursOfYear(hall: HallHours, words: Words): string[] {
  const { usual, seasons, holidays } = boardOfYear(hall)
  return [
    ...seasons.flatMap(({ season: { name, from, to }, lines }) =>
      lines.map((line) =>
        words('frame.season', {
          name,
          from: dateOf(from, words),
          to: dateOf(to, words),
          line: lineOf(line, words),
        }),
      ),
    ),
    ...usual
      .map((line) => lineOf(line, words))
      .map((line) => (seasons.length > 0 ? words('frame.otherTimes', { line }) : line)),
    holidays.length > 0
      ? words('frame.holidayHours', { hours: spansOf(holidays) })
      : words('frame.holidayClosed'),
  ]
}

const spansOf = (spans: readonly Span[]) => spans.map(({ from, to }) => `${from}–${to}`).join(' ')

const todayOf = ({ name, spans }: { name: string; spans: Span[] }, words: Words) =>
  spans.length > 0
    ? words('frame.todayHours', { name, hours: spansOf(spans) })
    : words('frame.todayClosed', { name })

/** `11-15` as it is read. */
function dateOf(monthDay: string, words: Words): string {
  const { month, day } = dateParts(monthDay)
  return words('frame.monthDay', { month: words(`frame.months.${month}`), day })
}

function lineOf({ days, spans }: BoardLine, words: Words): string {
  const runs = days.map(([from, to]) =>
    from === to
      ? words(`frame.days.${from}`)
      : words('frame.daySpan', { from: words(`frame.days.${from}`), to: words(`frame.days.${to}`) }),
  )
  const isDaily = days[0]?.[0] === 'mon' && days[0][1] === 'sun'
  return `${isDaily ? words('frame.daily') : runs.join(' ')} ${spansOf(spans)}`
}
