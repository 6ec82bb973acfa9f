import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sha256 } from '../server/wire.ts'
import type { ShelfChange, Spot } from './keeper-wire.ts'
import { Pack } from './pack.ts'
import {
  encodeStored,
  readStored,
  storedName,
  storedSequences,
  type Stored,
  type StoredHead,
} from './stored.ts'

/** Snapshots that stay readable: the one in force and two before it. */
const KEPT = 3
/** bytes of documents that are written in one call */
const BATCH = 1024 * 1024
/** a pack below this is not worth compacting */
export const COMPACT_FROM = 8 * 1024 * 1024

interface Kept {
  sequence: number
  live: ReadonlySet<Sha256>
  /** names of the media that it shows */
  media: readonly string[]
}

interface At {
  /** 0 is the pack */
  segment: number
  offset: number
  length: number
}

export interface ToSave {
  head: Omit<StoredHead, 'format' | 'pack'>
  /** every document of this snapshot */
  live: ReadonlySet<Sha256>
  /** JSON of what is known of each file */
  files: string
}

/**
 * The hall's own copy of what it shows: a pack of documents and one small file per snapshot, written by this class
 * alone. A disk that is full or read-only never stops it: documents then stay in memory, here and at the readers,
 * and every later save tries the disk again.
 */
export class Store {
  /** the newest snapshot that was whole when the store was opened */
  readonly newest: Stored | null
  /** the highest sequence that was ever written here, whole or not */
  readonly highest: number
  readonly #folder: string
  #packName: string
  #pack: Pack | null = null
  readonly #at = new Map<Sha256, At>()
  readonly #segments = new Map<number, Uint8Array>()
  #kept: Kept[] = []
  #batch: { hash: Sha256; bytes: Buffer }[] = []
  #batched = new Set<Sha256>()
  #batchBytes = 0
  #nextSegment = 1
  #unsaved: ToSave | null = null
  #news: ShelfChange = change(true)
  #writable = true

  constructor(folder: string) {
    this.#folder = folder
    const sequences = storedSequences(folder)
    this.highest = sequences[0] ?? 0
    const stored = sequences.flatMap((sequence) => readStored(folder, sequence) ?? [])
    this.newest = stored[0] ?? null
    this.#packName = this.newest?.head.pack ?? nextPack(folder)
    for (const { head, spots } of stored.slice(0, KEPT)) {
      if (head.pack !== this.#packName) continue
      const { sequence, media } = head.snapshot
      this.#kept.push({ sequence, live: new Set(Object.keys(spots)), media: mediaNames(media) })
      for (const [hash, [offset, length]] of Object.entries(spots))
        this.#at.set(hash, { segment: 0, offset, length })
    }
    this.#tryOpen()
    for (const hash of this.#at.keys()) this.#tell(hash)
  }

  get writable(): boolean {
    return this.#writable
  }

  /** False once the store's folder was taken away: everything has to be put again. */
  isThere(): boolean {
    return this.#pack === null || this.#pack.isThere()
  }

  has(hash: Sha256): boolean {
    return this.#at.has(hash) || this.#batched.has(hash)
  }

  /** Names of the media of every kept snapshot. */
  media(): Set<string> {
    return new Set(this.#kept.flatMap((kept) => kept.media))
  }

  /** Takes a document; it can be read after the next save. */
  put(hash: Sha256, json: string): void {
    if (this.has(hash)) return
    const bytes = Buffer.from(json)
    this.#batch.push({ hash, bytes })
    this.#batched.add(hash)
    this.#batchBytes += bytes.length
    if (this.#batchBytes >= BATCH) this.#flush()
  }

  /** The bytes of this document are not what its name says: it will be taken again. */
  forget(hash: Sha256): void {
    this.#at.delete(hash)
  }

  /** Makes a snapshot (or a new state of the same one) durable, as far as the disk lets it. */
  save(save: ToSave): void {
    this.#flush()
    const { sequence, media } = save.head.snapshot
    // A new state of the same snapshot: screens may still ask for what the state before named.
    const before = this.#kept.find((kept) => kept.sequence === sequence)?.live ?? []
    const live = new Set([...before, ...save.live])
    this.#kept = [
      { sequence, live, media: mediaNames(media) },
      ...this.#kept.filter((kept) => kept.sequence !== sequence),
    ]
    const dropped = this.#kept.splice(KEPT)
    this.#unsaved = save
    this.#drop(dropped)
    this.retry()
  }

  /** Tries once more what the disk refused before. */
  retry(): void {
    if (!this.#unsaved) {
      if (!this.#writable) this.#tryOpen()
      return
    }
    try {
      this.#settle()
      const pack = this.#opened()
      pack.flush()
      this.#writeSnapshot(this.#unsaved, pack)
      this.#unsaved = null
      this.#writable = true
      this.#prune()
      if (pack.size > COMPACT_FROM && this.#liveBytes() < pack.size / 2) this.#compact(pack)
    } catch {
      this.#writable = false
    }
  }

  /** What the readers do not know yet. */
  news(): ShelfChange {
    const news = { ...this.#news, pack: join(this.#folder, this.#packName) }
    this.#news = change(false)
    return news
  }

  close(): void {
    this.#pack?.close()
    this.#pack = null
  }

  #tryOpen(): void {
    try {
      this.#opened()
      this.#sweep()
      this.#writable = true
    } catch {
      this.#writable = false
    }
  }

  #opened(): Pack {
    this.#pack ??= new Pack(join(this.#folder, this.#packName))
    return this.#pack
  }

  #flush(): void {
    if (this.#batch.length === 0) return
    const bytes = Buffer.concat(this.#batch.map((document) => document.bytes))
    const [segment, start] = this.#write(bytes)
    let offset = start
    for (const document of this.#batch) {
      this.#at.set(document.hash, { segment, offset, length: document.bytes.length })
      this.#tell(document.hash)
      offset += document.bytes.length
    }
    this.#batch = []
    this.#batched = new Set()
    this.#batchBytes = 0
  }

  #write(bytes: Uint8Array): [segment: number, offset: number] {
    try {
      return [0, this.#opened().append(bytes)]
    } catch {
      this.#writable = false
      const segment = this.#nextSegment++
      this.#segments.set(segment, bytes)
      this.#news.segments.push([segment, bytes])
      return [segment, 0]
    }
  }

  /** Moves documents that only memory has into the pack. */
  #settle(): void {
    for (const [hash, { segment, offset, length }] of this.#at) {
      const memory = segment === 0 ? undefined : this.#segments.get(segment)
      if (!memory) continue
      const start = this.#opened().append(memory.subarray(offset, offset + length))
      this.#at.set(hash, { segment: 0, offset: start, length })
      this.#tell(hash)
    }
    this.#segments.clear()
  }

  #writeSnapshot({ head, files }: ToSave, pack: Pack): void {
    const spots: Stored['spots'] = {}
    const live = this.#kept.find(({ sequence }) => sequence === head.snapshot.sequence)?.live ?? []
    for (const hash of live) {
      const at = this.#at.get(hash)
      if (at) spots[hash] = [at.offset, at.length]
    }
    this.#replace(head.snapshot.sequence, { head: { ...head, format: 1, pack: pack.name }, spots, files })
  }

  #replace(sequence: number, stored: Stored): void {
    const path = join(this.#folder, storedName(sequence))
    const file = openSync(`${path}.tmp`, 'w')
    try {
      writeFileSync(file, encodeStored(stored))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(`${path}.tmp`, path)
    flushFolder(this.#folder)
  }

  #drop(dropped: { live: ReadonlySet<Sha256> }[]): void {
    for (const { live } of dropped)
      for (const hash of live)
        if (!this.#kept.some((kept) => kept.live.has(hash))) {
          this.#at.delete(hash)
          this.#news.dropped.push(hash)
        }
  }

  #prune(): void {
    const kept = new Set(this.#kept.map(({ sequence }) => sequence))
    for (const sequence of storedSequences(this.#folder))
      if (!kept.has(sequence)) rmSync(join(this.#folder, storedName(sequence)), { force: true })
  }

  #liveBytes(): number {
    let bytes = 0
    for (const { length } of this.#at.values()) bytes += length
    return bytes
  }

  /** Copies what lives into a new pack and points the kept snapshots there; the old pack goes last. */
  #compact(old: Pack): void {
    const pack = new Pack(join(this.#folder, nextPack(this.#folder)))
    const moved = new Map<Sha256, At>()
    for (const [hash, { offset, length }] of this.#at)
      moved.set(hash, { segment: 0, offset: pack.append(old.read(offset, length)), length })
    pack.flush()
    for (const { sequence } of this.#kept) {
      const stored = readStored(this.#folder, sequence)
      if (!stored) continue
      const spots: Stored['spots'] = {}
      for (const hash of Object.keys(stored.spots)) {
        const at = moved.get(hash)
        if (at) spots[hash] = [at.offset, at.length]
      }
      this.#replace(sequence, { ...stored, head: { ...stored.head, pack: pack.name }, spots })
    }
    this.#pack = pack
    this.#packName = pack.name
    this.#news = change(true)
    for (const [hash, at] of moved) {
      this.#at.set(hash, at)
      this.#tell(hash)
    }
    old.close()
    this.#sweep()
  }

  /** Removes what no snapshot names: earlier packs, and files that were being written when the power went. */
  #sweep(): void {
    for (const name of readdirSync(this.#folder))
      if (name.endsWith('.tmp') || (name.startsWith('pack-') && name !== this.#packName))
        rmSync(join(this.#folder, name), { force: true })
  }

  #tell(hash: Sha256): void {
    const at = this.#at.get(hash)
    if (at) this.#news.spots.push([hash, at.segment, at.offset, at.length] satisfies Spot)
  }
}

const mediaNames = (media: Record<string, string>) =>
  Object.values(media).map((address) => address.slice('/media/'.length))

const change = (whole: boolean): ShelfChange => ({ whole, pack: '', spots: [], segments: [], dropped: [] })

function nextPack(folder: string): string {
  return `pack-${1 + Math.max(0, ...packNumbers(folder))}`
}

function packNumbers(folder: string): number[] {
  try {
    return readdirSync(folder).flatMap((name) => Number(/^pack-(\d+)$/.exec(name)?.[1] ?? Number.NaN) || [])
  } catch {
    return []
  }
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
