import { daysBetween, wallTime } from '../../content/arithmetic/wall-time.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** The queue's day of an instant: it begins at `rollOver` (`04:00`) by the hall's own clock. */
export function dayFrom(rollOver: string, timeZone: () => string): (instant: number) => string {
  const [hours = 0, minutes = 0] = rollOver.split(':').map(Number)
  const before = hours * HOUR_MS + minutes * MINUTE_MS
  return (instant) => wallTime(instant - before, timeZone()).slice(0, 10)
}

/**
 * Whether a new day has begun. A clock that is put back a little at the roll-over does not give the same numbers twice;
 * one that was days ahead and is right again does not keep the hall waiting for days.
 */
export function turnsTo(today: string, day: string): boolean {
  if (day === '') return true
  const days = daysBetween(day, today)
  return days > 0 || days < -1
}
