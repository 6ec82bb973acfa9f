import { useEffect, useRef } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useHall } from '../../store/hall.ts'
import { report } from '../../store/report.ts'
import { useVisit, type Page } from '../../store/visit.ts'
import { Alone } from './alone.tsx'
import { Bar } from './bar.tsx'
import { Foot } from '../frame/foot.tsx'
import { IdleWatch } from './idle-watch.tsx'
import { LeafViews } from './leaf-view.tsx'
import { useLeaves } from './leaves.ts'
import { go } from './navigate.ts'
import { OpenAid } from './open-aid.tsx'
import './low-reach.css'
import { Plate } from '../frame/plate.tsx'
import { useService } from './service.ts'
import { useSingleTaps } from './single-taps.ts'
import styles from './touch-screen.module.css'
import { UrgentBand } from './urgent-band.tsx'
import { useUrgentRoom } from './use-urgent-room.ts'

const open = (page: Page) => {
  void go(page).catch((error: unknown) => report(error))
}

/** Puts on the document what one person likes, and takes it off with them. */
function useLikes() {
  const size = useVisit((state) => state.size)
  const contrast = useVisit((state) => state.contrast)
  const low = useVisit((state) => state.low)
  const language = useVisit((state) => state.language)
  useEffect(() => {
    const root = document.documentElement
    root.lang = language
    root.dataset.size = size
    root.dataset.contrast = contrast ? 'high' : 'normal'
    root.dataset.reach = low ? 'low' : 'full'
  }, [size, contrast, low, language])
}

/**
 * The touch screen's frame: plate, matter, waterline, phones. Only the matter changes. Its language is that of the
 * screen's own words, which may be Chinese where the person chose another; what is content names its own.
 */
export function TouchScreen({ language }: { language: string }) {
  const { spoken } = useTranslation()
  const shown = useLeaves((state) => state.shown)
  const visit = useVisit((state) => state.visit)
  const low = useVisit((state) => state.low)
  const isPreview = useHall((state) => state.screen.preview !== undefined)
  useLikes()
  useSingleTaps()
  useService()
  const matter = useRef<HTMLElement>(null)
  const urgent = useUrgentRoom(shown.key)
  const [late] = urgent.above
  return (
    <div className="frame" lang={spoken}>
      {low ? (
        <div className={styles.above}>
          <Plate />
          <Foot />
        </div>
      ) : (
        <Plate />
      )}
      <LeafViews matterRef={matter} within={urgent.within} next={urgent.next} go={open} />
      {urgent.above.length > 0 && (
        <div className={styles.over} role="alert">
          <UrgentBand rows={urgent.above} go={open} />
        </div>
      )}
      <div className={styles.hands}>
        {!isPreview && <IdleWatch key={visit} language={language} />}
        <OpenAid />
        <Bar
          matter={matter}
          place={shown.key}
          onUrgent={low && late ? () => open({ name: 'notice', id: late.notice.id }) : null}
        />
      </div>
      {!low && <Foot />}
      <Alone />
    </div>
  )
}
