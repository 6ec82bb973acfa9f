import { constants, type Dirent } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  MOST_BYTES,
  FORMAT,
  hallStatus,
  hallUptime,
  type HallStatus,
  type HallUptime,
} from '../outbox/status.ts'
import { harmless, harmlessAll } from './harmless.ts'

/** Why a folder says nothing: `torn` is half a file, `foreign` is not what a hall writes. */
export type Unread =
  'missing' | 'torn' | 'foreign' | 'older' | 'newer' | 'large' | 'other-hall' | 'unreadable'

export type Outbox = { folder: string } & (
  | { is: 'heard'; status: HallStatus; uptime: HallUptime | null }
  /** `says`: of which other hall it is */
  | { is: 'unread'; why: Unread; says: string | null }
)

/** At once; as many files are open as a system lets a program have without being asked. */
const AT_ONCE = 32
/** More are not a fleet, but the wrong folder. */
export const MOST_HALLS = 20_000

/** One folder per hall, as sync tools leave them; what is hidden is theirs. Throws where the folder itself cannot be read. */
export async function readFleet(folder: string): Promise<Outbox[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter(isHall)
    .map(({ name }) => name)
    .sort()
    .slice(0, MOST_HALLS)
  const found: Outbox[] = []
  let next = 0
  const work = async () => {
    for (let at = next++; at < names.length; at = next++)
      found[at] = await readOutbox(folder, names[at] ?? '')
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return found
}

const isHall = (entry: Dirent) => entry.isDirectory() && !entry.name.startsWith('.')

async function readOutbox(parent: string, name: string): Promise<Outbox> {
  const own = join(parent, name)
  const folder = harmless(name)
  const read = await readJson(join(own, 'status.json'))
  if (!read.ok) return { folder, is: 'unread', why: read.why, says: null }
  const parsed = hallStatus.safeParse(read.value)
  if (!parsed.success) return { folder, is: 'unread', why: otherFormat(read.value), says: null }
  const status = parsed.data
  if (status.hall !== name) return { folder, is: 'unread', why: 'other-hall', says: status.hall }
  if (!isZone(status.timeZone)) return { folder, is: 'unread', why: 'foreign', says: null }
  const month = await readJson(join(own, `uptime-${status.hallTime.slice(0, 7)}.json`))
  const uptime = month.ok ? hallUptime.safeParse(month.value) : null
  return { folder, is: 'heard', status, uptime: uptime?.success ? uptime.data : null }
}

type Read = { ok: true; value: unknown } | { ok: false; why: Unread }

/** A file itself, never what a link leads to. */
async function readJson(file: string): Promise<Read> {
  let text: string
  try {
    const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      const found = await handle.stat()
      if (!found.isFile()) return { ok: false, why: 'foreign' }
      if (found.size > MOST_BYTES) return { ok: false, why: 'large' }
      text = new TextDecoder('utf-8', { fatal: true }).decode(await handle.readFile())
    } finally {
      await handle.close()
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT' || code === 'ENOTDIR') return { ok: false, why: 'missing' }
    return {
      ok: false,
      why: code === 'ELOOP' || code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'foreign' : 'unreadable',
    }
  }
  try {
    return { ok: true, value: harmlessAll(JSON.parse(text)) }
  } catch {
    return { ok: false, why: 'torn' }
  }
}

function otherFormat(value: unknown): Unread {
  const format: unknown =
    value !== null && typeof value === 'object' && 'format' in value ? value.format : null
  if (typeof format !== 'number') return 'foreign'
  return format > FORMAT ? 'newer' : format < FORMAT ? 'older' : 'foreign'
}

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}
