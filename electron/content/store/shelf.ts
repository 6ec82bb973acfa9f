import { hash as sha256 } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import type { Sha256 } from '../../server/wire.ts'
import type { ShelfChange } from '../keeper-wire.ts'

interface At {
  segment: number
  offset: number
  length: number
}

/** The reading side of the store: where each document lies, and its bytes, checked against its name. */
export class Shelf {
  readonly #at = new Map<Sha256, At>()
  readonly #segments = new Map<number, Uint8Array>()
  readonly #damaged: (hash: Sha256) => void
  readonly #reported = new Set<Sha256>()
  #pack: string | null = null
  #file: Promise<FileHandle> | null = null

  /** `damaged` is told of a document whose bytes are not what its name says */
  constructor(damaged: (hash: Sha256) => void) {
    this.#damaged = damaged
  }

  apply({ whole, pack, spots, segments, dropped }: ShelfChange): void {
    if (whole) {
      this.#at.clear()
      this.#segments.clear()
    }
    if (pack !== this.#pack) this.#turnTo(pack)
    for (const hash of dropped) this.#at.delete(hash)
    for (const [number, bytes] of segments) this.#segments.set(number, bytes)
    for (const [hash, segment, offset, length] of spots) {
      this.#at.set(hash, { segment, offset, length })
      this.#reported.delete(hash)
    }
    this.#forgetEmpty()
  }

  has(hash: Sha256): boolean {
    return this.#at.has(hash)
  }

  async read(hash: Sha256): Promise<Buffer | null> {
    const at = this.#at.get(hash)
    if (!at) return null
    const bytes = await this.#bytes(at).catch(() => null)
    if (bytes && sha256('sha256', bytes) === hash) return bytes
    // The pack may have been exchanged, or the shelf closed, under this very read.
    if (this.#at.get(hash) !== at) return this.read(hash)
    if (!this.#reported.has(hash)) this.#damaged(hash)
    this.#reported.add(hash)
    return null
  }

  /** For good: whoever still asks is given nothing, and no file is opened for it. */
  async close(): Promise<void> {
    this.#at.clear()
    this.#segments.clear()
    await this.#leave()
  }

  async #bytes({ segment, offset, length }: At): Promise<Buffer | null> {
    if (segment !== 0) {
      const memory = this.#segments.get(segment)
      return memory ? Buffer.from(memory.subarray(offset, offset + length)) : null
    }
    if (this.#pack === null) return null
    const file = await (this.#file ??= this.#open(this.#pack))
    const bytes = Buffer.alloc(length)
    const { bytesRead } = await file.read(bytes, 0, length, offset)
    return bytesRead === length ? bytes : null
  }

  /** What could not be opened is not kept: the next read tries anew. */
  #open(pack: string): Promise<FileHandle> {
    const opening = open(pack, 'r')
    opening.catch(() => {
      if (this.#file === opening) this.#file = null
    })
    return opening
  }

  async #leave(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.then((opened) => opened.close()).catch(() => {})
  }

  #turnTo(pack: string): void {
    void this.#leave()
    this.#pack = pack
  }

  /** Memory that the disk has taken over is given back. */
  #forgetEmpty(): void {
    if (this.#segments.size === 0) return
    const used = new Set([...this.#at.values()].map(({ segment }) => segment))
    for (const number of this.#segments.keys()) if (!used.has(number)) this.#segments.delete(number)
  }
}
