import { useState } from 'react'
import type { Playing } from '../../playback/playing.ts'
import { clock } from '../../store/clock.ts'
import styles from './gauge.module.css'

/** How long the slide stays: the water rises along the waterline until the next one comes. */
export function Gauge({ playing: { from, until } }: { playing: Playing }) {
  const [begun] = useState(() => clock.now())
  return (
    <div className={styles.gauge} aria-hidden="true">
      <div
        className={styles.level}
        style={{ animationDuration: `${until - from}ms`, animationDelay: `${from - begun}ms` }}
      />
    </div>
  )
}
