import { useTranslation } from 'react-i18next'
import { complianceOf } from '../../../content/arithmetic/compliance.ts'
import { isReadingStale } from '../../../content/arithmetic/freshness.ts'
import { latestByPoint, type PointReading } from '../../../content/arithmetic/pressure.ts'
import { recentOf, useContent, useLang, useRecent } from '../../store/content.ts'
import type { PageModule, PageNamed } from '../../store/page.ts'
import { useHotline } from '../../store/phones.ts'
import { useWallTime } from '../../store/time.ts'
import { Fine, PageBody, Section } from '../../ui/page.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { InPreparation } from '../in-preparation.tsx'
import { scaleTop } from './gauge.tsx'
import { Point } from './point.tsx'
import styles from './pressure-page.module.css'

/** How all points stand, as of the oldest of their readings; null where there is none. */
function useSentence() {
  const { t } = useTranslation()
  return (points: PointReading[]): string | null => {
    const readings = points.flatMap(({ reading }) => reading ?? [])
    const time = readings.map(({ measured }) => measured).sort()[0]
    if (!time) return null
    const { good, judged, rate } = complianceOf(readings.map((each) => (each.good ? 'good' : 'bad')))
    const low = judged - good
    return low === 0
      ? t('pressure.sentenceGood', { time, count: judged })
      : t('pressure.sentenceBad', { time, count: low }) + t('pressure.rate', { rate })
  }
}

function PressurePage() {
  const { t } = useTranslation()
  const now = useWallTime()
  const phone = useHotline()?.number
  const points = useContent('pressurePoints', 'points')
  const lang = useLang('pressurePoints', 'points')
  const files = useRecent('pressureReadings')
  const sentence = useSentence()
  if (!points) return <InPreparation title={t('pressure.title')} />
  const isStale = ({ reading }: PointReading) =>
    reading !== null && isReadingStale(reading.measured, now, points)
  const latest = latestByPoint(points, files)
  const fresh = latest.filter((each) => each.reading && !isStale(each))
  const top = scaleTop(
    latest.flatMap(({ point, reading }) => [point.atLeast, reading?.pressure ?? []].flat().map(Number)),
  )
  const zones = [...new Set(latest.map(({ point }) => point.zone))]
  const isConverted = latest.some(({ reading }) => reading?.unit === 'kgf/cm2')
  const list = (zone: string | undefined) => (
    <ul className={styles.points}>
      {latest
        .filter(({ point }) => point.zone === zone)
        .map((each) => (
          <Point key={each.point.id} {...each} stale={isStale(each)} top={top} lang={lang} />
        ))}
    </ul>
  )
  const stale = latest.filter(isStale)
  return (
    <PageBody title={t('pressure.title')} lead={sentence(fresh.length > 0 ? fresh : latest)}>
      {stale.length > 0 && (
        <p>
          <StateWord tone="watch">{t('pressure.someStale', { count: stale.length })}</StateWord>
        </p>
      )}
      <Fine>{t('pressure.explain')}</Fine>
      {zones
        .filter((zone) => zone !== undefined)
        .map((zone) => (
          <Section key={zone} title={<span lang={lang}>{zone}</span>}>
            {list(zone)}
          </Section>
        ))}
      {zones.includes(undefined) && <Section title={t('pressure.point')}>{list(undefined)}</Section>}
      {isConverted && <Fine>{t('pressure.converted')}</Fine>}
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
      ...recentOf(from.pressureReadings).map((id) => ['pressureReadings', id] as const),
    ]
  },
  View: PressurePage,
}
