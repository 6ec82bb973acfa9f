import { calendarOf, type Calendar } from '../../content/arithmetic/hours.ts'
import type { Content, Kind } from '../../content/schema/kinds.ts'
import type { Library } from '../content/library.ts'
import type { Collection, Entry, Item, Language, Sha256, Snapshot, SnapshotKind } from './wire.ts'

/** Documents of one snapshot by hash; a document that is named but cannot be had is an error, never a gap. */
export type Reader = Pick<Library, 'read'>

export async function readText(library: Reader, hash: Sha256): Promise<string> {
  const bytes = await library.read(hash)
  if (!bytes) throw new Error(`内容库里缺少 ${hash} / ${hash} is missing from the store`)
  return bytes.toString('utf8')
}

export async function readCollection<K extends SnapshotKind>(
  library: Reader,
  snapshot: Snapshot,
  kind: K,
): Promise<Collection<K>> {
  return JSON.parse(await readText(library, snapshot.collections[kind])) as Collection<K>
}

export async function readContent<K extends Kind>(library: Reader, entry: Entry<K>): Promise<Content[K]> {
  return (JSON.parse(await readText(library, entry.hash)) as Item<K>).content
}

/** An item's version in a language, or else the Chinese one. */
export function versionOf<K extends Kind>(
  versions: Record<Language, Entry<K>> | undefined,
  language: Language,
): { language: Language; entry: Entry<K> } | null {
  for (const each of [language, 'zh-CN']) {
    const entry = versions?.[each]
    if (entry) return { language: each, entry }
  }
  return null
}

/** The hall's own page of content, which every snapshot has. */
export async function readHall(
  library: Reader,
  snapshot: Snapshot,
  language: Language = 'zh-CN',
): Promise<Content['hall']> {
  const collection = await readCollection(library, snapshot, 'hall')
  const version = versionOf(Object.values(collection)[0], language)
  if (!version) throw new Error('内容里没有营业厅 hall.yaml / the content has no hall.yaml')
  return readContent(library, version.entry)
}

/** Public holidays and worked weekends, of every year that content has. */
export async function readCalendar(
  library: Reader,
  snapshot: Snapshot,
  language: Language = 'zh-CN',
): Promise<Calendar> {
  const collection = await readCollection(library, snapshot, 'holidays')
  const years = await Promise.all(
    Object.values(collection).flatMap((versions) => {
      const version = versionOf(versions, language)
      return version ? [readContent(library, version.entry)] : []
    }),
  )
  return calendarOf(years)
}
