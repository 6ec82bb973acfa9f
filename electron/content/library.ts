import type { Problem } from '../../content/schema/problem.ts'
import type { Outlook } from './outlook.ts'
import type { ReleaseState } from './release/state.ts'
import type { Collection, Language, Sha256, Snapshot } from '../server/wire.ts'

/** What the hall serves from: the snapshot in force, whatever happens to the folder it came from. */
export interface Library {
  /** never a mixture: one snapshot or the next */
  snapshot(): Snapshot
  notices(): Collection<'notice'>
  /** language → the index of what can be found; it follows a change of content a moment later */
  search(): Record<Language, Sha256>
  problems(): Problem[]
  outlook(): Outlook
  /** bytes of a collection, an item or an index of any snapshot that is still kept; null for an unknown hash */
  read(hash: Sha256): Promise<Buffer | null>
  /** `<sha256>.<ext>` → a file in the hall's own store; null for an unknown name */
  media(name: string): { path: string; type: string } | null
  state(): LibraryState
  /** how often the part that reads the folder has ended by itself, or hung */
  failures(): number
  /** called after every change, once the change is whole; returns how to stop */
  subscribe(listener: (change: 'snapshot' | 'notices' | 'search' | 'state') => void): () => void
  close(): Promise<void>
}

export interface LibraryState {
  /** false when the store's disk is read-only or full: changes then live in memory only */
  storeWritable: boolean
  /** false while the content folder cannot be read: the last good snapshot stays */
  contentReachable: boolean
  /** of a hall that shows signed releases alone; left out of any other */
  release?: ReleaseState
}

/** The same library for whoever lays something over it: all of it is passed on, but for how to be told of changes. */
export const passedOn = (library: Library): Omit<Library, 'subscribe'> => ({
  snapshot: () => library.snapshot(),
  notices: () => library.notices(),
  search: () => library.search(),
  problems: () => library.problems(),
  outlook: () => library.outlook(),
  read: (hash) => library.read(hash),
  media: (name) => library.media(name),
  state: () => library.state(),
  failures: () => library.failures(),
  close: () => library.close(),
})
