import type { Clock } from '../../electron/device/clock.ts'

export interface ManualClock extends Clock {
  /** Lets `ms` pass, running what falls due in order; the wall clock moves along. */
  pass(ms: number): void
  /** Sets the wall clock, as a time server or a person does; no time passes. */
  set(now: number): void
  /** how many jobs have been asked for and neither run nor cancelled */
  waiting(): number
}

export function manualClock(start = Date.UTC(2026, 10, 23, 2, 0)): ManualClock {
  let now = start
  let ticks = 0
  let jobs: { due: number; job: () => void }[] = []
  return {
    now: () => now,
    ticks: () => ticks,
    after(ms, job) {
      const entry = { due: ticks + Math.max(0, ms), job }
      jobs.push(entry)
      return () => {
        jobs = jobs.filter((each) => each !== entry)
      }
    },
    pass(ms) {
      const end = ticks + ms
      for (;;) {
        const next = jobs.filter(({ due }) => due <= end).sort((one, other) => one.due - other.due)[0]
        if (!next) break
        jobs = jobs.filter((each) => each !== next)
        now += next.due - ticks
        ticks = next.due
        next.job()
      }
      now += end - ticks
      ticks = end
    },
    set(at) {
      now = at
    },
    waiting: () => jobs.length,
  }
}
