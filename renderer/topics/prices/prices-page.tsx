import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Content } from '../../../content/schema/kinds.ts'
import { useContent, useRows } from '../../store/content.ts'
import type { PageModule, PageNamed } from '../../store/page.ts'
import { useWallTime } from '../../store/time.ts'
import { Fine, PageBody, Section } from '../../ui/page.tsx'
import { Tap } from '../../ui/tap.tsx'
import { billFor, inForceOn, rateOf } from '../../../content/arithmetic/bill.ts'
import { Keypad } from './keypad.tsx'
import { Tank } from './tank.tsx'
import styles from './prices-page.module.css'

type Price = Content['price']

/** What a three-person household uses in a year, so that the tank shows something before a key is touched. */
const TYPICAL_M3 = 120

function useTierSpan() {
  const { t } = useTranslation()
  return (price: Price, index: number) => {
    const upTo = price.tiers[index]?.upTo
    const from = price.tiers[index - 1]?.upTo
    if (upTo == null) return from == null ? '' : t('prices.tierAbove', { from })
    return from == null ? t('prices.tierUpTo', { upTo }) : t('prices.tierBetween', { from, upTo })
  }
}

function Bill({ price, volume }: { price: Price; volume: number }) {
  const { t } = useTranslation()
  const bill = billFor(price, volume)
  return (
    <div className={styles.bill} aria-live="polite">
      <table>
        <tbody>
          {bill.lines.map((line) => (
            <tr key={line.name}>
              <th scope="row">{line.name}</th>
              <td>{t('prices.line', { volume: line.volume, rate: line.rate })}</td>
              <td>{line.amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.total}>
        {t('prices.total')} <strong>{bill.total}</strong> {t('prices.yuan')}
      </p>
    </div>
  )
}

function Calculator({ price }: { price: Price }) {
  const { t } = useTranslation()
  const [keyed, setKeyed] = useState<string | null>(null)
  const volume = keyed === null ? TYPICAL_M3 : Number(keyed)
  return (
    <div className={styles.calculator}>
      <div className={styles.tank}>
        <Tank
          marks={price.tiers.flatMap(({ upTo }) => upTo ?? [])}
          volume={volume}
          label={t('prices.level', { volume })}
        />
      </div>
      <div className={styles.desk}>
        <p className={styles.ask} id="ask">
          {t('prices.ask')}
        </p>
        <output className={styles.volume} data-typical={keyed === null} aria-labelledby="ask">
          {volume} <small>m³</small>
        </output>
        <Bill price={price} volume={volume} />
        <Keypad value={keyed ?? ''} onChange={setKeyed} digits={5} />
      </div>
    </div>
  )
}

function PricesPage() {
  const { t } = useTranslation()
  const today = useWallTime().slice(0, 10)
  const rows = inForceOn(useRows('price'), today)
  const [chosen, setChosen] = useState(rows[0]?.id ?? '')
  const price = useContent('price', chosen)
  const span = useTierSpan()
  if (!price) return null
  return (
    <PageBody title={t('prices.title')}>
      {rows.length > 1 && (
        <div className={styles.choices}>
          {rows.map(({ id, title }) => (
            <Tap key={id} look="chip" aria-pressed={id === chosen} onClick={() => setChosen(id)}>
              {title}
            </Tap>
          ))}
        </div>
      )}
      <Calculator key={chosen} price={price} />
      <Section title={price.title} aside={t('prices.effective', { date: price.effective })}>
        <table className={styles.tiers}>
          <tbody>
            {price.tiers.map((tier, index) => (
              <tr key={tier.name}>
                <th scope="row">{tier.name}</th>
                <td>{span(price, index)}</td>
                <td>
                  <strong>{rateOf(price, tier)}</strong> {t('prices.perCubicMetre')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {price.flat.map((flat) => (
          <Fine key={flat.name}>{t('prices.included', flat)}</Fine>
        ))}
        <Fine>{t('prices.yearly')}</Fine>
        {price.household && <Fine>{t('prices.household', price.household)}</Fine>}
        <Fine>
          {t('prices.basis')}{' '}
          {price.basis.map((b) => [b.document, b.number, b.date].filter(Boolean).join(' · ')).join('；')}
        </Fine>
        <Fine>{t('dated.line', { published: price.published, owner: price.owner })}</Fine>
      </Section>
    </PageBody>
  )
}

export const pricesPage: PageModule<PageNamed<'prices'>> = {
  needs: () => [['price'], ['hall']],
  View: PricesPage,
}
