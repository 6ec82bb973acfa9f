import { useTranslation } from '../i18n/use-translation.ts'
import { dateParts } from '../../content/arithmetic/date-parts.ts'
import { weekdays } from '../../content/arithmetic/hours.ts'
import { weekdayOf } from '../../content/arithmetic/wall-time.ts'

/** Days and minutes of the hall's calendar as prose has them; both come as content writes them: `2026-11-24 22:00`. */
export function useDayWords() {
  const { t } = useTranslation()
  const parts = (text: string) => {
    const { month, ...rest } = dateParts(text)
    return { ...rest, month: t(`frame.months.${month}`) }
  }
  const day = (text: string) => t('frame.day', parts(text))
  const weekday = (text: string) => t(`frame.days.${weekdays[weekdayOf(text.slice(0, 10))] ?? 'mon'}`)
  const moment = (text: string) => `${day(text)} ${text.slice(11, 16)}`
  return {
    day,
    weekday,
    dayAndWeekday: (text: string) => t('frame.today', { date: day(text), weekday: weekday(text) }),
    /** its month alone, with the year */
    month: (text: string) => t('frame.month', parts(text)),
    /** a day of every year, `11-23` */
    everyYear: (text: string) => t('frame.monthDay', parts(text)),
    moment,
    span(from: string, to: string): string {
      if (from.slice(0, 10) === to.slice(0, 10)) return `${moment(from)}–${to.slice(11, 16)}`
      return t('takeAway.span', { from: moment(from), to: moment(to) })
    },
  }
}
