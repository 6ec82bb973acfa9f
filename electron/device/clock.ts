/**
 * The one place that reads time. Everything else takes a Clock, so that a test can be any instant.
 * `now` is milliseconds since 1970 UTC and may jump when the machine's clock is set; `ticks` never goes back.
 */
export interface Clock {
  now(): number
  ticks(): number
  /** Runs `job` once after `ms`; the returned function cancels it. Never keeps the process alive. */
  after(ms: number, job: () => void): () => void
}

/* eslint-disable no-restricted-globals, no-restricted-syntax -- this is the clock */
export const systemClock: Clock = {
  now: () => Date.now(),
  ticks: () => performance.now(),
  after(ms, job) {
    const timer = setTimeout(job, ms)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
/* eslint-enable no-restricted-globals, no-restricted-syntax */

/** Runs `job` every `ms`, the first time after `ms`; never overlapping, never keeping the process alive. */
export function every(clock: Clock, ms: number, job: () => void): () => void {
  let cancel = () => {}
  const arm = () => {
    cancel = clock.after(ms, () => {
      arm()
      job()
    })
  }
  arm()
  return () => cancel()
}
