import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  writeSync,
} from 'node:fs'
import { basename, dirname } from 'node:path'

/** One file of documents laid end to end; it only grows. Every method throws what the disk throws. */
export class Pack {
  readonly path: string
  readonly #file: number
  #end: number

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.path = path
    closeSync(openSync(path, 'a'))
    this.#file = openSync(path, 'r+')
    this.#end = fstatSync(this.#file).size
  }

  get name(): string {
    return basename(this.path)
  }

  get size(): number {
    return this.#end
  }

  /** Returns where the bytes begin. A failed write leaves the pack as it was. */
  append(bytes: Uint8Array): number {
    const start = this.#end
    try {
      for (let done = 0; done < bytes.length;)
        done += writeSync(this.#file, bytes, done, bytes.length - done, start + done)
    } catch (error) {
      this.#cut(start)
      throw error
    }
    this.#end = start + bytes.length
    return start
  }

  read(offset: number, length: number): Buffer {
    const bytes = Buffer.alloc(length)
    readSync(this.#file, bytes, 0, length, offset)
    return bytes
  }

  flush(): void {
    fsyncSync(this.#file)
  }

  /** False once somebody has taken the file away under us. */
  isThere(): boolean {
    return existsSync(this.path)
  }

  close(): void {
    closeSync(this.#file)
  }

  #cut(end: number): void {
    try {
      ftruncateSync(this.#file, end)
    } catch {
      // the torn tail is garbage that nothing names
    }
  }
}

/** A name that no pack in this folder has. */
export function nextPack(folder: string): string {
  return `pack-${1 + Math.max(0, ...packNumbers(folder))}`
}

function packNumbers(folder: string): number[] {
  try {
    return readdirSync(folder).flatMap((name) => Number(/^pack-(\d+)$/.exec(name)?.[1] ?? Number.NaN) || [])
  } catch {
    return []
  }
}
