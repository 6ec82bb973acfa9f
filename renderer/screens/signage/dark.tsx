import { useWallTime } from '../../store/time.ts'
import styles from './dark.module.css'

const DAY = 24 * 60

/** Off hours: black, but for one faint mark that stands where the hour does on a gauge of the day. It moves, so it lives. */
export function Dark() {
  const time = useWallTime().slice(11)
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return (
    <div className={styles.dark} data-dark={time}>
      <i className={styles.mark} style={{ left: `${(minute / DAY) * 100}%` }} />
    </div>
  )
}
