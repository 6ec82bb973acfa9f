import { useTranslation } from 'react-i18next'
import { useStage } from './stage.ts'
import { Layer } from './layer.tsx'
import { Gauge } from './gauge.tsx'
import { Ticker } from './ticker.tsx'
import { Plate } from '../frame/plate.tsx'
import { Foot } from '../frame/foot.tsx'
import styles from './signage-screen.module.css'

/** What people who wait look up at: plate, one idea after another, the waterline with what is new, the four phones. */
export function SignageScreen() {
  const { i18n } = useTranslation()
  const layers = useStage((state) => state.layers)
  const on = layers.findLast(({ state }) => state !== 'unseen')
  return (
    <div className="frame" lang={i18n.resolvedLanguage}>
      <Plate />
      <main className={styles.stage} aria-live="off">
        {layers.map((layer) => (
          <Layer key={layer.key} layer={layer} />
        ))}
      </main>
      <div className={styles.waterline}>
        {on && <Gauge key={`${on.key} ${on.playing.from}`} playing={on.playing} />}
        <Ticker />
      </div>
      <Foot />
    </div>
  )
}
