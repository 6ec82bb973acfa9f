import type { Library } from '../content/library.ts'
import { readCollection } from './hall-content.ts'
import type { ScreenHealth } from './proof.ts'
import type { Collection, Snapshot, SnapshotKind } from './wire.ts'

/** What the slides that are on are called, where they name an item of content: `guide/transfer` → 过户. */
export async function titlesOf(
  library: Pick<Library, 'read' | 'notices'>,
  snapshot: Snapshot,
  screens: readonly Pick<ScreenHealth, 'showing'>[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const { showing } of screens) {
    const [topic = '', id] = showing?.is === 'slide' ? showing.name.split('/') : []
    if (!showing || id === undefined) continue
    const collection = await collectionOf(topic)
    const listed: object = collection?.[id]?.['zh-CN']?.listed ?? {}
    if ('title' in listed && typeof listed.title === 'string') titles.set(showing.name, listed.title)
  }
  return titles

  async function collectionOf(topic: string): Promise<Collection | null> {
    if (topic === 'notices' || topic === 'notice') return library.notices()
    const kind = (topic in snapshot.collections ? topic : topic.replace(/s$/, '')) as SnapshotKind
    return kind in snapshot.collections ? readCollection(library, snapshot, kind) : null
  }
}
