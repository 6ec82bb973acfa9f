import { useTranslation } from 'react-i18next'
import type { PointReading, PressureReading } from '../../../content/arithmetic/pressure.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { Trend } from '../../ui/trend.tsx'
import { PressureGauge } from './gauge.tsx'
import styles from './pressure-page.module.css'

function Value({ reading, stale }: { reading: PressureReading; stale: boolean }) {
  const { t } = useTranslation()
  const { pressure, good, reported, unit, measured } = reading
  return (
    <>
      <p className={styles.value}>
        <strong>{pressure}</strong> {t('pressure.unit')}{' '}
        <StateWord tone={good ? 'good' : 'alarm'}>{t(good ? 'pressure.good' : 'pressure.bad')}</StateWord>
      </p>
      {unit === 'kgf/cm2' && <p className={styles.where}>{t('pressure.reportedAs', { value: reported })}</p>}
      {stale && (
        <p>
          <StateWord tone="watch">{t('pressure.stale', { time: measured })}</StateWord>
        </p>
      )}
    </>
  )
}

interface Props extends PointReading {
  stale: boolean
  /** MPa at the top of the scale that all points share */
  top: number
  lang: string | undefined
}

/** One point: its column, its newest value with the least that is owed, and how it went. */
export function Point({ point, reading, trend, stale, top, lang }: Props) {
  const { t } = useTranslation()
  const { name, elevation, atLeast } = point
  return (
    <li className={styles.point}>
      <PressureGauge
        pressure={reading && Number(reading.pressure)}
        atLeast={Number(atLeast)}
        top={top}
        label={`${name} ${reading ? `${reading.pressure} ${t('pressure.unit')}` : t('pressure.noReading')}`}
      />
      <div className={styles.words}>
        <h3 lang={lang}>{name}</h3>
        {elevation !== undefined && (
          <p className={styles.where}>{t('pressure.elevation', { value: elevation })}</p>
        )}
        {reading ? (
          <Value reading={reading} stale={stale} />
        ) : (
          <p>
            <StateWord tone="watch">{t('pressure.noReading')}</StateWord>
          </p>
        )}
        <p className={styles.where}>{t('pressure.atLeast', { value: `${atLeast} ${t('pressure.unit')}` })}</p>
      </div>
      <div className={styles.trend}>
        {trend.length > 1 && (
          <Trend
            values={trend}
            atLeast={Number(atLeast)}
            atMost={null}
            label={t('quality.trend', { count: trend.length })}
          />
        )}
      </div>
    </li>
  )
}
