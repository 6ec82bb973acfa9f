import { useTranslation } from '../../i18n/use-translation.ts'
import { rateOf } from '../../../content/arithmetic/bill.ts'
import { ladderOf, type Price } from '../../../content/arithmetic/ladder.ts'
import { useContent, useLang } from '../../store/content.ts'
import { itemOf, type SlideModule, type SlideProps } from '../../store/slide.ts'
import { Figure, SlideBody } from '../../ui/slide.tsx'
import { DatedWords } from '../dated-line.tsx'
import { useTierSpan } from './tier-span.ts'
import styles from './price-slide.module.css'

/** The tiers as a filling tank: the first m³ lie at the bottom, and each boundary is a mark on its wall. */
function TierTank({ price, lang }: { price: Price; lang: string | undefined }) {
  const { t } = useTranslation()
  const span = useTierSpan()
  return (
    <ol className={styles.tank}>
      {ladderOf(price, {}).rungs.map((rung, depth) => (
        <li key={rung.tier.name} className={styles.tier} data-depth={Math.min(depth, 4)}>
          <div>
            <p lang={lang}>{rung.tier.name}</p>
            <p className={styles.span}>{span(rung)}</p>
          </div>
          <p className={styles.rate}>
            <strong>{rateOf(price, rung.tier)}</strong> {t('prices.perCubicMetre')}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** What a m³ costs, how use is added up, and what the price rests on. */
function PriceSlide({ id }: SlideProps) {
  const { t } = useTranslation()
  const price = useContent('price', id ?? '')
  const lang = useLang('price', id ?? '')
  if (!price) return null
  const { tiers, flat, household, period, source, effective } = price
  const isTiered = tiers.length > 1
  const included = (
    <p className={styles.rule}>
      {flat.map((each) => (
        <span key={each.name} className={styles.included}>
          {t('prices.included', each)}
        </span>
      ))}
    </p>
  )
  return (
    <SlideBody
      topic={t('prices.title')}
      title={price.title}
      lang={lang}
      lead={
        <>
          <p>{isTiered ? t(`prices.counted.${period}`) : <span lang={lang}>{price.audience}</span>}</p>
          {household && <p className={styles.rule}>{t(`prices.household.${period}`, household)}</p>}
        </>
      }
      source={
        <>
          {t('prices.effective', { date: effective })} · {t('prices.source')}{' '}
          <span lang={lang}>{source}</span> · <DatedWords of={price} />
        </>
      }
    >
      {isTiered ? (
        <div className={styles.tiered}>
          <TierTank price={price} lang={lang} />
          {included}
        </div>
      ) : (
        <div className={styles.single}>
          {tiers.map((tier) => (
            <Figure key={tier.name} value={rateOf(price, tier)} unit={t('prices.perCubicMetre')} />
          ))}
          <p>{t('prices.single')}</p>
          {included}
        </div>
      )}
    </SlideBody>
  )
}

export const priceSlide: SlideModule = { needs: itemOf('price'), View: PriceSlide }
