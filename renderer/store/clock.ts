/**
 * The screen's only clock. Its instants are the hall's: `performance.now()` plus an offset learned from every
 * message, so a screen whose own clock is wrong still shows the right time.
 */
export interface ScreenClock {
  /** milliseconds since 1970 UTC, by the hall */
  now(): number
  /** milliseconds that never jump; only differences mean anything */
  ticks(): number
  learn(hallTime: number): void
  after(ms: number, job: () => void): () => void
}

/* eslint-disable no-restricted-globals, no-restricted-syntax, no-restricted-properties -- this is the clock */
export function createClock(): ScreenClock {
  let offset = performance.timeOrigin
  return {
    now: () => performance.now() + offset,
    ticks: () => performance.now(),
    learn(hallTime) {
      offset = hallTime - performance.now()
    },
    after(ms, job) {
      const timer = setTimeout(job, ms)
      return () => clearTimeout(timer)
    },
  }
}
/* eslint-enable no-restricted-globals, no-restricted-syntax, no-restricted-properties */

export const clock = createClock()
