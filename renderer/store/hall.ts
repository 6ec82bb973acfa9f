/** What the hall says, as the screen holds it: one snapshot whole, the live state beside it, and the link. */
import { create } from 'zustand'
import type { Content, Kind } from '../../content/schema/kinds.ts'
import type {
  CallsBy,
  Collection,
  Entry,
  Item,
  Language,
  Live,
  ScreenFacts,
  Sha256,
  Snapshot,
  SnapshotKind,
} from '../../electron/server/wire.ts'
import { clock } from './clock.ts'
import { createDocuments, fetchDocument } from './documents.ts'

export type Collections = { [K in SnapshotKind]: Collection<K> }

export interface HallState extends Live {
  /** which screen this is; a touch screen until the first HTML has been read */
  screen: ScreenFacts
  /** when the program was built, in ms since 1970 UTC */
  built: number
  snapshot: Snapshot | null
  collections: Collections | null
  link: 'connecting' | 'live' | 'lost'
  /** the voice that reads the screen's own language aloud, null of none: the hall is told with each beat */
  voice?: string | null
  /** of the screen that says calls, by what: the hall is told likewise */
  calls?: CallsBy
  /** a newer program is on the hall: the screen reloads itself when nobody is at it */
  outdated: boolean
  /** calls up to this one were made before this screen could hear them; Infinity where that is not known yet */
  oldCalls: number
}

export const documents = createDocuments(fetchDocument, clock)

export const useHall = create<HallState>(() => ({
  snapshot: null,
  collections: null,
  link: 'connecting',
  outdated: false,
  oldCalls: Infinity,
  notices: {},
  takeover: [],
  aside: [],
  queue: { state: 'off' },
  help: { calls: [], attended: false },
  speech: null,
  screen: {
    id: 'touch',
    role: 'touch',
    playlist: null,
    language: 'zh-CN',
    languages: ['zh-CN'],
  },
  built: 0,
  search: {},
}))

/** The collections of a snapshot, whose documents must be there already. */
export function collectionsOf(snapshot: Snapshot): Collections {
  const collections: Partial<Record<SnapshotKind, Collection>> = {}
  for (const [kind, hash] of Object.entries(snapshot.collections)) {
    const collection = documents.get(hash) as Collection | undefined
    if (!collection) throw new Error(`collection ${kind} is not loaded`)
    collections[kind as SnapshotKind] = collection
  }
  return collections as Collections
}

/** One item of content that a page needs before it can be shown; without an id, every item of that kind. */
export type Need = readonly [kind: Kind, id?: string]

/** What pages look into: the collections of the snapshot and the live notices. */
export type Shelf = Collections & { notice: Collection<'notice'> }

const shelves = new WeakMap<Collections, Shelf>()

/** The same object for as long as nothing on it changes: every part of a page asks for it each time it is drawn. */
export function shelf({ collections, notices }: HallState): Shelf | null {
  if (!collections) return null
  const known = shelves.get(collections)
  if (known?.notice === notices) return known
  const made = { ...collections, notice: notices }
  shelves.set(collections, made)
  return made
}

/** The language in which an item is shown to somebody: theirs, or Chinese where it has no version of its own. */
export function languageOf(collection: Collection, id: string, language: Language): Language | undefined {
  return [language, 'zh-CN'].find((each) => collection[id]?.[each])
}

export function entryOf<K extends Kind>(
  collection: Collection<K>,
  id: string,
  language: Language,
): Entry<K> | undefined {
  return collection[id]?.[languageOf(collection, id, language) ?? language]
}

/** The hashes that stand behind needs, in a language. What does not exist is left out: pages say so themselves. */
export function hashesOf(needs: readonly Need[], from: Shelf, language: Language): Sha256[] {
  return needs.flatMap(([kind, id]) => {
    const collection = from[kind] as Collection
    return (id === undefined ? Object.keys(collection) : [id]).flatMap(
      (each) => entryOf(collection, each, language)?.hash ?? [],
    )
  })
}

export function contentAt<K extends Kind>(
  from: Shelf | null,
  kind: K,
  id: string,
  language: Language,
): Content[K] | undefined {
  return from ? contentIn<K>(from[kind] as never, id, language) : undefined
}

export function contentIn<K extends Kind>(
  collection: Collection<K>,
  id: string,
  language: Language,
): Content[K] | undefined {
  const entry = entryOf(collection, id, language)
  return entry ? (documents.get(entry.hash) as Item<K> | undefined)?.content : undefined
}
