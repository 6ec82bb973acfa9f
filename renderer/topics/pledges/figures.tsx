import { useTranslation } from '../../i18n/use-translation.ts'
import { compare, decimalOf } from '../../../content/arithmetic/decimals.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useContent, useLang } from '../../store/content.ts'
import { Section } from '../../ui/page.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { DatedLine } from '../dated-line.tsx'
import styles from './figures.module.css'

type Figure = Content['figures']['figures'][number]

export const reached = ({ value, target }: Pick<Figure, 'value' | 'target'>) =>
  target === undefined ? null : compare(decimalOf(value), decimalOf(target)) >= 0

/** What came of the pledges: each figure with its period, its source, and whether it is what was aimed at. */
export function Figures() {
  const { t } = useTranslation()
  const content = useContent('figures', 'figures')
  const lang = useLang('figures', 'figures')
  if (!content) return null
  return (
    <Section title={t('figures.title')}>
      <ul className={styles.figures}>
        {content.figures.map((figure) => {
          const met = reached(figure)
          return (
            <li key={figure.id} className={styles.figure}>
              <p className={styles.value} lang={lang}>
                {figure.value}
                <small>{figure.unit}</small>
              </p>
              <div>
                <h3 className={styles.name} lang={lang}>
                  {figure.name}
                </h3>
                {met !== null && (
                  <p>
                    <StateWord tone={met ? 'good' : 'watch'}>
                      {t(met ? 'figures.met' : 'figures.missed', {
                        target: figure.target ?? '',
                        unit: figure.unit,
                      })}
                    </StateWord>
                  </p>
                )}
                <p className={styles.minor}>{t('figures.period', figure.period)}</p>
                <p className={styles.minor} lang={lang}>
                  {figure.source}
                </p>
              </div>
            </li>
          )
        })}
      </ul>
      <DatedLine of={content} />
    </Section>
  )
}
