import { useTranslation } from '../../i18n/use-translation.ts'
import type { Bound, Verdict } from '../../../content/arithmetic/verdict.ts'
import type { PlaceSample } from '../../../content/arithmetic/samples.ts'
import { useRows } from '../../store/content.ts'
import type { Tone } from '../../ui/state-word.tsx'

export const tones: Record<Verdict, Tone> = {
  good: 'good',
  bad: 'alarm',
  'not-tested': 'plain',
  unclear: 'watch',
}

/** A limit as people read it. */
export function useBound() {
  const { t } = useTranslation()
  return (bound: Bound | undefined): string => {
    if (!bound) return t('quality.noLimit')
    return bound.rule === 'said' ? bound.text : t(`quality.bound.${bound.rule}`, { ...bound })
  }
}

/** The language in which the names and meanings of a sample's items are. */
export function useItemLang({ standard }: PlaceSample): string | undefined {
  return useRows('qualityStandard').find(({ number }) => number === standard?.number)?.lang
}
