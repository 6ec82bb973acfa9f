import { createHash } from 'node:crypto'
import { constants, createReadStream, existsSync, readdirSync, rmSync } from 'node:fs'
import { copyFile, mkdir, rename } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { FileFact } from './loaded.ts'

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
    for (const [logical, { path, size, mtimeMs, place }] of files) {
      const name = addresses[logical]?.slice('/media/'.length)
      if (place.what !== 'media' || name === undefined) continue
      this.#known.set(logical, { path, size, mtimeMs, name, file: join(this.#folder, name) })
    }
  }

  isPending(logical: string, fact: FileFact): boolean {
    if (fact.place.what !== 'media' || fact.absent) return false
    const known = this.#known.get(logical)
    if (!known) return true
    const same = known.path === fact.path && known.size === fact.size && known.mtimeMs === fact.mtimeMs
    return !same || !existsSync(known.file)
  }

  /** Copies (or reflinks) and hashes as a stream, so that a long video holds nothing up. Throws what the disk throws. */
  async take(root: string, logical: string, { path, size, mtimeMs }: FileFact): Promise<void> {
    const source = join(root, path)
    const extension = extname(path).toLowerCase()
    const incoming = join(this.#folder, `incoming${extension}.tmp`)
    const isStored = await mkdir(this.#folder, { recursive: true })
      .then(() => copyFile(source, incoming, constants.COPYFILE_FICLONE))
      .then(() => true)
      .catch(() => false)
    const name = `${await sha256Of(isStored ? incoming : source)}${extension}`
    const file = isStored ? join(this.#folder, name) : source
    if (isStored) await rename(incoming, file)
    this.#known.set(logical, { path, size, mtimeMs, name, file })
  }

  /** Path in content → stored media, of those that the content still has. */
  of(files: ReadonlyMap<string, FileFact>): Map<string, StoredMedia> {
    const found = new Map<string, StoredMedia>()
    for (const [logical, { place }] of files) {
      const known = place.what === 'media' ? this.#known.get(logical) : undefined
      if (known) found.set(logical, known)
    }
    return found
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

async function sha256Of(file: string): Promise<string> {
  const sum = createHash('sha256')
  for await (const chunk of createReadStream(file)) sum.update(chunk as Buffer)
  return sum.digest('hex')
}
