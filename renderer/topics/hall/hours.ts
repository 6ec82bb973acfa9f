import { useTranslation } from 'react-i18next'
import type { Content } from '../../../content/schema/kinds.ts'
import { dayRuns } from '../../../content/arithmetic/opening.ts'

/** Opening hours as a board has them: `周一至周五 08:00–17:30`. */
export function useHoursLines(): (hours: Content['hall']['hours']) => string[] {
  const { t } = useTranslation()
  return (hours) =>
    hours.map(({ days, opens, closes, lunch }) => {
      const runs = dayRuns(days).map(([from, to]) =>
        from === to
          ? t(`frame.days.${from}`)
          : t('frame.daySpan', { from: t(`frame.days.${from}`), to: t(`frame.days.${to}`) }),
      )
      const who = days.length === 7 ? t('frame.daily') : runs.join(' ')
      const span = lunch ? `${opens}–${lunch.from} ${lunch.to}–${closes}` : `${opens}–${closes}`
      return `${who} ${span}`
    })
}
