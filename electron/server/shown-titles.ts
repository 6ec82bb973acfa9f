import type { Library } from '../content/library.ts'
import { readCollection } from './hall-content.ts'
import type { Collection, Snapshot, SnapshotKind } from './wire.ts'

/** Topics of playlists whose slides are items of a kind. */
const kinds: Partial<Record<string, SnapshotKind>> = {
  pledges: 'pledge',
  policies: 'policy',
  documents: 'document',
  guides: 'guide',
  prices: 'price',
  charges: 'charge',
  knowledge: 'knowledge',
  events: 'event',
}

/** What slides are called, as beats name them, where they name an item of content: `guides/transfer` → 过户. */
export async function titlesOf(
  library: Pick<Library, 'read' | 'notices'>,
  snapshot: Snapshot,
  slides: readonly string[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const slide of slides) {
    const [topic = '', id] = slide.split('/')
    if (id === undefined) continue
    const collection = await collectionOf(topic)
    const listed: object = collection?.[id]?.['zh-CN']?.listed ?? {}
    if ('title' in listed && typeof listed.title === 'string') titles.set(slide, listed.title)
  }
  return titles

  async function collectionOf(topic: string): Promise<Collection | null> {
    if (topic === 'notices') return library.notices()
    const kind = kinds[topic]
    return kind === undefined ? null : readCollection(library, snapshot, kind)
  }
}
