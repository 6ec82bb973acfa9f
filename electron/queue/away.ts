import type { Absence, Counter } from './events.ts'

const MINUTE_MS = 60_000
/** as far apart on two days they are the same lunch */
const ALIKE_MS = 60 * MINUTE_MS
/** somebody who usually has gone by now may be about to */
const LATE_MS = 5 * MINUTE_MS
/** somebody who usually is back by now may be back so soon */
const SOON_MS = 2 * MINUTE_MS

interface Known {
  /** `closed` in ms of the day */
  counter: Pick<Counter, 'isOpen' | 'closed'>
  /** of today */
  absences: readonly Absence[]
  /** of each of the last days */
  habits: readonly (readonly Absence[])[]
  /** in ms of the day */
  time: number
}

/**
 * When a counter will be away, in ms from now, as it was on each of its last days: any of them may be how today will be. Who
 * is there is not away, and who has been does not go twice; none for a closed counter that nobody can expect back.
 */
export function awayOf({ counter: { isOpen, closed }, absences, habits, time }: Known): Absence[][] {
  const isLike = (from: number) => (other: Absence) => Math.abs(other.from - from) < ALIKE_MS
  if (isOpen)
    return habits.map((day) =>
      day
        .filter(({ from }) => from > time - LATE_MS && !absences.some(isLike(from)))
        .map(({ from, to }) => {
          const begins = Math.max(1, from - time)
          return { from: begins, to: begins + to - from }
        }),
    )
  if (closed === null) return []
  return habits
    .flatMap((day) => day.filter(isLike(closed)))
    .map(({ from, to }) => [{ from: closed - time, to: Math.max(SOON_MS, closed + to - from - time) }])
}
