import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sha256 } from '../../server/wire.ts'
import { newestStored, type StoredHead } from './stored.ts'

/** The newest whole snapshot in a hall's data folder, read where no hall runs. */
export interface StoredContent {
  head: StoredHead
  /** bytes of one of its documents; null for an unknown hash */
  read(hash: Sha256): Promise<Buffer | null>
}

/** null where the folder holds none that can be read */
export function storedContent(data: string): StoredContent | null {
  const folder = join(data, 'content')
  const stored = newestStored(folder)
  if (!stored) return null
  const { head, spots } = stored
  return {
    head,
    read(hash) {
      const spot = spots[hash]
      return spot ? bytesAt(join(folder, head.pack), ...spot) : Promise.resolve(null)
    },
  }
}

async function bytesAt(pack: string, offset: number, length: number): Promise<Buffer> {
  const file = await open(pack, 'r')
  try {
    const bytes = Buffer.alloc(length)
    await file.read(bytes, 0, length, offset)
    return bytes
  } finally {
    await file.close()
  }
}
