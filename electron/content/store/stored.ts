/** The snapshot file: four lines, the first of which is the sha-256 of the other three. */
import { hash } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../../content/schema/problem.ts'
import type { Outlook } from '../outlook.ts'
import type { ReleaseId } from '../release/format.ts'
import type { Collection, Language, Sha256, Snapshot } from '../../server/wire.ts'

export interface StoredHead {
  format: number
  snapshot: Snapshot
  notices: Collection<'notice'>
  noticesHash: Sha256
  /** what can be found; left out until it was first worked out */
  search?: StoredSearch
  problems: Problem[]
  /** left out by programs that did not look ahead */
  outlook?: Outlook
  /** of headquarters, that this was made from; left out of what was made from a loose folder */
  release?: ReleaseId
  /** name of the pack in the store's folder */
  pack: string
}

export interface StoredSearch {
  /** names the state that the indexes were made from, and the program that made them */
  of: string
  indexes: Record<Language, Sha256>
}

export interface Stored {
  head: StoredHead
  /** hash → offset and length in the pack */
  spots: Record<Sha256, [offset: number, length: number]>
  /** JSON of what the loader knew of each file; only a loader reads it */
  files: string
}

/** of these files; another format is not read, and the folder is loaded anew */
export const STORED_FORMAT = 2

const form = /^snapshot-(\d{8,})\.json$/

export const storedName = (sequence: number) => `snapshot-${String(sequence).padStart(8, '0')}.json`

function encodeStored({ head, spots, files }: Stored): string {
  const body = `${JSON.stringify(head)}\n${JSON.stringify(spots)}\n${files}`
  return `${hash('sha256', body)}\n${body}`
}

/** Sequences of the stored snapshots, newest first; none where there is no store. */
export function storedSequences(folder: string): number[] {
  try {
    const names = readdirSync(folder).map((name) => form.exec(name)?.[1])
    return names.flatMap((digits) => (digits ? [Number(digits)] : [])).sort((one, other) => other - one)
  } catch {
    return []
  }
}

/** One stored snapshot, or null when its file or its pack is torn or gone. */
export function readStored(folder: string, sequence: number): Stored | null {
  try {
    const [sum, head = '', spots = '', files = ''] = readFileSync(
      join(folder, storedName(sequence)),
      'utf8',
    ).split('\n')
    if (hash('sha256', `${head}\n${spots}\n${files}`) !== sum) return null
    const stored: Stored = {
      head: JSON.parse(head) as StoredHead,
      spots: JSON.parse(spots) as Stored['spots'],
      files,
    }
    return stored.head.format === STORED_FORMAT && isWhole(folder, stored) ? stored : null
  } catch {
    return null
  }
}

/** The newest snapshot that is whole. */
export function newestStored(folder: string): Stored | null {
  for (const sequence of storedSequences(folder)) {
    const stored = readStored(folder, sequence)
    if (stored) return stored
  }
  return null
}

/** The pack reaches as far as it is said to, and every collection's bytes are the ones that its name says. */
function isWhole(folder: string, { head, spots }: Stored): boolean {
  const pack = join(folder, head.pack)
  let end = 0
  for (const [offset, length] of Object.values(spots)) end = Math.max(end, offset + length)
  if (statSync(pack).size < end) return false
  const file = openSync(pack, 'r')
  try {
    return [...Object.values(head.snapshot.collections), head.noticesHash].every((name) => {
      const [offset, length] = spots[name] ?? [0, 0]
      const bytes = Buffer.alloc(length)
      readSync(file, bytes, 0, length, offset)
      return hash('sha256', bytes) === name
    })
  } finally {
    closeSync(file)
  }
}

/** Writes a snapshot's file so that a power cut leaves the old one or the new one. Throws what the disk throws. */
export function writeStored(folder: string, stored: Stored): void {
  const path = join(folder, storedName(stored.head.snapshot.sequence))
  const file = openSync(`${path}.tmp`, 'w')
  try {
    writeFileSync(file, encodeStored(stored))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(`${path}.tmp`, path)
  flushFolder(folder)
}

/** Makes a rename durable; not every system lets a folder be opened. */
function flushFolder(folder: string): void {
  try {
    const file = openSync(folder, 'r')
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch {
    // Windows
  }
}
