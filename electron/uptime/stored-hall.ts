import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Calendar } from '../../content/arithmetic/hours.ts'
import type { Content } from '../../content/schema/kinds.ts'
import { newestStored } from '../content/store/stored.ts'
import { readCalendar, readHall, type Reader } from '../server/hall-content.ts'

/** The hall of the newest snapshot in a data folder; null where there is none that can be read. */
export async function storedHall(
  data: string,
): Promise<{ hall: Content['hall']; calendar: Calendar } | null> {
  const folder = join(data, 'content')
  const stored = newestStored(folder)
  if (!stored) return null
  const { head, spots } = stored
  const reader: Reader = {
    read(hash) {
      const spot = spots[hash]
      return spot ? bytesAt(join(folder, head.pack), ...spot) : Promise.resolve(null)
    },
  }
  try {
    const [hall, calendar] = await Promise.all([
      readHall(reader, head.snapshot),
      readCalendar(reader, head.snapshot),
    ])
    return { hall, calendar }
  } catch {
    return null
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
