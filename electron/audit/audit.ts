import type { Sha256 } from '../server/names.ts'

/** What somebody did, or tried. `before` and `after` are plain JSON; null where there was or is nothing. */
export interface Deed {
  /** the person's id; null for the hall itself and for somebody unknown */
  who: string | null
  /** as it was at the time: names change */
  name: string
  /** the address that the request came from; `hall` for the hall itself */
  from: string
  /** `notice.published`, `person.locked` */
  what: string
  /** id of what it was done to */
  about: string
  before: unknown
  after: unknown
}

/** Everything that people did at this hall, in the order in which it was done. */
export interface Audit {
  /** Resolves once the deed is on disk for good; rejects where the disk refuses, and then it was not done. */
  add(deed: Deed): Promise<{ n: number; hash: Sha256 }>
  /** the deeds of the newest day with its number, oldest first: of what was written there last, a room may finish what a power cut interrupted */
  recent(): readonly (Deed & { n: number; time: string })[]
  close(): Promise<void>
}
