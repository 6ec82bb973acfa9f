import { useTranslation } from '../../i18n/use-translation.ts'
import { plainHead } from '../../../content/arithmetic/pressure-head.ts'
import type { PointReading } from '../../../content/arithmetic/pressure.ts'
import { Course } from './course.tsx'
import styles from './point.module.css'

/** What a point's pressure means, in words and as it went. */
export function Detail({ point, reading, trend, trendFrom }: PointReading) {
  const { t } = useTranslation()
  const { atLeast, elevation } = point
  const head = reading && plainHead(reading.pressure)
  const lines = [
    t('pressure.owed', { value: atLeast, metres: plainHead(atLeast).metres }),
    elevation !== undefined && t('pressure.elevation', { value: elevation }),
    reading && t('pressure.measured', { time: reading.measured }),
    reading?.unit === 'kgf/cm2' && t('pressure.reportedAs', { value: reading.reported }),
  ]
  return (
    <div className={styles.detail}>
      <div>
        {head && (
          <p className={styles.plain}>
            {t(head.storeys > 0 ? 'pressure.lifts' : 'pressure.liftsLittle', {
              metres: head.metres,
              count: head.storeys,
            })}
          </p>
        )}
        {lines.map((line) => line && <p key={line}>{line}</p>)}
      </div>
      {reading && trend.length > 1 && (
        <Course
          values={trend}
          atLeast={atLeast}
          from={trendFrom ?? ''}
          until={reading.measured}
          label={t('quality.trend', { count: trend.length })}
        />
      )}
    </div>
  )
}
