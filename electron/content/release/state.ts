import type { Problem } from '../../../content/schema/problem.ts'
import type { ReleaseId } from './format.ts'

/** How a hall that shows signed releases alone stands: what screens show, and what it does not take. */
export interface ReleaseState {
  /** of the release on screen; null while there is none, or what is shown is from before the hall had keys */
  sequence: number | null
  /** UTC, as headquarters' clock had it: `2026-11-27T02:00:00Z` */
  created: string | null
  /** why what lies in the synced folder is not shown, or not yet; null when it is what screens show */
  refused: Problem | null
}

export const stateOf = (shown: ReleaseId | null, refused: Problem | null): ReleaseState => ({
  sequence: shown?.sequence ?? null,
  created: shown?.created ?? null,
  refused,
})
