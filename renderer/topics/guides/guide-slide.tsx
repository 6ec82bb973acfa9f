import { useTranslation } from '../../i18n/use-translation.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useContent, useLang } from '../../store/content.ts'
import { useNumber } from '../../store/phones.ts'
import { itemOf, type SlideModule, type SlideProps } from '../../store/slide.ts'
import { Pages } from '../../ui/pages.tsx'
import { Row, Rows, SlideBody } from '../../ui/slide.tsx'
import { DatedWords } from '../dated-line.tsx'
import styles from './guide-slide.module.css'

type Guide = Content['guide']

/** What is paid, a line for each thing; its basis stands on the touch page and the slip. */
function useFeeLines(): (fee: Guide['fee']) => { name: string; end?: string }[] {
  const { t } = useTranslation()
  return (fee) => {
    if ('free' in fee) return []
    if ('reckoned' in fee) return [{ name: fee.reckoned }]
    return fee.charges.map(({ name, amount, unit }) => ({ name, end: t('guides.yuan', { amount, unit }) }))
  }
}

/** One business: at which counter, within what time, what to bring, what it costs. */
function GuideSlide({ id }: SlideProps) {
  const { t } = useTranslation()
  const guide = useContent('guide', id ?? '')
  const lang = useLang('guide', id ?? '')
  const fees = useFeeLines()
  const number = useNumber()
  if (!guide) return null
  const { promisedLimit, materials, fee } = guide
  return (
    <SlideBody
      topic={t('guides.title')}
      title={guide.title}
      lang={lang}
      lead={
        <>
          <p lang={lang}>{guide.plain}</p>
          <div className={styles.slip}>
            <p className={styles.counter}>
              <strong>{guide.counters.join(t('comma'))}</strong>
              {t('guides.counter')}
            </p>
            <p className={styles.limit}>
              <small>{t('guides.promised')}</small>
              {t(`guides.limit.${promisedLimit.unit}`, { count: promisedLimit.value })}
            </p>
            {'free' in fee && (
              <p className={styles.limit}>
                <small>{t('guides.fee')}</small>
                {t('guides.free')}
              </p>
            )}
          </div>
        </>
      }
      source={
        <>
          {t('guides.phone')} {number(guide.phone)} · <DatedWords of={guide} />
        </>
      }
    >
      <Pages>
        <h2 className={styles.heading}>{t('guides.bring')}</h2>
        <Rows>
          {materials.length === 0 && <Row name={t('guides.bringNothing')} />}
          {materials.map(({ name, form, count, note }) => (
            <Row
              key={name}
              name={name}
              lang={lang}
              end={
                <span className={styles.form}>
                  {t(`guides.form.${form}`)} {t('guides.copies', { count })}
                </span>
              }
              note={note && <span lang={lang}>{note}</span>}
            />
          ))}
        </Rows>
        {(!('free' in fee) || fee.note) && <h2 className={styles.heading}>{t('guides.fee')}</h2>}
        <Rows>
          {fees(fee).map(({ name, end }) => (
            <Row key={name} name={name} lang={lang} end={end} />
          ))}
          {fee.note && <Row name={fee.note} lang={lang} />}
        </Rows>
      </Pages>
    </SlideBody>
  )
}

export const guideSlide: SlideModule = { needs: itemOf('guide'), View: GuideSlide }
