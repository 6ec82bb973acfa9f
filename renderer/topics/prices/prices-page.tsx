import { useState } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { rateOf } from '../../../content/arithmetic/bill.ts'
import { ladderOf, type Account, type Price } from '../../../content/arithmetic/ladder.ts'
import { inForceOn, lastBegunOn, nextAfter } from '../../../content/arithmetic/price-on.ts'
import { useContent, useLang, useRows, useSourceRows } from '../../store/content.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { useWallTime } from '../../store/time.ts'
import { Entry } from '../../ui/entry.tsx'
import { Below } from '../../ui/later.tsx'
import { Fine, PageBody, Section } from '../../ui/page.tsx'
import { Prose } from '../../ui/prose.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { Tap } from '../../ui/tap.tsx'
import { DatedLine } from '../dated-line.tsx'
import { InPreparation } from '../in-preparation.tsx'
import { Moved } from './bill.tsx'
import { Calculator } from './calculator.tsx'
import { useTierSpan } from './tier-span.ts'
import styles from './prices-page.module.css'

interface ListProps {
  price: Price
  lang: string | undefined
  today: string
  account: Account
}

/** The price list itself: tiers as they lie for this account, what each m³ includes, how use adds up, and its basis. */
function PriceList({ price, lang, today, account }: ListProps) {
  const { t } = useTranslation()
  const span = useTierSpan()
  const { period, household, until } = price
  const { rungs, moved } = ladderOf(price, account)
  return (
    <Section
      title={<span lang={lang}>{price.title}</span>}
      aside={t('prices.effective', { date: price.effective })}
    >
      {until !== undefined && until < today && (
        <StateWord tone="watch">{t('prices.ended', { date: until })}</StateWord>
      )}
      <Moved price={price} moved={moved} />
      <table className={styles.tiers}>
        <tbody>
          {rungs.map((rung) => (
            <tr key={rung.tier.name}>
              <th scope="row" lang={lang}>
                {rung.tier.name}
              </th>
              <td>{span(rung)}</td>
              <td>
                <strong>{rateOf(price, rung.tier)}</strong> {t('prices.perCubicMetre')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {price.flat.map((flat) => (
        <Fine key={flat.name}>{t('prices.included', flat)}</Fine>
      ))}
      <Fine>{price.tiers.length > 1 ? t(`prices.counted.${period}`) : t('prices.single')}</Fine>
      {household && <Fine>{t(`prices.household.${period}`, household)}</Fine>}
      <Fine>
        {t('prices.basis')}{' '}
        <span lang={lang}>
          {price.basis.map((b) => [b.document, b.number, b.date].filter(Boolean).join(' · ')).join('；')}
        </span>
      </Fine>
      {price.note && (
        <div className={styles.note}>
          <Prose text={price.note} lang={lang} />
        </div>
      )}
      <DatedLine of={price} />
    </Section>
  )
}

interface PricedProps {
  price: Price
  next: Price | undefined
  lang: string | undefined
  today: string
}

/** One price: what a customer's water costs by it, and its list for the same customer. */
function Priced({ price, next, lang, today }: PricedProps) {
  const [account, setAccount] = useState({ persons: price.household?.above ?? 1, months: 12 })
  return (
    <>
      <Calculator price={price} next={next} lang={lang} account={account} onAccount={setAccount} />
      <Below>
        <PriceList price={price} lang={lang} today={today} account={account} />
      </Below>
    </>
  )
}

function PricesPage({ go }: PageProps) {
  const { t } = useTranslation()
  const today = useWallTime().slice(0, 10)
  // audiences are compared in one language: a price that is not translated yet would seem to be for somebody else
  const all = useSourceRows('price')
  const holding = inForceOn(all, today)
  const ids = (holding.length > 0 ? holding : lastBegunOn(all, today)).map(({ id }) => id)
  const rows = useRows('price').filter(({ id }) => ids.includes(id))
  const charges = useRows('charge')
  const [wanted, setWanted] = useState<string>()
  const chosen = (rows.find(({ id }) => id === wanted) ?? rows[0])?.id ?? ''
  const source = all.find(({ id }) => id === chosen)
  const next = useContent('price', (source && nextAfter(all, source, today)?.id) ?? '')
  const price = useContent('price', chosen)
  const lang = useLang('price', chosen)
  if (!price) return <InPreparation title={t('prices.title')} />
  return (
    <PageBody title={t('prices.title')}>
      {rows.length > 1 && (
        <div className={styles.choices}>
          {rows.map(({ id, lang, title }) => (
            <Tap key={id} look="chip" lang={lang} aria-pressed={id === chosen} onClick={() => setWanted(id)}>
              {title}
            </Tap>
          ))}
        </div>
      )}
      <Priced key={chosen} price={price} next={next} lang={lang} today={today} />
      <Below>
        {charges.length > 0 && (
          <Section title={t('charges.title')}>
            <ul>
              {charges.map(({ id, title, audience, lang }) => (
                <Entry
                  key={id}
                  title={title}
                  plain={audience}
                  lang={lang}
                  onOpen={leadTo(go, { name: 'charges' })}
                />
              ))}
            </ul>
          </Section>
        )}
      </Below>
    </PageBody>
  )
}

export const pricesPage: PageModule<PageNamed<'prices'>> = {
  needs: () => [['price']],
  View: PricesPage,
}
