import { useEffect, useRef } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useHall } from '../../store/hall.ts'
import { useHotline } from '../../store/phones.ts'
import { report } from '../../store/report.ts'
import { useVisit, type Page } from '../../store/visit.ts'
import { PageBody } from '../../ui/page.tsx'
import { Alone } from './alone.tsx'
import { Bar } from './bar.tsx'
import { FaultBoundary } from './fault-boundary.tsx'
import { Foot } from '../frame/foot.tsx'
import { IdleWatch } from './idle-watch.tsx'
import { go } from './navigate.ts'
import { OpenAid } from './open-aid.tsx'
import { pageModule } from './pages.ts'
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

function Fault() {
  const { t } = useTranslation()
  const phone = useHotline()?.number
  return <PageBody title={phone ? t('fault.page', { phone }) : t('fault.pageAsk')} />
}

/**
 * The touch screen's frame: plate, matter, waterline, phones. Only the matter changes. Its language is that of the
 * screen's own words, which may be Chinese where the person chose another; what is content names its own.
 */
export function TouchScreen({ language }: { language: string }) {
  const { spoken } = useTranslation()
  const page = useVisit((state) => state.page)
  const visit = useVisit((state) => state.visit)
  const low = useVisit((state) => state.low)
  const isPreview = useHall((state) => state.screen.preview !== undefined)
  const shown = pageModule(page)
  useLikes()
  useSingleTaps()
  useService()
  const matter = useRef<HTMLElement>(null)
  const key = `${visit} ${JSON.stringify(page)}`
  const urgent = useUrgentRoom(key)
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
      <main className="frame-matter" key={key} ref={matter} tabIndex={0}>
        {urgent.within.length > 0 && (
          <div className={styles.urgent} role="alert">
            <UrgentBand rows={urgent.within} go={open} />
          </div>
        )}
        <FaultBoundary instead={<Fault />} onFault={report}>
          {shown && <shown.View page={page} go={open} />}
        </FaultBoundary>
      </main>
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
          place={key}
          onUrgent={low && late ? () => open({ name: 'notice', id: late.notice.id }) : null}
        />
      </div>
      {!low && <Foot />}
      <Alone />
    </div>
  )
}
