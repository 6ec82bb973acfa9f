import { useQueueWords } from '../../i18n/queue-words.ts'
import { useHall } from '../../store/hall.ts'
import styles from './call-band.module.css'
import { Called } from './called.tsx'
import { useFresh } from './fresh.ts'
import { standingCall } from './standing.ts'

/** Beneath an urgent notice: who was called last, as calls go on; that nothing is shown, where it is so. */
export function CallBand() {
  const say = useQueueWords()
  const queue = useHall((state) => state.queue)
  const fresh = useFresh()
  if (queue.state === 'off') return null
  if (queue.state === 'paused')
    return (
      <p className={styles.band} data-band="paused">
        <b>{say('paused')}</b> <span>{say(`why.${queue.why}`)}</span>
      </p>
    )
  if (queue.calls.length === 0) return null
  const call = standingCall(queue)
  if (!call)
    return (
      <p className={styles.band} data-band="free">
        {say('free')}
      </p>
    )
  return (
    <Called call={call} fresh={fresh} className={styles.band}>
      <b data-band={call.number}>{call.number}</b> <span>{say('goTo', { counter: call.counter })}</span>
    </Called>
  )
}
