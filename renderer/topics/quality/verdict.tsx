import { useTranslation } from '../../i18n/use-translation.ts'
import type { Summary } from '../../../content/arithmetic/samples.ts'
import { recentOf } from '../../store/content.ts'
import type { Need, Shelf } from '../../store/hall.ts'
import { StateWord } from '../../ui/state-word.tsx'

/** Whether all is well, in two words. */
export function Verdict({ bad, unclear }: Pick<Summary, 'bad' | 'unclear'>) {
  const { t } = useTranslation()
  if (bad > 0) return <StateWord tone="alarm">{t('quality.someBad', { count: bad })}</StateWord>
  if (unclear > 0) return <StateWord tone="watch">{t('quality.someUnclear', { count: unclear })}</StateWord>
  return <StateWord tone="good">{t('quality.allGood')}</StateWord>
}

/** What a verdict is drawn from. */
export const verdictNeeds = (from: Shelf): readonly Need[] => [
  ['qualityStandard'],
  ['qualityPlaces'],
  ...recentOf(from.qualityReadings).map((id) => ['qualityReadings', id] as const),
]
