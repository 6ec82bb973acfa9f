/** What the loading side and the serving side of the library say to each other, from process to process. */
import type { StripPanel } from '../../content/arithmetic/strip-time.ts'
import type { Problem } from '../../content/schema/problem.ts'
import type { Collection, Language, Sha256, Snapshot } from '../server/wire.ts'
import type { LibraryState } from './library.ts'
import type { Outlook } from './outlook.ts'
import type { UnavailableCode } from './unavailable.ts'

export interface KeeperStart {
  /** the content folder, absolute */
  content: string
  /** the folder of the store, absolute */
  store: string
  hall: string | null
  /** the machine's LED strips */
  strips?: readonly StripPanel[] | undefined
  signed?: Signing | undefined
  /** the snapshot whose documents the serving side can find already; 0 for none */
  known: number
  /** milliseconds to add to the machine's clock: a clock cannot cross processes */
  clockOffset: number
}

/** Of a hall that shows nothing but signed releases. */
export interface Signing {
  /** public keys of headquarters */
  keys: readonly string[]
  /** where the hall keeps releases, absolute */
  folder: string
}

/** Where a document's bytes lie: in the pack (0), or in a segment of memory that no disk would take. */
export type Spot = readonly [hash: Sha256, segment: number, offset: number, length: number]

export interface ShelfChange {
  /** forget what was known: all that is kept follows */
  whole: boolean
  /** the pack's file, absolute */
  pack: string
  spots: Spot[]
  segments: [number: number, bytes: Uint8Array][]
  dropped: Sha256[]
}

export interface Published {
  snapshot: Snapshot
  notices: Collection<'notice'>
}

/** What one look at the folder saw; the serving side looks out for anything else. */
export interface Looked {
  /** of the walk; empty when the folder could not be walked */
  print: string
  directories: string[]
  overlay: string | null
  /** paths that alone decide whether another look is needed, where releases are taken: the rest of the folder is not shown */
  awaited?: readonly string[]
  /** ms after which time alone asks for another look */
  againMs: number
}

export type FromKeeper =
  | { type: 'shelf'; shelf: ShelfChange; media: [name: string, file: string][] }
  | ({ type: 'published' } & Published)
  | { type: 'search'; search: Record<Language, Sha256> }
  | { type: 'state'; state: LibraryState; problems: Problem[]; outlook: Outlook }
  | { type: 'unavailable'; code: UnavailableCode; said: { zh: string; en: string } }
  | ({ type: 'looked' } & Looked)
  | { type: 'indexed' }
  | { type: 'log'; level: 'info' | 'warn' | 'error'; event: string; facts: Record<string, unknown> }

/**
 * `index`: works out what can be found in what was published last. `damaged`: a reader found bytes that are not what their
 * name says; the document is made again.
 */
export type ToKeeper =
  { type: 'look' } | { type: 'index' } | { type: 'damaged'; hash: Sha256 } | { type: 'close' }
