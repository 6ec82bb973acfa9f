import { useTranslation } from 'react-i18next'
import { recentOf, useContent, useRecent } from '../../store/content.ts'
import { useHotline } from '../../store/hotline.ts'
import type { PageModule, PageNamed } from '../../store/page.ts'
import { useWallTime } from '../../store/time.ts'
import { Fine, PageBody, Section } from '../../ui/page.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { Trend } from '../../ui/trend.tsx'
import { PressureGauge } from './gauge.tsx'
import { isStale, latestByPoint, type PointReading } from '../../../content/arithmetic/pressure.ts'
import styles from './pressure-page.module.css'

function Point({ point, reading, trend }: PointReading) {
  const { t } = useTranslation()
  return (
    <li className={styles.point}>
      <PressureGauge
        pressure={reading ? Number(reading.pressure) : null}
        atLeast={Number(point.atLeast)}
        label={`${point.name} ${reading?.pressure ?? ''} MPa`}
      />
      <div className={styles.words}>
        <h3>{point.name}</h3>
        <p className={styles.where}>
          {point.zone}
          {point.elevation !== undefined && ` · ${t('pressure.elevation', { value: point.elevation })}`}
        </p>
        {reading ? (
          <p className={styles.value}>
            <strong>{reading.pressure}</strong> {t('pressure.unit')}{' '}
            <StateWord tone={reading.good ? 'good' : 'alarm'}>
              {t(reading.good ? 'pressure.good' : 'pressure.bad')}
            </StateWord>
          </p>
        ) : (
          <p>
            <StateWord tone="watch">{t('pressure.noReading')}</StateWord>
          </p>
        )}
        <p className={styles.where}>{t('pressure.atLeast', { value: `${point.atLeast} MPa` })}</p>
      </div>
      <div className={styles.trend}>
        {trend.length > 1 && (
          <Trend
            values={trend}
            atLeast={Number(point.atLeast)}
            atMost={null}
            label={t('quality.trend', { count: trend.length })}
          />
        )}
      </div>
    </li>
  )
}

function PressurePage() {
  const { t } = useTranslation()
  const now = useWallTime()
  const phone = useHotline()?.number
  const points = useContent('pressurePoints', 'points')
  const readings = { unit: 'MPa' as const, rows: useRecent('pressureReadings').flatMap(({ rows }) => rows) }
  if (!points) return null
  const latest = latestByPoint(points, readings)
  const reported = latest.filter(({ reading }) => reading)
  const low = reported.filter(({ reading }) => !reading?.good).length
  const time = reported.reduce(
    (newest, { reading }) => (reading && reading.measured > newest ? reading.measured : newest),
    '',
  )
  const zones = [...new Set(latest.map(({ point }) => point.zone))]
  return (
    <PageBody
      title={t('pressure.title')}
      lead={
        time &&
        (low === 0
          ? t('pressure.sentenceGood', { time, count: reported.length })
          : t('pressure.sentenceBad', { time, low }))
      }
    >
      {time && isStale(time, now, points) && (
        <p>
          <StateWord tone="watch">{t('pressure.stale', { time })}</StateWord>
        </p>
      )}
      <Fine>{t('pressure.explain')}</Fine>
      {zones.map((zone) => (
        <Section key={zone} title={zone ?? ''}>
          <ul className={styles.points}>
            {latest
              .filter(({ point }) => point.zone === zone)
              .map((each) => (
                <Point key={each.point.id} {...each} />
              ))}
          </ul>
        </Section>
      ))}
      <Fine>
        {t('pressure.source', { source: points.source })}
        {phone && ` · ${t('pressure.low', { phone })}`}
      </Fine>
    </PageBody>
  )
}

export const pressurePage: PageModule<PageNamed<'pressure'>> = {
  needs: (from) => {
    return [
      ['pressurePoints'],
      ['hall'],
      ['phones'],
      ...recentOf(from.pressureReadings).map((id) => ['pressureReadings', id] as const),
    ]
  },
  View: PressurePage,
}
