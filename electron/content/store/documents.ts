import { join } from 'node:path'
import type { Sha256 } from '../../server/wire.ts'
import type { ShelfChange, Spot } from '../keeper-wire.ts'
import { Pack } from './pack.ts'

export interface At {
  /** 0 is the pack */
  segment: number
  offset: number
  length: number
}

/** bytes of documents that are written in one call */
const BATCH = 1024 * 1024

/**
 * Where each document lies: in the pack, or in memory while the disk takes nothing. Documents come in batches, and
 * what the readers have not been told yet is kept as news.
 */
export class Documents {
  readonly #folder: string
  readonly #at = new Map<Sha256, At>()
  readonly #segments = new Map<number, Uint8Array>()
  #packName: string
  #pack: Pack | null = null
  #batch: { hash: Sha256; bytes: Buffer }[] = []
  #batched = new Set<Sha256>()
  #batchBytes = 0
  #nextSegment = 1
  #isWhole = true
  #newSpots = new Map<Sha256, Spot>()
  #newSegments: ShelfChange['segments'] = []
  #dropped: Sha256[] = []

  constructor(folder: string, packName: string) {
    this.#folder = folder
    this.#packName = packName
  }

  get packName(): string {
    return this.#packName
  }

  /** False once somebody has taken the pack away: everything has to be put again. */
  isThere(): boolean {
    return this.#pack === null || this.#pack.isThere()
  }

  /** Takes up what a stored snapshot says of the pack. */
  know(spots: Record<Sha256, readonly [offset: number, length: number]>): void {
    for (const [hash, [offset, length]] of Object.entries(spots))
      this.#place(hash, { segment: 0, offset, length })
  }

  at(hash: Sha256): At | undefined {
    return this.#at.get(hash)
  }

  put(hash: Sha256, json: string): void {
    if (this.#at.has(hash) || this.#batched.has(hash)) return
    const bytes = Buffer.from(json)
    this.#batch.push({ hash, bytes })
    this.#batched.add(hash)
    this.#batchBytes += bytes.length
    if (this.#batchBytes >= BATCH) this.flush()
  }

  /** Gives every document of the batch its place, which is in memory when the disk refuses. */
  flush(): void {
    if (this.#batch.length === 0) return
    const bytes = Buffer.concat(this.#batch.map((document) => document.bytes))
    const [segment, start] = this.#write(bytes)
    let offset = start
    for (const { hash, bytes } of this.#batch) {
      this.#place(hash, { segment, offset, length: bytes.length })
      offset += bytes.length
    }
    this.#batch = []
    this.#batched = new Set()
    this.#batchBytes = 0
  }

  /** What was put under a name; null where nothing was. Throws what the disk throws. */
  read(hash: Sha256): string | null {
    this.flush()
    const at = this.#at.get(hash)
    if (!at) return null
    const { segment, offset, length } = at
    if (segment === 0) return this.pack().read(offset, length).toString()
    const memory = this.#segments.get(segment)
    return memory ? Buffer.from(memory.subarray(offset, offset + length)).toString() : null
  }

  /** The pack, made if need be; throws what the disk throws. */
  pack(): Pack {
    this.#pack ??= new Pack(join(this.#folder, this.#packName))
    return this.#pack
  }

  /** Moves what only memory has into the pack; throws what the disk throws. */
  settle(): void {
    for (const [hash, { segment, offset, length }] of this.#at) {
      const memory = segment === 0 ? undefined : this.#segments.get(segment)
      if (!memory) continue
      const start = this.pack().append(memory.subarray(offset, offset + length))
      this.#place(hash, { segment: 0, offset: start, length })
    }
    this.#segments.clear()
    this.pack().flush()
  }

  forget(hash: Sha256): void {
    this.#at.delete(hash)
    this.#newSpots.delete(hash)
    this.#dropped.push(hash)
  }

  liveBytes(): number {
    let bytes = 0
    for (const { length } of this.#at.values()) bytes += length
    return bytes
  }

  /** Copies every document into `pack`; nothing refers to it until `turnTo`. Throws what the disks throw. */
  copyTo(pack: Pack): Map<Sha256, At> {
    const moved = new Map<Sha256, At>()
    for (const [hash, { offset, length }] of this.#at)
      moved.set(hash, { segment: 0, offset: pack.append(this.pack().read(offset, length)), length })
    pack.flush()
    return moved
  }

  turnTo(pack: Pack, moved: ReadonlyMap<Sha256, At>): void {
    this.#pack?.close()
    this.#pack = pack
    this.#packName = pack.name
    this.#startNews(true)
    for (const [hash, at] of moved) this.#place(hash, at)
  }

  /** What the readers do not know yet. */
  news(): ShelfChange {
    const news: ShelfChange = {
      whole: this.#isWhole,
      pack: join(this.#folder, this.#packName),
      spots: [...this.#newSpots.values()],
      segments: this.#newSegments,
      dropped: this.#dropped,
    }
    this.#startNews(false)
    return news
  }

  close(): void {
    this.#pack?.close()
    this.#pack = null
  }

  #write(bytes: Uint8Array): [segment: number, offset: number] {
    try {
      return [0, this.pack().append(bytes)]
    } catch {
      const segment = this.#nextSegment++
      this.#segments.set(segment, bytes)
      this.#newSegments.push([segment, bytes])
      return [segment, 0]
    }
  }

  #place(hash: Sha256, at: At): void {
    this.#at.set(hash, at)
    this.#newSpots.set(hash, [hash, at.segment, at.offset, at.length])
  }

  #startNews(isWhole: boolean): void {
    this.#isWhole = isWhole
    this.#newSpots = new Map()
    this.#newSegments = []
    this.#dropped = []
  }
}
