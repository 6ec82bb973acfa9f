import type { Kind } from '../../content/schema/kinds.ts'
import type { Problem } from '../../content/schema/problem.ts'
import type { Collection, Sha256 } from '../server/wire.ts'
import type { Fault } from './problems/finding.ts'
import type { Good } from './items/item.ts'
import type { ListedFile } from './folder/listing.ts'
import type { Outlook } from './outlook.ts'

/** What is known of one file of content or media. */
export interface FileFact extends ListedFile {
  /** its last version that was right; null of media, whose bytes the media store has */
  good: Good | null
  /** the file is broken, and what is shown of it is from before */
  kept: boolean
  /** the file is not in the listing at all (unreadable, or needed too much to be withdrawn) */
  absent: boolean
  faults: Fault[]
  /** of a translation: the state of the Chinese file that it was laid over */
  base: string
  /** field → line, as far as somebody asked */
  lines: Map<string, number | null>
}

export interface LoadCounters {
  /** files whose bytes were read */
  read: number
  /** items that were hashed */
  hashed: number
  /** items whose hash is new */
  changedItems: number
}

/** One state of the folder; the next load starts from it and leaves it as it is. */
export interface Loaded {
  /** the content folder, absolute */
  root: string
  timeZone: string
  /** the hall's own minute of this load: `2026-11-23 22:00` */
  now: string
  /** by the path without a hall's overlay */
  files: ReadonlyMap<string, FileFact>
  collections: Record<Kind, Sha256>
  notices: Collection<'notice'>
  directories: string[]
  /** of the walk: another print, another folder */
  print: string
  /** the hall whose overlay was laid over the common tree */
  overlay: string | null
  problems: Problem[]
  outlook: Outlook
  counters: LoadCounters
  /** too many files went missing at once: this is the state before, with a problem that says so */
  held: boolean
}

/** Makes a file be read again whatever its size and time say. */
export const UNREAD_MS = -1

export const noCounters = (): LoadCounters => ({ read: 0, hashed: 0, changedItems: 0 })

export const isSame = (fact: FileFact | undefined, file: ListedFile): fact is FileFact =>
  fact !== undefined && fact.mtimeMs === file.mtimeMs && fact.size === file.size && fact.path === file.path

/** Whether there is a version to show: of media, the file itself or the one before it. */
export const isShown = ({ place, good, kept, absent, faults }: FileFact) =>
  place.what === 'media' ? kept || (faults.length === 0 && !absent) : good !== null

/** A version that is only kept ends when it said it would. */
export const isOver = ({ kept, good }: FileFact, now: string) =>
  kept && good !== null && good.until !== null && good.until < now
