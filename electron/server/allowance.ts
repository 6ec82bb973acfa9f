import type { Clock } from '../device/clock.ts'

const MINUTE_MS = 60_000

/** At most `perMinute` of something, counted in whole minutes; says whether one more may pass. */
export function createAllowance(clock: Clock, perMinute: number): () => boolean {
  let began = -Infinity
  let used = 0
  return () => {
    if (clock.ticks() - began >= MINUTE_MS) {
      began = clock.ticks()
      used = 0
    }
    return ++used <= perMinute
  }
}
