import { useTranslation } from '../i18n/use-translation.ts'
import { openingAt, type Opening } from '../../content/arithmetic/opening.ts'
import { daysBetween } from '../../content/arithmetic/wall-time.ts'
import { useCalendar } from '../store/calendar.ts'
import { useContent } from '../store/content.ts'
import { useWallTime } from '../store/time.ts'
import { useDayWords } from './day-words.ts'

/** A day as people say it on another day: its weekday within the week, beyond that with its date. */
export function useDayWithWeekday(): (day: string, today: string) => string {
  const { weekday, dayAndWeekday } = useDayWords()
  return (day, today) => (day !== today && daysBetween(today, day) < 7 ? weekday(day) : dayAndWeekday(day))
}

/** Whether the hall is open, in one line; `today` is the day on which it is said. */
export function useOpeningWords(): (opening: Opening, today: string) => string {
  const { t } = useTranslation()
  const dayWords = useDayWithWeekday()
  return (opening, today) => {
    switch (opening.state) {
      case 'open': {
        const { until } = opening
        if (!until) return t('frame.openAlways')
        if (until.day === today) return t('frame.openUntil', { time: until.time })
        return t('frame.openPast', { day: dayWords(until.day, today), time: until.time })
      }
      case 'break':
        return t(opening.lunch ? 'frame.lunchUntil' : 'frame.breakUntil', { time: opening.until })
      case 'closed': {
        const { opens, holiday } = opening
        if (opens.day === today) return t('frame.opensToday', { time: opens.time })
        const day = dayWords(opens.day, today)
        return holiday
          ? t('frame.holidayUntil', { name: holiday, day, time: opens.time })
          : t('frame.opensLater', { day, time: opens.time })
      }
      case 'never':
        return ''
    }
  }
}

/** The same line while nobody is at the counters, so that no page sends people there; null while the hall is open. */
export function useClosedWords(): string | null {
  const words = useOpeningWords()
  const hall = useContent('hall', 'hall')
  const calendar = useCalendar()
  const now = useWallTime()
  if (!hall) return null
  const opening = openingAt(hall, calendar, now)
  return opening.state === 'open' || opening.state === 'never' ? null : words(opening, now.slice(0, 10))
}

/** Whom to ask where there is no number to call: a counter, and when. */
export function useAskWords(): string {
  const { t } = useTranslation()
  const closed = useClosedWords()
  return t(closed === null ? 'closed.askNow' : 'closed.askLater')
}
