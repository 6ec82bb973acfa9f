import type { KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../problems/finding.ts'
import { copyHashed } from './copy.ts'
import { isCurrent, writeCurrent } from './current.ts'
import {
  MANIFEST,
  readKept,
  signerIn,
  signRelease,
  type ManifestFile,
  type ReleaseId,
  type Signed,
} from './format.ts'
import { Kept, type KeptRelease } from './kept.ts'
import { hashTree, listTree } from './tree.ts'

/** the folder that halls sync, beside the kept releases */
export const CURRENT = 'current'

export interface Draft {
  signed: Signed
  bytes: Buffer
  /** the whole release, laid beside the kept ones */
  tree: string
}

/** Headquarters' folder of releases: `releases/<sequence>/` each whole, and `current/`, which halls sync. */
export class Publication {
  readonly #folder: string
  readonly #kept: Kept

  constructor(folder: string) {
    this.#folder = folder
    this.#kept = new Kept(join(folder, 'releases'))
  }

  get current(): string {
    return join(this.#folder, CURRENT)
  }

  highest(): number {
    return this.#kept.highest()
  }

  last(): KeptRelease | null {
    return this.#kept.all()[0] ?? null
  }

  /** The short name of the key that the last release was signed with; null where there is none. */
  signer(): string | null {
    const last = this.last()
    return last && signerIn(readFileSync(join(last.tree, MANIFEST)))
  }

  /** A name in `current` that was there before any release: it would be tidied away. Null where all is the releases' own. */
  stranger(): string | null {
    if (this.highest() > 0 || existsSync(join(this.current, MANIFEST))) return null
    try {
      return readdirSync(this.current)[0] ?? null
    } catch {
      return null
    }
  }

  /** Makes `current` the last release again, where it is not, or not whole; says whether it had to. */
  mend(): boolean {
    const last = this.last()
    if (!last) return false
    const bytes = readFileSync(join(last.tree, MANIFEST))
    if (isCurrent(this.current, last, bytes)) return false
    writeCurrent(this.current, last.tree, last, bytes)
    return true
  }

  /** A kept release, or null where there is none, or it is not whole any more. */
  release(sequence: number): KeptRelease | null {
    return this.#kept.all().find(({ release }) => release.sequence === sequence) ?? null
  }

  /** Takes a copy of a folder of content, and signs what it copied. */
  draft(content: string, as: Pick<ReleaseId, 'sequence' | 'created'>, secret: KeyObject): Draft | Finding[] {
    const listed = listTree(content)
    if (listed.findings.length > 0) return listed.findings
    const incoming = join(this.#folder, 'releases', 'incoming')
    rmSync(incoming, { recursive: true, force: true })
    mkdirSync(incoming, { recursive: true })
    try {
      const held = this.#kept.files()
      const taken = new Set<string>()
      const { files, findings } = hashTree(content, listed.paths, (source, [, sha256, size]) => {
        if (held.has(sha256) || taken.has(sha256)) return true
        taken.add(sha256)
        return copyHashed(source, join(incoming, sha256), size, (copied) => copied.sha256 === sha256)
      })
      if (findings.length > 0) return findings
      return this.#lay(files, as, secret, ([, sha256]) =>
        taken.has(sha256) ? join(incoming, sha256) : (held.get(sha256) ?? ''),
      )
    } finally {
      rmSync(incoming, { recursive: true, force: true })
    }
  }

  /** The content of an earlier release once more. */
  again(
    { manifest, tree }: KeptRelease,
    as: Pick<ReleaseId, 'sequence' | 'created'>,
    secret: KeyObject,
  ): Draft {
    return this.#lay(manifest.files, as, secret, ([path]) => join(tree, path))
  }

  publish({ signed, bytes }: Draft): void {
    const tree = this.#kept.admit(signed)
    writeCurrent(this.current, tree, signed, bytes)
  }

  discard(): void {
    this.#kept.discard()
  }

  #lay(
    files: readonly ManifestFile[],
    as: Pick<ReleaseId, 'sequence' | 'created'>,
    secret: KeyObject,
    find: (file: ManifestFile) => string,
  ): Draft {
    const bytes = signRelease({ ...as, files: [...files] }, secret)
    const signed = readKept(bytes)
    if (!signed) throw new Error('a release that was just made does not read back')
    return { signed, bytes, tree: this.#kept.lay(bytes, signed, find) }
  }
}
