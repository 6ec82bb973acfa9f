import { useRef, useState, type CSSProperties } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import type { Zone } from '../../../content/schema/layout.ts'
import { useHall } from '../../store/hall.ts'
import { useStage } from './stage.ts'
import { Dark } from './dark.tsx'
import { LateZone } from './late-zone.tsx'
import { Layer } from './layer.tsx'
import { useLight } from './light.ts'
import { Gauge } from './gauge.tsx'
import { Ticker } from './ticker.tsx'
import { useShift } from './use-shift.ts'
import { useZones } from './use-zones.ts'
import { Plate } from '../frame/plate.tsx'
import { Foot } from '../frame/foot.tsx'
import styles from './signage-screen.module.css'

/** What people who wait look up at, while it is lit; dark until its first slide is on again. */
export function SignageScreen() {
  const light = useLight((state) => state.light)
  const isOn = useStage((state) => state.layers.some((layer) => layer.state !== 'unseen'))
  const [dark, setDark] = useState(light === 'off')
  if (dark ? light !== 'off' && isOn : light === 'off') setDark(!dark)
  return (
    <>
      {light !== 'off' && <Lit />}
      {dark && <Dark />}
    </>
  )
}

/** Plate, one idea after another, the waterline with what is new, the four phones; what lies between, a layout may divide. */
function Lit() {
  const { t, spoken } = useTranslation()
  const picture = useRef<HTMLDivElement>(null)
  useShift(picture, useHall((state) => state.screen.shown?.pixelShift) ?? 0)
  const layers = useStage((state) => state.layers)
  const zones = useZones()
  const on = layers.findLast(({ state }) => state !== 'unseen')
  const has = (is: Zone['is']) => zones?.some((zone) => zone.is === is)
  return (
    <div className={`frame ${styles.picture}`} lang={spoken} ref={picture}>
      <Plate />
      <div className={zones ? styles.divided : styles.usual}>
        <div className={styles.main} style={placeOf(zones, 'main')}>
          <main className={styles.stage} aria-live="off">
            {layers.map((layer) => (
              <Layer key={layer.key} layer={layer} />
            ))}
          </main>
          {on && <Gauge key={`${on.key} ${on.playing.from}`} playing={on.playing} />}
        </div>
        {(['clock', 'queue'] as const).map(
          (is) =>
            has(is) && (
              <aside
                key={is}
                className={styles.zone}
                style={placeOf(zones, is)}
                aria-label={t(`signage.zones.${is}`)}
              >
                <LateZone is={is} />
              </aside>
            ),
        )}
        {(!zones || has('ticker')) && (
          <aside
            className={styles.line}
            style={placeOf(zones, 'ticker')}
            aria-label={t('signage.zones.ticker')}
          >
            <Ticker />
          </aside>
        )}
      </div>
      <Foot />
    </div>
  )
}

function placeOf(zones: readonly Zone[] | null, is: Zone['is']): CSSProperties | undefined {
  const zone = zones?.find((each) => each.is === is)
  if (!zone) return undefined
  const { left, top, width, height } = zone
  return { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }
}
