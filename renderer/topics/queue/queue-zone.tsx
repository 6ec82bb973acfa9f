import { useHall } from '../../store/hall.ts'
import { Counters } from './counters.tsx'
import { useFresh } from './fresh.ts'
import { Newest } from './newest.tsx'
import styles from './queue-zone.module.css'
import { Standstill } from './standstill.tsx'
import { Waiting } from './waiting.tsx'

/** Whose turn it is, in a part of the waiting area's screen. */
export function QueueZone() {
  const queue = useHall((state) => state.queue)
  const fresh = useFresh()
  return (
    <div className={styles.zone} data-zone="queue">
      <Standstill queue={queue}>
        {queue.state === 'now' && (
          <div className={styles.parts}>
            <Newest queue={queue} fresh={fresh} before={0} />
            <Counters queue={queue} fresh={fresh} />
            <Waiting services={queue.services} most={2} />
          </div>
        )}
      </Standstill>
    </div>
  )
}
