import { useTranslation } from '../../i18n/use-translation.ts'
import type { Bill } from '../../../content/arithmetic/bill.ts'
import type { Price } from '../../../content/arithmetic/ladder.ts'
import { useWallTime } from '../../store/time.ts'
import { useDayWords } from '../day-words.ts'
import type { SlipLine } from '../slip-text.ts'
import { TakeAway } from '../take-away.tsx'

interface Props {
  price: Price
  bill: Bill
  /** what was keyed in, in m³ */
  volume: number
  /** undefined where the price does not ask for them */
  persons: number | undefined
  /** of the year for which the account was there; 12 is all of it */
  months: number
  lang: string | undefined
}

/** What was worked out, to take along: nothing of the person but the figures they keyed in. */
export function BillSlip({ price, bill, volume, persons, months, lang }: Props) {
  const { t } = useTranslation()
  const { day } = useDayWords()
  const today = day(useWallTime())
  const isUsual = persons === price.household?.above
  const use = [
    t(`takeAway.useOf.${price.period}`, { volume }),
    persons && t(isUsual ? 'prices.personsUpTo' : 'takeAway.persons', { count: persons }),
    months < 12 && t('takeAway.months', { count: months }),
  ]
    .filter(Boolean)
    .join(t('comma'))
  const tiers = bill.lines.map(({ name, volume, rate, amount }) =>
    t('takeAway.tierLine', { name, volume, rate, amount }),
  )
  const sum = t('takeAway.sum', { total: bill.total })
  const since = t('takeAway.priceSince', { name: price.title, date: day(price.effective) })
  const lines: SlipLine[] = [
    { items: [today], rank: 2 },
    { term: t('takeAway.use'), items: [use], rank: 2 },
    { items: tiers, listed: true, rank: 5 },
    { term: t('prices.total'), items: [sum], rank: 1 },
    { term: t('takeAway.price'), items: [since], rank: 3 },
    { items: [t('takeAway.estimate')], rank: 4 },
  ]
  return (
    <TakeAway what="bill" title={t('takeAway.bill')} lines={lines} lang={undefined} source={price}>
      <p>
        {t('takeAway.use')} {use}
      </p>
      <ol lang={lang}>
        {tiers.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p>
        {t('prices.total')} <strong>{sum}</strong>
      </p>
      <p lang={lang}>{since}</p>
      <small>{t('takeAway.estimate')}</small>
      <small lang={lang}>
        {t('prices.source')} {price.source}
      </small>
    </TakeAway>
  )
}
