import { hash } from 'node:crypto'
import type { MediaPath, Sha256, Snapshot } from '../../server/wire.ts'
import { snapshotKinds } from '../collections.ts'
import type { Loaded } from '../loaded.ts'
import type { StoredMedia } from './media.ts'

/** The root of a snapshot: its id follows from what it names, so the same content is the same snapshot. */
export function rootOf(
  collections: Loaded['collections'],
  media: ReadonlyMap<string, StoredMedia>,
): Pick<Snapshot, 'id' | 'collections' | 'media'> {
  const named = Object.fromEntries(
    snapshotKinds.map((kind) => [kind, collections[kind]]),
  ) as Snapshot['collections']
  const addresses: Record<string, MediaPath> = {}
  for (const path of [...media.keys()].sort()) addresses[path] = `/media/${media.get(path)?.name ?? ''}`
  return {
    id: hash('sha256', JSON.stringify({ collections: named, media: addresses })),
    collections: named,
    media: addresses,
  }
}

/** Every document that a state of the folder needs. */
export function documentsOf({ files, collections }: Loaded): Set<Sha256> {
  const live = new Set<Sha256>(Object.values(collections))
  for (const { good } of files.values()) if (good) live.add(good.hash)
  return live
}
