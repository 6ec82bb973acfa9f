import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent, useLang } from '../../store/content.ts'
import { itemOf, type SlideModule, type SlideProps } from '../../store/slide.ts'
import { Pages } from '../../ui/pages.tsx'
import { Figure, Sentence, SlideBody } from '../../ui/slide.tsx'
import { DatedWords } from '../dated-line.tsx'
import styles from './pledge-slide.module.css'

/** One pledge: its figure, what is promised, and what happens when it is not kept. */
function PledgeSlide({ id }: SlideProps) {
  const { t } = useTranslation()
  const pledge = useContent('pledge', id ?? '')
  const lang = useLang('pledge', id ?? '')
  if (!pledge) return null
  return (
    <SlideBody
      topic={t('pledges.title')}
      title={pledge.title}
      lang={lang}
      lead={pledge.figure && <Figure value={pledge.figure.value} unit={pledge.figure.unit} lang={lang} />}
      source={<DatedWords of={pledge} />}
    >
      <Pages most={1.777}>
        <div>
          <Sentence lang={lang}>{pledge.promise}</Sentence>
          <p className={styles.breach}>
            <span className={styles.term}>{t('pledges.breach')}</span>{' '}
            <span lang={lang}>{pledge.breach}</span>
          </p>
        </div>
      </Pages>
    </SlideBody>
  )
}

export const pledgeSlide: SlideModule = {
  needs: itemOf('pledge'),
  View: PledgeSlide,
}
