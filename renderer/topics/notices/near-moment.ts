import { useTranslation } from 'react-i18next'
import { daysBetween } from '../../../content/arithmetic/wall-time.ts'

/** A minute as people near it say it: 今天 22:00, 明天 06:00; farther off, with its day. */
export function useNearMoment(): (moment: string, now: string) => string {
  const { t } = useTranslation()
  return (moment, now) => {
    const time = moment.slice(11)
    const days = daysBetween(now, moment)
    if (days === 0) return t('notices.near.today', { time })
    if (days === 1) return t('notices.near.tomorrow', { time })
    if (days === -1) return t('notices.near.yesterday', { time })
    const [month, day] = [Number(moment.slice(5, 7)), Number(moment.slice(8, 10))]
    return t('notices.near.day', { month, day, time })
  }
}
