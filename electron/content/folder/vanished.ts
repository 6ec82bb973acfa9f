import { fellBack, isUntaken, type Listing } from './listing.ts'
import type { Loaded } from '../loaded.ts'

/** More than this share of files (and more than the floor) gone at once is a torn sync, not an author. */
const SHARE = 0.3
const FLOOR = 3

export interface Lost {
  known: number
  gone: number
}

/**
 * How many files went missing at once, where they are too many. A hall's own file for which the common one now stands
 * is gone as well, unless the hall itself has changed.
 */
export function vanished(previous: Loaded, listing: Listing, overlay: string | null): Lost | null {
  let known = 0
  let gone = 0
  for (const [logical, fact] of previous.files) {
    if (fact.absent) continue
    known++
    const now = listing.files.get(logical)
    const isHere = now !== undefined && (overlay !== previous.overlay || !fellBack(fact, now))
    if (!isHere && !isUntaken(listing, fact.path)) gone++
  }
  return gone > FLOOR && gone > known * SHARE ? { known, gone } : null
}
