import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { timeOf } from './copy.ts'
import { MANIFEST, readKept, type ManifestFile, type Signed } from './format.ts'

/** Releases that a hall keeps: the one in force and two before it. */
const KEPT = 3
const NEXT = 'next'
/** seconds; some disks keep the time of a file no finer */
const COARSE = 2

export interface KeptRelease extends Signed {
  /** its folder, absolute: the whole tree, and its release.json */
  tree: string
}

/**
 * Releases that are kept, by a hall or by headquarters: `<sequence>/` is the whole tree with its release.json, and appears
 * in one step. Files that two releases share are one file of two names, so several take the room of one and of what changed.
 */
export class Kept {
  readonly #folder: string
  #known: KeptRelease[] | null = null

  /** `folder` is made when the first release comes */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** Whole ones, the newest first; looked through once, as nobody else writes here. */
  all(): readonly KeptRelease[] {
    return (this.#known ??= this.#sequences().flatMap((sequence) => this.#read(sequence) ?? []))
  }

  /** The highest sequence that ever came here, whole or not; 0 for none. */
  highest(): number {
    return this.#sequences()[0] ?? 0
  }

  /** The next look goes by what is on the disk. */
  forget(): void {
    this.#known = null
  }

  /** Lays the tree of a release beside the kept ones; `find` gives a file with these bytes. Throws what the disk throws. */
  lay(bytes: Buffer, { manifest }: Signed, find: (file: ManifestFile) => string): string {
    const next = join(this.#folder, NEXT)
    rmSync(next, { recursive: true, force: true })
    const made = new Set<string>()
    for (const file of manifest.files) {
      const target = join(next, file[0])
      const parent = dirname(target)
      if (!made.has(parent)) mkdirSync(parent, { recursive: true })
      made.add(parent)
      link(find(file), target, file[1])
    }
    writeDurably(join(next, MANIFEST), bytes)
    return next
  }

  /** What was laid is not to be kept. */
  discard(): void {
    rmSync(join(this.#folder, NEXT), { recursive: true, force: true })
  }

  /** What was laid becomes a kept release, in one step; the fourth goes. Returns its tree. */
  admit(signed: Signed): string {
    const folder = join(this.#folder, String(signed.release.sequence))
    rmSync(folder, { recursive: true, force: true })
    renameSync(join(this.#folder, NEXT), folder)
    flush(this.#folder)
    const others = this.all().filter(({ release }) => release.sequence !== signed.release.sequence)
    this.#known = [{ ...signed, tree: folder }, ...others].sort(
      (one, other) => other.release.sequence - one.release.sequence,
    )
    return folder
  }

  /** Removes what is beyond the last three; only room is at stake, so a refusal waits for the next time. */
  prune(): void {
    const keep = new Set(
      this.all()
        .slice(0, KEPT)
        .map(({ release }) => release.sequence),
    )
    this.#known = this.all().slice(0, KEPT)
    for (const sequence of this.#sequences()) {
      if (keep.has(sequence)) continue
      try {
        rmSync(join(this.#folder, String(sequence)), { recursive: true, force: true })
      } catch {
        return
      }
    }
  }

  /** sha-256 → where a kept release has a file of these bytes */
  files(): Map<string, string> {
    const found = new Map<string, string>()
    for (const { manifest, tree } of this.all())
      for (const [path, sha256] of manifest.files) if (!found.has(sha256)) found.set(sha256, join(tree, path))
    return found
  }

  #sequences(): number[] {
    try {
      const names = readdirSync(this.#folder).filter((name) => /^[1-9]\d{0,9}$/.test(name))
      return names.map(Number).sort((one, other) => other - one)
    } catch {
      return []
    }
  }

  #read(sequence: number): KeptRelease | null {
    const folder = join(this.#folder, String(sequence))
    try {
      const signed = readKept(readFileSync(join(folder, MANIFEST)))
      if (signed?.release.sequence !== sequence) return null
      const isWhole = signed.manifest.files.every((file) => isCopy(join(folder, file[0]), file))
      return isWhole ? { ...signed, tree: folder } : null
    } catch {
      return null
    }
  }
}

/** Whether this is an untouched copy of such bytes, by its size and by its time, which follows from them. */
export function isCopy(path: string, [, sha256, size]: ManifestFile): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return (
    stat !== undefined &&
    stat.isFile() &&
    stat.size === size &&
    Math.abs(stat.mtimeMs / 1000 - timeOf(sha256)) < COARSE
  )
}

/** A second name where the disk has such; some have not, and none has any number of them. */
function link(source: string, target: string, sha256: string): void {
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target)
    utimesSync(target, timeOf(sha256), timeOf(sha256))
  }
}

export function writeDurably(path: string, bytes: Buffer | string): void {
  const file = openSync(path, 'w')
  try {
    writeFileSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes a renaming durable; not every system lets a folder be opened. */
export function flush(folder: string): void {
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
