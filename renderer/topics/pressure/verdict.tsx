import { useTranslation } from '../../i18n/use-translation.ts'
import type { PointReading } from '../../../content/arithmetic/pressure.ts'
import { StateWord } from '../../ui/state-word.tsx'
import styles from './pressure-page.module.css'
import { useVerdict } from './verdict-words.ts'

/** How all points stand, in a word and a sentence; nothing where there is no reading. */
export function Verdict({ points, stale }: { points: readonly PointReading[]; stale: number }) {
  const { t } = useTranslation()
  const verdict = useVerdict(points)
  return (
    <>
      {verdict && (
        <>
          <p className={styles.verdict}>
            <StateWord tone={verdict.tone}>{verdict.word}</StateWord>
          </p>
          <p className={styles.sentence}>{verdict.sentence}</p>
        </>
      )}
      {stale > 0 && (
        <p className={styles.sentence}>
          <StateWord tone="watch">{t('pressure.someStale', { count: stale })}</StateWord>
        </p>
      )}
    </>
  )
}
