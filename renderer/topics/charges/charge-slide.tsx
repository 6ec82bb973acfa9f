import { useTranslation } from '../../i18n/use-translation.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useContent, useLang } from '../../store/content.ts'
import { itemOf, type SlideModule, type SlideProps } from '../../store/slide.ts'
import { Pages } from '../../ui/pages.tsx'
import { Row, Rows, SlideBody } from '../../ui/slide.tsx'
import { DatedWords } from '../dated-line.tsx'
import { basesOf } from './bases.ts'
import styles from './charge-slide.module.css'

type Fee = Content['charge']['rows'][number]['fee']

function Amount({ fee }: { fee: Fee }) {
  const { t } = useTranslation()
  if ('free' in fee) return <span className={styles.free}>{t('guides.free')}</span>
  if ('reckoned' in fee) return <span className={styles.work}>{t('charges.reckoned')}</span>
  return (
    <>
      {fee.amount} <small className={styles.work}>{t('charges.unit', { unit: fee.unit })}</small>
    </>
  )
}

/** A price list other than water's: what, how much, and on which document it rests. */
function ChargeSlide({ id }: SlideProps) {
  const { t } = useTranslation()
  const charge = useContent('charge', id ?? '')
  const lang = useLang('charge', id ?? '')
  if (!charge) return null
  const { bases, marks } = basesOf(charge.rows)
  return (
    <SlideBody
      topic={t('charges.title')}
      title={charge.title}
      lang={lang}
      lead={
        <>
          <p lang={lang}>{charge.audience}</p>
          <ul className={styles.bases}>
            {bases.map(({ document, number, date }, index) => (
              <li key={index}>
                {t('charges.basis', { mark: index + 1 })}{' '}
                <span lang={lang}>{[document, number, date].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </>
      }
      source={
        <>
          {t('prices.source')} <span lang={lang}>{charge.source}</span> · <DatedWords of={charge} />
        </>
      }
    >
      <Pages>
        <Rows>
          {charge.rows.map(({ name, fee }, index) => (
            <Row
              key={name}
              name={name}
              lang={lang}
              end={<Amount fee={fee} />}
              note={
                <>
                  <span lang={lang}>{'reckoned' in fee ? fee.reckoned : fee.note}</span>{' '}
                  {t('charges.mark', { mark: marks[index] })}
                </>
              }
            />
          ))}
        </Rows>
      </Pages>
    </SlideBody>
  )
}

export const chargeSlide: SlideModule = { needs: itemOf('charge'), View: ChargeSlide }
