import { daysBetween, wallTime } from '../../content/arithmetic/wall-time.ts'
import type { Content } from '../../content/schema/kinds.ts'

const DAY_MS = 86_400_000

/**
 * The time that a hall lives in, of an instant in milliseconds since 1970 UTC: the machine's, but sample content lives
 * its own day over and over, at the machine's time of day. So a hall that is tried looks as it was meant to, whenever
 * that is; the plate says that it is a sample.
 */
export function hallTime(
  { sample, sampleDay, timeZone }: Pick<Content['hall'], 'sample' | 'sampleDay' | 'timeZone'>,
  instant: number,
): number {
  if (!sample || sampleDay === undefined) return instant
  return instant + daysBetween(wallTime(instant, timeZone), sampleDay) * DAY_MS
}

/** The instant before which that clock must be wrong: no hall is older than its program, but a sample's day may be. */
export const earliestTime = (
  { sample, sampleDay }: Pick<Content['hall'], 'sample' | 'sampleDay'>,
  built: number,
): number => (sample && sampleDay !== undefined ? 0 : built)
