import { useTranslation } from '../../i18n/use-translation.ts'
import { boardOfYear, boardOn } from '../../../content/arithmetic/board.ts'
import type { BoardLine, HallHours, Span } from '../../../content/arithmetic/hours.ts'
import { useCalendar } from '../../store/calendar.ts'
import { useDayWords } from '../day-words.ts'

/** Opening hours as a board has them, `周一至周五 08:00–17:30`: those of a day, of the whole year, of holidays. */
export function useHoursLines() {
  const { t } = useTranslation()
  const calendar = useCalendar()

  const spans = (all: readonly Span[]) => all.map(({ from, to }) => `${from}–${to}`).join(' ')
  const line = ({ days, spans: open }: BoardLine) => {
    const runs = days.map(([from, to]) =>
      from === to
        ? t(`frame.days.${from}`)
        : t('frame.daySpan', { from: t(`frame.days.${from}`), to: t(`frame.days.${to}`) }),
    )
    const daily = days[0]?.[0] === 'mon' && days[0][1] === 'sun'
    return `${daily ? t('frame.daily') : runs.join(' ')} ${spans(open)}`
  }
  const { everyYear: date } = useDayWords()

  return {
    /** what holds on a day; its own line first where the calendar has its word on it */
    on(hall: HallHours, day: string): string[] {
      const { today, season, lines } = boardOn(hall, calendar, day)
      const own =
        today &&
        (today.spans.length > 0
          ? t('frame.todayHours', { name: today.name, hours: spans(today.spans) })
          : t('frame.todayClosed', { name: today.name }))
      return [
        ...(own ? [own] : []),
        ...lines.map((each) =>
          season ? t('frame.seasonNow', { name: season.name, line: line(each) }) : line(each),
        ),
      ]
    },
    ofYear(hall: HallHours): string[] {
      const { usual, seasons } = boardOfYear(hall)
      return [
        ...seasons.flatMap(({ season: { name, from, to }, lines }) =>
          lines.map((each) => t('frame.season', { name, from: date(from), to: date(to), line: line(each) })),
        ),
        ...usual.map((each) =>
          seasons.length > 0 ? t('frame.otherTimes', { line: line(each) }) : line(each),
        ),
      ]
    },
    onHolidays(hall: HallHours): string {
      const { holidays } = boardOfYear(hall)
      return holidays.length > 0
        ? t('frame.holidayHours', { hours: spans(holidays) })
        : t('frame.holidayClosed')
    },
  }
}
