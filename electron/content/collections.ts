import { kinds, type Kind } from '../../content/schema/kinds.ts'
import type { Collection, Entry, Sha256, SnapshotKind } from '../server/wire.ts'
import { baseLanguage } from './folder/identify.ts'
import { isShown, type FileFact, type Loaded } from './loaded.ts'
import type { StripPanel } from '../../content/arithmetic/strip-time.ts'
import type { ContentSet, SetItem } from './content-set.ts'

const allKinds = Object.keys(kinds) as Kind[]

export const snapshotKinds = allKinds.filter((kind): kind is SnapshotKind => kind !== 'notice').sort()

/** Facts → one index per kind, and the view that the rules need. `name` takes a document and returns its hash. */
export function collect(
  files: ReadonlyMap<string, FileFact>,
  previous: Loaded | null,
  { hall, strips = [] }: { hall: string | null; strips?: readonly StripPanel[] | undefined },
  name: (json: string) => Sha256,
): { collections: Record<Kind, Sha256>; notices: Collection<'notice'>; set: ContentSet } {
  const changed = changedKinds(files, previous)
  const found = Object.fromEntries(allKinds.map((kind) => [kind, []])) as unknown as Record<Kind, FileFact[]>
  const set: ContentSet = {
    items: Object.fromEntries(allKinds.map((kind) => [kind, []])) as unknown as ContentSet['items'],
    broken: Object.fromEntries(allKinds.map((kind) => [kind, []])) as unknown as ContentSet['broken'],
    media: mediaOf(files, true),
    refusedMedia: mediaOf(files, false),
    translations: [],
    hall,
    strips,
  }
  for (const fact of files.values()) {
    if (fact.place.what === 'media') continue
    const { kind, id, language } = fact.place
    if (language !== baseLanguage)
      set.translations.push({ file: fact.path, language, kind, digest: fact.good?.digest ?? null })
    if (!fact.good && language === baseLanguage) set.broken[kind].push(id)
    if (!fact.good) continue
    found[kind].push(fact)
    if (language === baseLanguage)
      (set.items[kind] as SetItem[]).push({ id, file: fact.path, digest: fact.good.digest })
  }
  const collections = Object.fromEntries(
    allKinds.map((kind) => {
      const same = changed.has(kind) ? '' : previous?.collections[kind]
      return [kind, same || name(JSON.stringify(collectionOf(found[kind])))]
    }),
  ) as Record<Kind, Sha256>
  const notices = changed.has('notice')
    ? (collectionOf(found.notice) as Collection<'notice'>)
    : previous?.notices
  return { collections, notices: notices ?? {}, set }
}

const mediaOf = (files: ReadonlyMap<string, FileFact>, shown: boolean) =>
  new Set(
    [...files].flatMap(([logical, fact]) =>
      fact.place.what === 'media' && isShown(fact) === shown ? [logical] : [],
    ),
  )

/** Keys in order, so that the same items give the same bytes; a translation without its Chinese item is left out. */
function collectionOf(facts: FileFact[]): Collection {
  // An id may be `constructor`, which a plain object has already.
  const collection = Object.create(null) as Collection
  const sorted = facts.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  for (const { place, good, kept } of sorted) {
    if (place.what === 'media' || !good) continue
    const entry: Entry = { hash: good.hash, ...(kept && { kept: true }), listed: good.listed }
    const languages = (collection[place.id] ??= {})
    languages[place.language] = entry
  }
  return Object.fromEntries(Object.entries(collection).filter(([, languages]) => languages[baseLanguage]))
}

const keyOf = ({ place }: FileFact) => (place.what === 'media' ? '' : `${place.id} ${place.language}`)

function changedKinds(files: ReadonlyMap<string, FileFact>, previous: Loaded | null): Set<Kind> {
  if (!previous) return new Set(allKinds)
  const changed = new Set<Kind>()
  for (const [logical, fact] of files)
    if (fact.place.what === 'item' && previous.files.get(logical) !== fact) changed.add(fact.place.kind)
  for (const [logical, fact] of previous.files)
    if (fact.place.what === 'item' && !files.has(logical)) changed.add(fact.place.kind)
  return changed
}
