import { useRef } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useHall } from '../../store/hall.ts'
import { useTakeover } from '../../store/takeover.ts'
import { CallBand } from '../../topics/queue/call-band.tsx'
import { Counters } from '../../topics/queue/counters.tsx'
import { useFresh } from '../../topics/queue/fresh.ts'
import { Newest } from '../../topics/queue/newest.tsx'
import { Standstill } from '../../topics/queue/standstill.tsx'
import { Waiting } from '../../topics/queue/waiting.tsx'
import { Foot } from '../frame/foot.tsx'
import { Plate } from '../frame/plate.tsx'
import { Dark } from '../signage/dark.tsx'
import { useLight } from '../signage/light.ts'
import picture from '../signage/signage-screen.module.css'
import { useShift } from '../signage/use-shift.ts'
import { Takeover } from '../takeover/takeover.tsx'
import styles from './board-screen.module.css'
import { Tips } from './tips.tsx'

/** Whose turn it is, for everybody who waits; black in the hours in which it is off. */
export function BoardScreen() {
  const light = useLight((state) => state.light)
  const ids = useTakeover()
  return (
    <>
      {light === 'off' ? <Dark /> : <Lit />}
      {ids.length > 0 && (
        <Takeover ids={ids}>
          <CallBand />
        </Takeover>
      )}
    </>
  )
}

function Lit() {
  const { spoken } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  useShift(frame, useHall((state) => state.screen.shown?.pixelShift) ?? 0)
  const queue = useHall((state) => state.queue)
  const fresh = useFresh()
  return (
    <div className={`frame ${picture.picture}`} lang={spoken} ref={frame}>
      <Plate />
      <main className={styles.matter}>
        <Standstill queue={queue}>
          {queue.state === 'now' && (
            <div className={styles.parts}>
              <Newest queue={queue} fresh={fresh} before={1} />
              <Counters queue={queue} fresh={fresh} />
              <Waiting services={queue.services} most={1} />
            </div>
          )}
        </Standstill>
      </main>
      <Tips />
      <Foot />
    </div>
  )
}
