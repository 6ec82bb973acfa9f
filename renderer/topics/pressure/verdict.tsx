import { useTranslation } from '../../i18n/use-translation.ts'
import { complianceOf } from '../../../content/arithmetic/compliance.ts'
import type { PointReading } from '../../../content/arithmetic/pressure.ts'
import { StateWord } from '../../ui/state-word.tsx'
import styles from './pressure-page.module.css'

/** How all points stand, as of the oldest of their readings; nothing where there is none. */
export function Verdict({ points, stale }: { points: readonly PointReading[]; stale: number }) {
  const { t } = useTranslation()
  const readings = points.flatMap(({ reading }) => reading ?? [])
  const time = readings.map(({ measured }) => measured).sort()[0]
  const { good, judged, rate } = complianceOf(readings.map((each) => (each.good ? 'good' : 'bad')))
  const low = judged - good
  return (
    <>
      {time && (
        <>
          <p className={styles.verdict}>
            <StateWord tone={low === 0 ? 'good' : 'alarm'}>
              {low === 0 ? t('pressure.allGood') : t('pressure.someLow', { count: low })}
            </StateWord>
          </p>
          <p className={styles.sentence}>
            {low === 0
              ? t('pressure.sentenceGood', { time, count: judged })
              : t('pressure.sentenceBad', { time, count: low }) + t('pressure.rate', { rate })}
          </p>
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
