import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
} from 'node:fs'
import { copyFile, mkdir, rename } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Fault } from '../problems/finding.ts'
import { Inside } from '../folder/inside.ts'
import { isShown, UNREAD_MS, type FileFact } from '../loaded.ts'
import { mediaFaultIn } from '../folder/media-contents.ts'
import { isAs } from '../folder/steady.ts'

export interface StoredMedia {
  path: string
  size: number
  mtimeMs: number
  /** `<sha256>.<ext>` */
  name: string
  /** the file that is served: in the store, or the author's own where the store takes nothing */
  file: string
}

/** Media that the hall has taken over, each named by its bytes. */
export class MediaStore {
  readonly #folder: string
  #known = new Map<string, StoredMedia>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Takes up what an earlier run has stored; what is not on the disk any more is taken anew. */
  restore(files: ReadonlyMap<string, FileFact>, addresses: Record<string, string>): void {
    for (const [logical, { path, size, mtimeMs, place, kept }] of files) {
      const name = addresses[logical]?.slice('/media/'.length)
      if (place.what !== 'media' || name === undefined) continue
      // Of a kept one, size and time are those of the file that is wrong: once it is right, it is taken.
      this.#known.set(logical, {
        ...{ path, size, name, file: join(this.#folder, name) },
        mtimeMs: kept ? UNREAD_MS : mtimeMs,
      })
    }
  }

  /** Whether its bytes are still to be taken; what is wrong never is. */
  isPending(logical: string, fact: FileFact): boolean {
    if (fact.place.what !== 'media' || fact.absent || fact.faults.length > 0) return false
    const known = this.#known.get(logical)
    return !known || known.path !== fact.path || !isAs(known, fact) || !existsSync(known.file)
  }

  /**
   * Copies (or reflinks) and hashes as a stream, so that a long video holds nothing up. What was copied is looked into
   * once more: the file may have been exchanged. Throws what the disk throws, and FileChanged. `isOwn`: the folder is the
   * hall's, nobody writes there, and a second name will do.
   */
  async take(root: string, logical: string, { path, size, mtimeMs }: FileFact, isOwn = false): Promise<void> {
    const extension = extname(path).toLowerCase()
    const incoming = join(this.#folder, `incoming${extension}.tmp`)
    const inside = new Inside(root)
    let source = -1
    try {
      source = inside.open(path)
      const before = fstatSync(source)
      if (!before.isFile()) throw new FileChanged(path)
      // It may be a second name of a file that is to stay.
      this.#drop(incoming)
      const isStored =
        (isOwn && this.#link(join(root, path), incoming)) || (await this.#copy(source, incoming))
      const sum = await sha256Of(isStored ? createReadStream(incoming) : streamOf(source))
      const isSteady = isAs(before, fstatSync(source))
      if (!isSteady || (isStored ? faultIn(incoming) : mediaFaultIn(source, path)))
        throw new FileChanged(path)
      const name = `${sum}${extension}`
      const file = isStored ? join(this.#folder, name) : join(root, path)
      if (isStored) await rename(incoming, file)
      // Two names of one file are left as they are.
      this.#drop(incoming)
      this.#known.set(logical, { path, size, mtimeMs, name, file })
    } finally {
      if (source >= 0) closeSync(source)
      inside.close()
    }
  }

  /** Path in content → stored media, of those that the content still has: the file's own, or its last good one. */
  of(files: ReadonlyMap<string, FileFact>): Map<string, StoredMedia> {
    const found = new Map<string, StoredMedia>()
    for (const [logical, fact] of files) {
      const known = fact.place.what === 'media' && isShown(fact) ? this.#known.get(logical) : undefined
      if (known) found.set(logical, known)
    }
    return found
  }

  /** A folder that nothing can be taken in has nothing to drop. */
  #drop(incoming: string): void {
    try {
      rmSync(incoming, { force: true })
    } catch {
      // not a folder, or not to be written
    }
  }

  #link(path: string, incoming: string): boolean {
    try {
      mkdirSync(this.#folder, { recursive: true })
      linkSync(path, incoming)
      return true
    } catch {
      return false
    }
  }

  /** False where the store takes nothing. */
  async #copy(source: number, incoming: string): Promise<boolean> {
    try {
      await mkdir(this.#folder, { recursive: true })
      // Linux names an open file, so that it can be reflinked without asking for its path again.
      const isNamed = process.platform === 'linux' && existsSync(`/proc/self/fd/${source}`)
      if (isNamed) await copyFile(`/proc/self/fd/${source}`, incoming, constants.COPYFILE_FICLONE)
      else await pipeline(streamOf(source), createWriteStream(incoming))
      return true
    } catch {
      return false
    }
  }

  fileOf(name: string): string {
    for (const media of this.#known.values())
      if (media.name === name && existsSync(media.file)) return media.file
    return join(this.#folder, name)
  }

  /** Removes what no kept snapshot names. */
  sweep(names: ReadonlySet<string>): void {
    try {
      for (const name of readdirSync(this.#folder))
        if (!names.has(name)) rmSync(join(this.#folder, name), { force: true })
    } catch {
      // a store that cannot be listed has nothing to remove
    }
  }
}

/** The file was written to while it was copied: it is taken when it is quiet. */
class FileChanged extends Error {
  readonly code = 'ENOENT'
}

function faultIn(path: string): Fault | null {
  const file = openSync(path, 'r')
  try {
    return mediaFaultIn(file, path.replace(/\.tmp$/, ''))
  } finally {
    closeSync(file)
  }
}

const streamOf = (file: number) => createReadStream('', { fd: file, autoClose: false, start: 0 })

async function sha256Of(bytes: AsyncIterable<unknown>): Promise<string> {
  const sum = createHash('sha256')
  for await (const chunk of bytes) sum.update(chunk as Buffer)
  return sum.digest('hex')
}
