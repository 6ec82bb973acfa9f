import { useTranslation } from '../../i18n/use-translation.ts'
import { Section } from '../../ui/page.tsx'
import styles from './levels.module.css'

/** The grades of 好差评, best first, each as high as it counts. */
export function Levels({ levels, lang }: { levels: readonly string[]; lang: string | undefined }) {
  const { t } = useTranslation()
  const top = levels.length
  return (
    <Section title={t('policy.levels')}>
      <ol className={styles.levels} lang={lang}>
        {levels.map((level, index) => (
          <li key={level}>
            <svg viewBox={`0 0 1 ${top}`} preserveAspectRatio="none" aria-hidden="true">
              <rect y={index} width="1" height={top - index} />
            </svg>
            {level}
          </li>
        ))}
      </ol>
    </Section>
  )
}
