import { useState } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { isReadingStale } from '../../../content/arithmetic/freshness.ts'
import { headOf } from '../../../content/arithmetic/pressure-head.ts'
import { latestByPoint, type PointReading } from '../../../content/arithmetic/pressure.ts'
import { recentOf, useContent, useLang, useRecent } from '../../store/content.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { useHotline } from '../../store/phones.ts'
import { useWallTime } from '../../store/time.ts'
import { Fine, PageBody } from '../../ui/page.tsx'
import { InPreparation } from '../in-preparation.tsx'
import type { Drawn } from './column.tsx'
import { NoticeLine } from './notice-line.tsx'
import { Point } from './point.tsx'
import { mostAbreast } from './room.ts'
import styles from './pressure-page.module.css'
import { abreast } from './relief.ts'
import { CitySection } from './section.tsx'
import { useStanding } from './standing.ts'
import { Verdict } from './verdict.tsx'

/** Points zone by zone, those without one last: the order of the list, and from left to right of the drawing. */
function byZone(points: readonly PointReading[]): PointReading[][] {
  const zones = new Set(points.map(({ point }) => point.zone))
  const named = [...zones].filter((zone) => zone !== undefined)
  return [...named, ...(zones.has(undefined) ? [undefined] : [])].map((zone) =>
    points.filter(({ point }) => point.zone === zone),
  )
}

const drawn = ({ point, reading }: PointReading, index: number): Omit<Drawn, 'lang' | 'state'> => ({
  id: point.id,
  number: index + 1,
  name: point.name,
  ground: point.elevation,
  head: reading && headOf(reading.pressure),
  limit: headOf(point.atLeast),
  pressure: reading?.pressure ?? null,
  good: reading?.good ?? false,
})

function PressurePage({ go }: PageProps) {
  const { t } = useTranslation()
  const now = useWallTime()
  const phone = useHotline()?.number
  const points = useContent('pressurePoints', 'points')
  const lang = useLang('pressurePoints', 'points')
  const files = useRecent('pressureReadings')
  const { notices, noticeOf, stateOf } = useStanding()
  const [wanted, setWanted] = useState<string | null>()
  if (!points) return <InPreparation title={t('pressure.title')} />
  const isStale = ({ reading }: PointReading) =>
    reading !== null && isReadingStale(reading.measured, now, points)
  const zones = byZone(latestByPoint(points, files))
  const all = zones.flat()
  const fresh = all.filter((each) => each.reading && !isStale(each))
  const worst = all.find(({ reading }) => reading && !reading.good) ?? all.find(noticeOf) ?? all[0]
  const chosen = wanted === undefined ? worst?.point.id : (wanted ?? undefined)
  const toNotice = (id: string) => leadTo(go, { name: 'notice', id })
  const isConverted = all.some(({ reading }) => reading?.unit === 'kgf/cm2')
  return (
    <PageBody
      title={t('pressure.title')}
      lead={<Verdict points={fresh.length > 0 ? fresh : all} stale={all.filter(isStale).length} />}
    >
      {notices.length > 0 && (
        <ul className={styles.notices}>
          {notices.map((notice) => (
            <li key={notice.id}>
              <NoticeLine notice={notice} onOpen={toNotice(notice.id)} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.page} data-short={abreast(all, mostAbreast()).length === 1}>
        <CitySection
          points={all.map((each, index) => ({ ...drawn(each, index), lang, state: stateOf(each) }))}
          chosen={chosen}
          onChoose={setWanted}
        />
        <div className={styles.zones}>
          {zones.map((zone) => (
            <section key={zone[0]?.point.id}>
              <h2 className={styles.zone} lang={zone[0]?.point.zone && lang}>
                {zone[0]?.point.zone ?? t('pressure.point')}
              </h2>
              <ul>
                {zone.map((each) => (
                  <Point
                    key={each.point.id}
                    {...each}
                    number={all.indexOf(each) + 1}
                    state={stateOf(each)}
                    notice={noticeOf(each)}
                    stale={isStale(each)}
                    lang={lang}
                    open={each.point.id === chosen}
                    asked={each.point.id === wanted}
                    toNotice={toNotice}
                    onTurn={() => setWanted(each.point.id === chosen ? null : each.point.id)}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
      <Fine>{t('pressure.explain')}</Fine>
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
