import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Sha256 } from '../../server/wire.ts'
import { Documents, type At } from './documents.ts'
import type { ShelfChange } from '../keeper-wire.ts'
import { nextPack, Pack } from './pack.ts'
import {
  STORED_FORMAT,
  readStored,
  storedName,
  storedSequences,
  writeStored,
  type Stored,
  type StoredHead,
} from './stored.ts'

/** Snapshots that stay readable: the one in force and two before it. */
const KEPT = 3
/** bytes; a pack below this is not worth compacting */
const COMPACT_FROM = 8 * 1024 * 1024

interface Kept {
  sequence: number
  live: ReadonlySet<Sha256>
  /** names of the media that it shows */
  media: readonly string[]
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
  readonly #compactFrom: number
  readonly #documents: Documents
  #kept: Kept[] = []
  #unsaved: ToSave | null = null
  #writable = true

  constructor(folder: string, compactFrom = COMPACT_FROM) {
    this.#folder = folder
    this.#compactFrom = compactFrom
    const sequences = storedSequences(folder)
    this.highest = sequences[0] ?? 0
    const stored = sequences.flatMap((sequence) => readStored(folder, sequence) ?? [])
    this.newest = stored[0] ?? null
    this.#documents = new Documents(folder, this.newest?.head.pack ?? nextPack(folder))
    for (const { head, spots } of stored.slice(0, KEPT)) {
      if (head.pack !== this.#documents.packName) continue
      const { sequence, media } = head.snapshot
      this.#kept.push({ sequence, live: new Set(Object.keys(spots)), media: mediaNames(media) })
      this.#documents.know(spots)
    }
    this.#tryOpen()
  }

  get writable(): boolean {
    return this.#writable
  }

  /** False once the store's folder was taken away: everything has to be put again. */
  isThere(): boolean {
    return this.#documents.isThere()
  }

  /** Names of the media of every kept snapshot. */
  media(): Set<string> {
    return new Set(this.#kept.flatMap((kept) => kept.media))
  }

  /** Takes a document; it can be read after the next save. */
  put(hash: Sha256, json: string): void {
    this.#documents.put(hash, json)
  }

  /** Gives what was put its place, so that it can be read, if not yet after a power cut. */
  flush(): void {
    this.#documents.flush()
  }

  /** A document that was put; null where there is none. Throws what the disk throws. */
  read(hash: Sha256): string | null {
    return this.#documents.read(hash)
  }

  /** The bytes of this document are not what its name says: it will be taken again. */
  forget(hash: Sha256): void {
    this.#documents.forget(hash)
  }

  /** Makes a snapshot (or a new state of the same one) durable, as far as the disk lets it. */
  save(save: ToSave): void {
    const { sequence, media } = save.head.snapshot
    // A new state of the same snapshot: screens may still ask for what the state before named.
    const before = this.#kept.find((kept) => kept.sequence === sequence)?.live ?? []
    const kept = { sequence, live: new Set([...before, ...save.live]), media: mediaNames(media) }
    this.#kept = [kept, ...this.#kept.filter((other) => other.sequence !== sequence)]
    for (const { live } of this.#kept.splice(KEPT))
      for (const hash of live) if (!this.#isLive(hash)) this.#documents.forget(hash)
    this.#unsaved = save
    this.#documents.flush()
    this.retry()
  }

  /** Tries once more what the disk refused before. */
  retry(): void {
    if (!this.#unsaved) {
      if (!this.#writable) this.#tryOpen()
      return
    }
    try {
      this.#documents.settle()
      const { head, files } = this.#unsaved
      const pack = this.#documents.packName
      writeStored(this.#folder, {
        head: { ...head, format: STORED_FORMAT, pack },
        spots: this.#spots(head.snapshot.sequence),
        files,
      })
      this.#unsaved = null
      this.#writable = true
    } catch {
      this.#writable = false
      return
    }
    this.#tidy()
  }

  /** What the readers do not know yet. */
  news(): ShelfChange {
    return this.#documents.news()
  }

  close(): void {
    this.#documents.close()
  }

  #isLive(hash: Sha256): boolean {
    return this.#kept.some(({ live }) => live.has(hash))
  }

  #tryOpen(): void {
    try {
      this.#documents.pack()
      this.#sweep()
      this.#writable = true
    } catch {
      this.#writable = false
    }
  }

  #spots(sequence: number, moved?: ReadonlyMap<Sha256, At>): Stored['spots'] {
    const spots: Stored['spots'] = {}
    for (const hash of this.#kept.find((kept) => kept.sequence === sequence)?.live ?? []) {
      const at = moved ? moved.get(hash) : this.#documents.at(hash)
      if (at) spots[hash] = [at.offset, at.length]
    }
    return spots
  }

  /** Only room is at stake here: whatever fails is tried again after the next save. */
  #tidy(): void {
    try {
      const kept = new Set(this.#kept.map(({ sequence }) => sequence))
      for (const sequence of storedSequences(this.#folder))
        if (!kept.has(sequence)) rmSync(join(this.#folder, storedName(sequence)), { force: true })
      const { size } = this.#documents.pack()
      if (size > this.#compactFrom && this.#documents.liveBytes() < size / 2) this.#compact()
    } catch {
      // the snapshot is saved
    }
  }

  /** Copies what lives into a new pack and points the kept snapshots there, the newest last; then the old pack goes. */
  #compact(): void {
    const pack = new Pack(join(this.#folder, nextPack(this.#folder)))
    const moved = this.#documents.copyTo(pack)
    for (const { sequence } of this.#kept.toReversed()) {
      const stored = readStored(this.#folder, sequence)
      if (!stored) continue
      writeStored(this.#folder, {
        ...stored,
        head: { ...stored.head, pack: pack.name },
        spots: this.#spots(sequence, moved),
      })
    }
    this.#documents.turnTo(pack, moved)
    this.#sweep()
  }

  /** Removes what no snapshot names: earlier packs, and files that were being written when the power went. */
  #sweep(): void {
    for (const name of readdirSync(this.#folder))
      if (name.endsWith('.tmp') || (name.startsWith('pack-') && name !== this.#documents.packName))
        rmSync(join(this.#folder, name), { force: true })
  }
}

const mediaNames = (media: Record<string, string>) =>
  Object.values(media).map((address) => address.slice('/media/'.length))
