import { useMemo } from 'react'
import type { Content, Kind } from '../../content/schema/kinds.ts'
import type { Listed } from '../../content/schema/listed.ts'
import type { Collection } from '../../electron/server/wire.ts'
import { wallMinutes } from '../../content/arithmetic/wall-time.ts'
import { contentAt, contentIn, entryOf, languageOf, shelf, useHall, type Shelf } from './hall.ts'
import { useHeld } from './held.ts'
import { useVisit } from './visit.ts'

/** `lang` is the language it is in: where an item has no version in the person's, that is Chinese. */
export type Row<K extends Kind> = { id: string; lang: string } & Listed[K]

/** Everything on the shelf now, or what a slide was begun with; pages are only shown once there is one. */
export function useShelf(): Shelf {
  const now = useHall(shelf)
  const found = useHeld()?.shelf ?? now
  if (!found) throw new Error('no snapshot is loaded')
  return found
}

/** One kind of it: what changes of another draws nobody anew. */
function useCollection<K extends Kind>(kind: K): Collection<K> {
  const now = useHall((state) => shelf(state)?.[kind])
  const found = useHeld()?.shelf[kind] ?? now
  if (!found) throw new Error('no snapshot is loaded')
  return found as never
}

/** The content of one item in the person's language, or undefined where the hall has none. */
export function useContent<K extends Kind>(kind: K, id: string): Content[K] | undefined {
  const language = useVisit((state) => state.language)
  return contentIn(useCollection(kind), id, language)
}

/** The language that an item is in, to be named where it is drawn; undefined where the hall has none. */
export function useLang(kind: Kind, id: string): string | undefined {
  const language = useVisit((state) => state.language)
  return languageOf(useCollection(kind), id, language)
}

/** The content of every item of a kind, in the person's language. */
export function useAll<K extends Kind>(kind: K): Content[K][] {
  const language = useVisit((state) => state.language)
  const from = useCollection(kind)
  return useMemo(
    () => Object.keys(from).flatMap((id) => contentIn(from, id, language) ?? []),
    [from, language],
  )
}

/** A kind's list in the person's language, in the order that content gives. */
export function useRows<K extends Kind>(kind: K): Row<K>[] {
  const language = useVisit((state) => state.language)
  const now = useHall((state) => shelf(state)?.[kind])
  const collection = (useHeld()?.shelf[kind] ?? now) as Collection<K> | undefined
  return useMemo(() => (collection ? rowsOf(collection, language) : []), [collection, language])
}

/** The same in content's own language, where items are told apart by what a translation may word differently. */
export function useSourceRows<K extends Kind>(kind: K): Row<K>[] {
  const collection = useHall((state) => shelf(state)?.[kind]) as Collection<K> | undefined
  return useMemo(() => (collection ? rowsOf(collection, 'zh-CN') : []), [collection])
}

export function rowsOf<K extends Kind>(collection: Collection<K>, language: string): Row<K>[] {
  const rows = Object.keys(collection).flatMap((id) => {
    const entry = entryOf(collection, id, language)
    const lang = languageOf(collection, id, language)
    return entry && lang ? [{ id, lang, ...entry.listed }] : []
  })
  const order = (row: Row<K>) => ('order' in row && typeof row.order === 'number' ? row.order : 0)
  return rows.sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1))
}

/** How far back files of readings are looked into, so that a new month's first file hides no place. */
const RECENT_DAYS = 45

/** At least so many files, for the same reason where figures come by the quarter. */
const RECENT_FILES = 2

/** The ids of the files whose last reading is not much older than the newest of all, oldest first. */
export function recentOf(
  collection: Collection<'qualityReadings'> | Collection<'pressureReadings'>,
): string[] {
  const rows = rowsOf<'qualityReadings' | 'pressureReadings'>(collection, 'zh-CN')
  const newest = Math.max(...rows.map(({ last }) => wallMinutes(last)))
  return rows
    .sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0))
    .filter(
      ({ last }, index) =>
        index >= rows.length - RECENT_FILES || newest - wallMinutes(last) <= RECENT_DAYS * 1440,
    )
    .map(({ id }) => id)
}

/** The recent files of readings, in the person's language. */
export function useRecent<K extends 'qualityReadings' | 'pressureReadings'>(kind: K): Content[K][] {
  const language = useVisit((state) => state.language)
  const from = useShelf()
  return useMemo(
    () => recentOf(from[kind]).flatMap((id) => contentAt(from, kind, id, language) ?? []),
    [from, kind, language],
  )
}
