import { useTranslation } from '../../i18n/use-translation.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useContent, useLang } from '../../store/content.ts'
import type { SlideModule } from '../../store/slide.ts'
import { Fill } from '../../ui/fill.tsx'
import { Pages } from '../../ui/pages.tsx'
import { Figure as Number, SlideBody } from '../../ui/slide.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { DatedWords } from '../dated-line.tsx'
import { reached } from './figures.tsx'
import styles from './figures-slide.module.css'

type Figure = Content['figures']['figures'][number]

function Achieved({ figure, lang }: { figure: Figure; lang: string | undefined }) {
  const { t } = useTranslation()
  const { name, value, unit, target = '', period, source } = figure
  const met = reached(figure)
  return (
    <li className={styles.figure}>
      <Fill most={2.369}>
        <div className={styles.said}>
          <Number value={value} unit={unit} lang={lang} />
          <div className={styles.words}>
            <p className={styles.name} lang={lang}>
              {name}
            </p>
            {met !== null && (
              <StateWord tone={met ? 'good' : 'watch'}>
                {t(met ? 'figures.met' : 'figures.missed', { target, unit })}
              </StateWord>
            )}
            <p className={styles.minor}>{t('figures.period', period)}</p>
            <p className={styles.minor} lang={lang}>
              {source}
            </p>
          </div>
        </div>
      </Fill>
    </li>
  )
}

/** What came of the pledges, one figure after another, each with its name, its period and its source. */
function FiguresSlide() {
  const { t } = useTranslation()
  const content = useContent('figures', 'figures')
  const lang = useLang('figures', 'figures')
  if (!content) return null
  return (
    <SlideBody topic={t('figures.title')} source={<DatedWords of={content} />}>
      <div className={styles.pages}>
        <Pages most={1}>
          <ul>
            {content.figures.map((figure) => (
              <Achieved key={figure.id} figure={figure} lang={lang} />
            ))}
          </ul>
        </Pages>
      </div>
    </SlideBody>
  )
}

export const figuresSlide: SlideModule = { needs: () => [['figures'], ['hall']], View: FiguresSlide }
