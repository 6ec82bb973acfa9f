import { useTranslation } from '../../i18n/use-translation.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useHotline } from '../../store/phones.ts'
import type { SlipLine } from '../slip-text.ts'
import { TakeAway } from '../take-away.tsx'
import { useBasisWords } from './basis-words.ts'

type Row = Content['charge']['rows'][number]

/** A table of charges to take along. */
export function ChargeSlip({ charge, lang }: { charge: Content['charge']; lang: string | undefined }) {
  const { t } = useTranslation()
  const basisWords = useBasisWords()
  const hotline = useHotline()
  const cost = ({ fee }: Row) => {
    if ('free' in fee) return t('guides.free')
    if ('reckoned' in fee) return t('charges.reckoned')
    return t('guides.yuan', { amount: fee.amount, unit: fee.unit })
  }
  const lines: SlipLine[] = [
    {
      items: charge.rows.map((row) => `${row.name}${t('takeAway.colon')}${cost(row)}`),
      listed: true,
      rank: 2,
    },
    ...(hotline ? [{ term: t('takeAway.phone'), items: [hotline.number], rank: 1 }] : []),
  ]
  return (
    <TakeAway
      what="charge"
      address={charge.address}
      title={charge.title}
      lines={lines}
      lang={lang}
      source={charge}
    >
      <p lang={lang}>{charge.audience}</p>
      <ol lang={lang}>
        {charge.rows.map((row) => (
          <li key={row.name}>
            {row.name} · {cost(row)}
            {'reckoned' in row.fee && <small>{row.fee.reckoned}</small>}
            {'note' in row.fee && row.fee.note && <small>{row.fee.note}</small>}
            <small>{basisWords(row.basis)}</small>
          </li>
        ))}
      </ol>
      <small lang={lang}>
        {t('prices.source')} {charge.source}
      </small>
    </TakeAway>
  )
}
