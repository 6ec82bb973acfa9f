import type { CSSProperties } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { isReadingStale } from '../../../content/arithmetic/freshness.ts'
import { latestByPoint, type PointReading } from '../../../content/arithmetic/pressure.ts'
import { recentOf, useContent, useLang, useRecent } from '../../store/content.ts'
import type { SlideModule } from '../../store/slide.ts'
import { useWallTime } from '../../store/time.ts'
import { Pages } from '../../ui/pages.tsx'
import { Row, Rows, SlideBody } from '../../ui/slide.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { useNearMoment } from '../near-moment.ts'
import styles from './pressure-slide.module.css'
import { useStanding, type PointState } from './standing.ts'
import { useVerdict } from './verdict-words.ts'

/** MPa that networks seldom exceed: the scale ends no lower, so that a day's bars look like another day's. */
const USUAL_TOP = 0.6

interface BarProps extends PointReading {
  /** MPa at the end of the scale that all points share */
  top: number
  /** its reading is older than content allows */
  stale: boolean
  state: PointState
  lang: string | undefined
}

/** One point: its newest pressure as a gauge laid flat, with the least that is owed as a mark on it. */
function PointRow({ point, reading, top, stale, state, lang }: BarProps) {
  const { t } = useTranslation()
  const unit = t('pressure.unit')
  const share = (mpa: string) => `${Math.min(100, (Number(mpa) / top) * 100)}%`
  const notes = [
    reading && state.tone === 'watch' && `${reading.pressure} ${unit}`,
    `${t('pressure.limitSign')} ${point.atLeast} ${unit}`,
    point.elevation !== undefined && t('pressure.elevation', { value: point.elevation }),
  ]
  return (
    <Row
      name={point.name}
      lang={lang}
      end={
        <StateWord tone={state.tone}>
          {reading && state.tone !== 'watch' ? `${reading.pressure} ${unit}` : state.word}
        </StateWord>
      }
      note={
        <>
          <div
            className={styles.bar}
            style={
              {
                '--level': reading ? share(reading.pressure) : '0%',
                '--least': share(point.atLeast),
              } as CSSProperties
            }
          />
          {notes.filter(Boolean).join(' · ')}
          {reading && stale && (
            <>
              {' '}
              <StateWord tone="watch">{t('pressure.stale', { time: reading.measured })}</StateWord>
            </>
          )}
        </>
      }
    />
  )
}

/** How the network stands in a word and a sentence, then point by point from high ground to low. */
function PressureSlide() {
  const { t } = useTranslation()
  const now = useWallTime()
  const near = useNearMoment()
  const points = useContent('pressurePoints', 'points')
  const lang = useLang('pressurePoints', 'points')
  const files = useRecent('pressureReadings')
  const { notices, stateOf } = useStanding()
  const latest = points ? latestByPoint(points, files) : []
  const isStale = ({ reading }: PointReading) =>
    !!points && reading !== null && isReadingStale(reading.measured, now, points)
  const fresh = latest.filter((each) => each.reading && !isStale(each))
  const verdict = useVerdict(fresh.length > 0 ? fresh : latest)
  if (!points) return null
  const stale = latest.filter(isStale).length
  const shown = latest.flatMap(({ point, reading }) => [point.atLeast, reading?.pressure ?? []].flat())
  const top = Math.max(USUAL_TOP, ...shown.map(Number))
  return (
    <SlideBody
      topic={t('pressure.title')}
      lead={
        <>
          {verdict && fresh.length > 0 && (
            <p className={styles.verdict}>
              <StateWord tone={verdict.tone}>{verdict.word}</StateWord>
            </p>
          )}
          {notices.map(({ id, title, lang, ends }) => (
            <p key={id}>
              <strong lang={lang}>{title}</strong> {t('notices.expected', { until: near(ends, now) })}
            </p>
          ))}
          {verdict && <p>{verdict.sentence}</p>}
          {stale > 0 && <StateWord tone="watch">{t('pressure.someStale', { count: stale })}</StateWord>}
        </>
      }
      source={
        <>
          <p>{t('pressure.explain')}</p>
          <p lang={lang}>{t('pressure.source', { source: points.source })}</p>
        </>
      }
    >
      <Pages>
        <Rows>
          {latest.map((each) => (
            <PointRow
              key={each.point.id}
              {...each}
              top={top}
              stale={isStale(each)}
              state={stateOf(each)}
              lang={lang}
            />
          ))}
        </Rows>
      </Pages>
    </SlideBody>
  )
}

export const pressureSlide: SlideModule = {
  needs: (from) => [
    ['pressurePoints'],
    ...recentOf(from.pressureReadings).map((id) => ['pressureReadings', id] as const),
    ['hall'],
  ],
  View: PressureSlide,
}
