import { useTranslation } from '../../i18n/use-translation.ts'
import { weekdays } from '../../../content/arithmetic/hours.ts'
import type { Opening } from '../../../content/arithmetic/opening.ts'
import { daysBetween, weekdayOf } from '../../../content/arithmetic/wall-time.ts'

/** A day as people say it on another day: its weekday within the week, beyond that with its date. */
export function useDayWords(): (day: string, today: string) => string {
  const { t } = useTranslation()
  return (day, today) => {
    const weekday = t(`frame.days.${weekdays[weekdayOf(day)] ?? 'mon'}`)
    const near = day !== today && daysBetween(today, day) < 7
    if (near) return weekday
    return t('frame.today', { month: Number(day.slice(5, 7)), day: Number(day.slice(8)), weekday })
  }
}

/** Whether the hall is open, in one line; `today` is the day on which it is said. */
export function useOpeningWords(): (opening: Opening, today: string) => string {
  const { t } = useTranslation()
  const dayWords = useDayWords()
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
