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

const formats = new Map<string, Intl.DateTimeFormat>()

/** The hall's wall clock at an instant: `2026-11-23 22:00`, comparable as text with content's moments. */
export function wallTime(instant: number, timeZone: string): string {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    formats.set(timeZone, format)
  }
  return format.format(instant)
}

/** A content moment or day as minutes on an even scale: only differences and order mean anything. */
export function wallMinutes(moment: string): number {
  return Date.parse(`${moment.slice(0, 10)}T${moment.slice(11) || '00:00'}:00Z`) / 60_000
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return (wallMinutes(day) / 1440 + 4) % 7
}
