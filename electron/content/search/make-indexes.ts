import { baseLanguage } from '../folder/identify.ts'
import type { Content, Kind } from '../../../content/schema/kinds.ts'
import type { Good } from '../items/item.ts'
import type { Loaded } from '../loaded.ts'
import type { Item, Language, SearchEntry, SearchIndex, SearchItem, Sha256 } from '../../server/wire.ts'
import { topicWords, wordsOf, type Words } from './entries.ts'
import { openSpeller } from './speller.ts'

/** Kinds in the order in which equals are offered; what is not named has nothing to be found. */
const order: readonly Kind[] = [
  'guide',
  'notice',
  'elsewhere',
  'price',
  'charge',
  'knowledge',
  'phones',
  'online',
  'channels',
  'hall',
  'pledge',
  'event',
  'policy',
  'document',
  'law',
  'qualityStandard',
  'qualityPlaces',
  'pressurePoints',
]

interface Found {
  kind: Kind
  id: string
  language: Language
  good: Good
}

/**
 * One index for each language that the hall speaks: of each item its version in that language, or else the Chinese one.
 * What `before` has of an item that is still the same is taken over, so one changed file is spelled alone.
 */
export async function makeIndexes(
  files: Loaded['files'],
  before: readonly SearchIndex[],
  read: (hash: Sha256) => string,
): Promise<Map<Language, SearchIndex>> {
  const known = new Map<Sha256, SearchItem>()
  for (const { items } of before) for (const item of items) known.set(item.hash, item)
  const itemOf = async ({ kind, id, language, good }: Found): Promise<SearchItem> => {
    const same = known.get(good.hash)
    if (same) return same
    const { content } = JSON.parse(read(good.hash)) as Item
    const words = wordsOf(kind, id, language, content)
    const item = { kind, id, hash: good.hash, language, entries: await spelled(words) }
    known.set(good.hash, item)
    return item
  }

  const shown = shownIn(files)
  const indexes = new Map<Language, SearchIndex>()
  for (const language of languagesOf(files)) {
    const items: SearchItem[] = []
    for (const versions of shown) {
      const found = versions.get(language) ?? versions.get(baseLanguage)
      if (found) items.push(await itemOf(found))
    }
    const topics = topicsBefore(before, language) ?? (await spelled(topicWords(language)))
    indexes.set(language, { topics, items: items.filter(({ entries }) => entries.length > 0) })
  }
  return indexes
}

/** Topics are the program's: another program makes all of the index anew. */
const topicsBefore = (before: readonly SearchIndex[], language: Language): SearchEntry[] | undefined => {
  const [first] = topicWords(language)
  return before.find(({ topics }) => topics[0]?.title[0] === first?.title)?.topics
}

async function spelled(words: readonly Words[]): Promise<SearchEntry[]> {
  if (words.length === 0) return []
  const speller = await openSpeller()
  return words.map(({ label, page, title, plain = '', words: others = [], text = '' }) => ({
    label,
    page,
    title: speller.key(title, true),
    plain: speller.key(plain),
    words: others.map((other) => speller.key(other, true)),
    text,
  }))
}

function languagesOf(files: Loaded['files']): Set<Language> {
  const hall = files.get('hall.yaml')?.good?.digest as Content['hall'] | undefined
  return new Set([baseLanguage, ...(hall?.languages ?? [])])
}

/** Every item that is shown, in its languages; guides in the order of their list. */
function shownIn(files: Loaded['files']): Map<Language, Found>[] {
  const rank = new Map(order.map((kind, at) => [kind, at]))
  const items = new Map<string, Map<Language, Found>>()
  for (const { place, good } of files.values()) {
    if (place.what !== 'item' || !good || !rank.has(place.kind)) continue
    const name = `${place.kind} ${place.id}`
    const versions = items.get(name) ?? new Map<Language, Found>()
    versions.set(place.language, { kind: place.kind, id: place.id, language: place.language, good })
    items.set(name, versions)
  }
  const keyOf = (versions: Map<Language, Found>) => {
    const base = versions.get(baseLanguage)
    const listed = base?.good.listed
    const own = listed && 'order' in listed ? listed.order : 0
    return base && ([rank.get(base.kind) ?? 0, own, base.id] as const)
  }
  return [...items.values()]
    .flatMap((versions) => {
      const key = keyOf(versions)
      return key ? [{ versions, key }] : []
    })
    .sort((one, other) => compare(one.key, other.key))
    .map(({ versions }) => versions)
}

type Key = readonly [number, number, string]

const compare = (one: Key, other: Key) =>
  one[0] - other[0] || one[1] - other[1] || (one[2] < other[2] ? -1 : 1)
