import { useTranslation } from '../../i18n/use-translation.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useNumber } from '../../store/phones.ts'
import type { SlipLine } from '../slip-text.ts'

type Guide = Content['guide']

/** The place with its counters, unless it names them already. */
export function usePlace(): (guide: Pick<Guide, 'place' | 'counters'>) => string {
  const { t } = useTranslation()
  return ({ place, counters }) =>
    counters.every((counter) => place.includes(counter))
      ? place
      : t('takeAway.place', { place, counters: counters.join(t('comma')) })
}

/** What a guide's code carries: the list first, but never so long that counter and telephone have no place. */
export function useGuideLines(): (guide: Guide) => SlipLine[] {
  const { t } = useTranslation()
  const number = useNumber()
  const place = usePlace()
  const material = ({ name, form, count }: Guide['materials'][number]) => {
    const words = { name, form: t(`takeAway.form.${form}`), copies: t('guides.copies', { count }) }
    return t(count === 1 ? 'takeAway.material' : 'takeAway.materialCopies', words)
  }
  const cost = (fee: Guide['fee']) => {
    if ('free' in fee) return [t('guides.free')]
    if ('reckoned' in fee) return [fee.reckoned]
    return fee.charges.map(({ name, amount, unit }) =>
      t('takeAway.amount', { name, amount: t('guides.yuan', { amount, unit }) }),
    )
  }
  return (guide) => [
    guide.materials.length === 0
      ? { items: [t('guides.bringNothing')], rank: 3 }
      : { term: t('takeAway.bring'), items: guide.materials.map(material), listed: true, rank: 3 },
    { term: t('takeAway.at'), items: [place(guide)], rank: 1 },
    { term: t('takeAway.time'), items: guide.hours.split(/[；;]\s*/).filter(Boolean), rank: 4 },
    { term: t('takeAway.phone'), items: [number(guide.phone)], rank: 2 },
    { term: t('guides.fee'), items: cost(guide.fee), rank: 5 },
  ]
}
