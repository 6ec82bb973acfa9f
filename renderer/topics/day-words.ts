import { useTranslation } from '../i18n/use-translation.ts'

/** Where a language alone would say less plainly which is the day and which the month. */
const dayFirst: Record<string, string> = { en: 'en-GB' }

/** Days and minutes of the hall's calendar as prose has them; both come as content writes them: `2026-11-24 22:00`. */
export function useDayWords() {
  const { t, spoken: language } = useTranslation()
  const locale = dayFirst[language] ?? language
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const short = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' })
  const dayOf = (text: string) =>
    Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10)))
  const day = (text: string) => long.format(dayOf(text))
  const moment = (text: string) => `${day(text)} ${text.slice(11, 16)}`
  return {
    day,
    /** without its year */
    shortDay: (text: string) => short.format(dayOf(text)),
    moment,
    span(from: string, to: string): string {
      if (from.slice(0, 10) === to.slice(0, 10)) return `${moment(from)}–${to.slice(11, 16)}`
      return t('takeAway.span', { from: moment(from), to: moment(to) })
    },
  }
}
