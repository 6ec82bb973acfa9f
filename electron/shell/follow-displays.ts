import { screen as displays } from 'electron'
import type { Clock } from '../device/clock.ts'

/** A cable that is put in, a panel that wakes, a scale that is set: each comes as several events. Milliseconds. */
export const SETTLE_MS = 500

/** Calls `moved` once the displays have come to rest, however many events that took. */
export function followDisplays(clock: Clock, moved: () => void): void {
  let cancel = () => {}
  const wait = () => {
    cancel()
    cancel = clock.after(SETTLE_MS, moved)
  }
  displays.on('display-added', wait)
  displays.on('display-removed', wait)
  displays.on('display-metrics-changed', wait)
}
