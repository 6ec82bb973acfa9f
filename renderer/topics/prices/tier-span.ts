import { useTranslation } from '../../i18n/use-translation.ts'

/** Between which m³ a tier lies; nothing where one price holds for every m³. */
export function useTierSpan(): (rung: { above: number; upTo: number | null }) => string {
  const { t } = useTranslation()
  return ({ above, upTo }) => {
    if (upTo === null) return above === 0 ? '' : t('prices.tierAbove', { from: above })
    return above === 0 ? t('prices.tierUpTo', { upTo }) : t('prices.tierBetween', { from: above, upTo })
  }
}
