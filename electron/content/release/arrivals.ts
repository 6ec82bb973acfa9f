import { closeSync, fstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Clock } from '../../device/clock.ts'
import { NOT_THERE, stampNow } from '../folder/awaited.ts'
import { Inside } from '../folder/inside.ts'
import { faultOf } from '../folder/steady.ts'
import { codeOf } from '../folder/walk.ts'
import type { Finding } from '../problems/finding.ts'
import { copyHashed } from './copy.ts'
import { MANIFEST, type ManifestFile, type Signed } from './format.ts'
import { isCopy, writeDurably } from './kept.ts'

export interface Gathered {
  findings: Finding[]
  /** paths that are not here as they were signed */
  missing: string[]
  /** path of a missing file → what it was like before it was looked into */
  stamps: Map<string, string>
  againMs: number
  /** the hall's own file with these bytes, once nothing is missing */
  find(file: ManifestFile): string
}

/** A look that takes longer goes on in another: whoever waits for it would take it for hung. */
const LOOK_MS = 20_000
/** a sync that takes longer than this needs somebody */
export const STUCK_MS = 300_000
/** files that differ are named one by one up to so many */
const MOST_NAMED = 3
/**
 * A wrong file of this size is not read again until it changes. A smaller one is: it may be written, read and written
 * again within one tick of the disk's clock.
 */
const REMEMBERED_FROM = 8 * 1024 * 1024
const SINCE = 'since.json'
/** the hall's own disk takes nothing more */
const refusals = new Set(['ENOSPC', 'EDQUOT', 'EROFS'])

/** Files of a release that is on its way, each under the name of its bytes, from the first to the last of them. */
export class Arrivals {
  readonly #folder: string
  readonly #clock: Clock
  /** path → stamp and the bytes that it should have had */
  readonly #wrong = new Map<string, string>()

  constructor(folder: string, clock: Clock) {
    this.#folder = folder
    this.#clock = clock
  }

  /** Copies what came since the last look. `held`: sha-256 → a file of a kept release. Throws what the hall's disk throws. */
  gather(content: string, signed: Signed, held: ReadonlyMap<string, string>): Gathered {
    mkdirSync(this.#folder, { recursive: true })
    const since = this.#since(signed)
    const here = new Set(readdirSync(this.#folder))
    const until = this.#clock.ticks() + LOOK_MS
    const found: Gathered = {
      ...{ findings: [], missing: [], stamps: new Map(), againMs: Infinity },
      find: ([, sha256]) => (here.has(sha256) ? join(this.#folder, sha256) : (held.get(sha256) ?? '')),
    }
    const inside = new Inside(content)
    const isThere = foldersAsked(content)
    try {
      for (const file of signed.manifest.files) {
        const [path, sha256] = file
        const own = held.get(sha256)
        if (here.has(sha256) || (own !== undefined && isCopy(own, file))) continue
        const isLate = this.#clock.ticks() > until
        if (isLate) found.againMs = 0
        if (!isLate && isThere(path) && this.#take(inside, content, file, found)) here.add(sha256)
        else found.missing.push(path)
      }
    } finally {
      inside.close()
    }
    if (found.missing.length > 0) this.#say(found, signed, since)
    return found
  }

  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true })
    this.#wrong.clear()
  }

  #take(inside: Inside, content: string, file: ManifestFile, found: Gathered): boolean {
    const [path, sha256, size] = file
    const stamp = stampNow(join(content, path))
    found.stamps.set(path, stamp)
    if (stamp === NOT_THERE) return false
    const isKnown = this.#wrong.get(path) === `${stamp} ${sha256}`
    let isRight = false
    let source = -1
    try {
      source = isKnown ? -1 : inside.open(path)
      if (source >= 0 && fstatSync(source).isFile() && fstatSync(source).size === size)
        isRight = copyHashed(
          source,
          join(this.#folder, sha256),
          size,
          (copied) => copied.sha256 === sha256 && copied.size === size,
        )
    } catch (error) {
      if (refusals.has(codeOf(error))) throw error
      const fault = faultOf(error)
      // It was there a moment ago, so a folder above it is a link.
      const isBehindLink = codeOf(error) === 'ENOTDIR'
      if (fault.rule === 'file.link' || isBehindLink)
        found.findings.push({ rule: 'release.link', file: path })
      else if (fault.rule !== 'file.changing') found.findings.push({ ...fault, file: path })
      return false
    } finally {
      if (source >= 0) closeSync(source)
    }
    if (isRight) return true
    if (size >= REMEMBERED_FROM) this.#wrong.set(path, `${stamp} ${sha256}`)
    if (found.findings.length < MOST_NAMED) found.findings.push({ rule: 'release.file-differs', file: path })
    return false
  }

  #say(found: Gathered, { manifest, release }: Signed, since: number): void {
    const waited = Math.max(0, this.#clock.now() - since)
    const isStuck = waited >= STUCK_MS
    const params = {
      sequence: release.sequence,
      left: found.missing.length,
      total: manifest.files.length,
      path: found.missing[0] ?? '',
    }
    found.findings.unshift({ rule: isStuck ? 'release.stuck' : 'release.incomplete', file: MANIFEST, params })
    if (!isStuck) found.againMs = Math.min(found.againMs, STUCK_MS - waited)
  }

  /** When the first file of this release was looked for. What another one brought and this has no use for goes. */
  #since({ manifest, release }: Signed): number {
    const note = join(this.#folder, SINCE)
    try {
      const { id, since } = JSON.parse(readFileSync(note, 'utf8')) as { id: unknown; since: unknown }
      if (id === release.id && typeof since === 'number') return since
    } catch {
      // a new one, below
    }
    const wanted = new Set(manifest.files.map(([, sha256]) => sha256))
    for (const name of readdirSync(this.#folder))
      if (!wanted.has(name)) rmSync(join(this.#folder, name), { recursive: true, force: true })
    const since = this.#clock.now()
    writeDurably(note, JSON.stringify({ id: release.id, since }))
    return since
  }
}

/** Of a folder that is not there no file is asked for: of a large release on its way most may be in such. */
function foldersAsked(content: string): (path: string) => boolean {
  const known = new Map<string, boolean>()
  return (path) => {
    const folder = dirname(path)
    let isThere = known.get(folder)
    if (isThere === undefined) known.set(folder, (isThere = stampNow(join(content, folder)) !== NOT_THERE))
    return isThere
  }
}
