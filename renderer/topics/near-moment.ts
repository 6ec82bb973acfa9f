import { useTranslation } from '../i18n/use-translation.ts'
import { useDayWords } from './day-words.ts'
import { daysBetween } from '../../content/arithmetic/wall-time.ts'

/** A minute as people near it say it: 今天 22:00, 明天 06:00; farther off, with its day. */
export function useNearMoment(): (moment: string, now: string) => string {
  const { t } = useTranslation()
  const { day } = useDayWords()
  return (moment, now) => {
    const time = moment.slice(11)
    const days = daysBetween(now, moment)
    if (days === 0) return t('notices.near.today', { time })
    if (days === 1) return t('notices.near.tomorrow', { time })
    if (days === -1) return t('notices.near.yesterday', { time })
    return t('notices.near.day', { day: day(moment), time })
  }
}
