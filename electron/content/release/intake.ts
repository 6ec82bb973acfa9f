import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Clock } from '../../device/clock.ts'
import { NOT_THERE, printOfStamps, stampNow } from '../folder/awaited.ts'
import { codeOf } from '../folder/walk.ts'
import type { Finding } from '../problems/finding.ts'
import { Arrivals } from './arrivals.ts'
import { MANIFEST, readRelease, type ReleaseId, type Signed } from './format.ts'
import { Kept, type KeptRelease } from './kept.ts'
import { ManifestChanging, manifestFault, readManifest } from './read-manifest.ts'

export interface IntakeOptions {
  /** the folder that a sync tool fills, absolute */
  content: string
  /** the hall's own releases, absolute */
  folder: string
  /** public keys that are accepted */
  keys: readonly string[]
  clock: Clock
}

export interface Look {
  /** why what lies there is not shown, or not yet */
  findings: Finding[]
  /** verified whole and laid in the hall's own folder, to be loaded from there */
  next: Next | null
  /** of what decides whether another look is needed */
  print: string
  awaited: string[]
  /** absolute */
  directories: string[]
  /** ms after which time alone asks for another look */
  againMs: number
}

export interface Next {
  signed: Signed
  tree: string
}

/** what the serving side looks at while a release comes; when all of these have come there are others to look at */
const MOST_AWAITED = 200
const CHANGING_MS = 1_000
const HOUR_MS = 3_600_000

/**
 * Takes releases in: verifies what a sync tool has brought, copies what it verified, and has a release only when every
 * file of it is there. What lies in the synced folder is never shown itself, so whatever becomes of it harms nothing.
 */
export class Intake {
  readonly #options: IntakeOptions
  readonly #kept: Kept
  readonly #arrivals: Arrivals
  /** laid once, and not to be had again */
  #unfit: { id: string; finding: Finding } | null = null

  constructor(options: IntakeOptions) {
    this.#options = options
    this.#kept = new Kept(options.folder)
    this.#arrivals = new Arrivals(join(options.folder, 'incoming'), options.clock)
  }

  /** The newest release that is here whole, unless screens show a later one: nothing goes back. */
  inForce(shown: ReleaseId | null): KeptRelease | null {
    const [newest] = this.#kept.all()
    return newest && newest.release.sequence >= (shown?.sequence ?? 0) ? newest : null
  }

  /** `shown` is the release that screens show, as far as they show one. */
  look(shown: ReleaseId | null): Look {
    const { content } = this.#options
    const stamp = stampNow(join(content, MANIFEST))
    const look: Look = {
      ...{ findings: [], next: null, awaited: [MANIFEST], directories: [content], againMs: HOUR_MS },
      print: printOfStamps([stamp]),
    }
    const bytes = this.#manifest(look)
    const signed = bytes && readRelease(bytes, this.#options.keys)
    if (!signed) return look
    if ('rule' in signed) return refused(look, { ...signed, file: MANIFEST })
    const wanted = this.#isWanted(signed.release, shown)
    if (typeof wanted !== 'boolean') return refused(look, wanted)
    if (!wanted) return look
    if (this.#unfit?.id === signed.release.id) return refused(look, this.#unfit.finding)
    return this.#gather(look, bytes, signed, stamp)
  }

  /** Shown from now on, also after a restart. Returns where its tree is. */
  admit({ signed }: Next): string {
    const tree = this.#kept.admit(signed)
    this.#arrivals.clear()
    return tree
  }

  /** Once screens show what was admitted, the fourth before it can go. */
  prune(): void {
    this.#kept.prune()
  }

  /** This program cannot show it whole: what is shown stays. */
  refuse({ signed: { release } }: Next, finding: Finding): void {
    this.#unfit = { id: release.id, finding }
  }

  /** Something in the hall's own folder is not as it was left. */
  doubt(): void {
    this.#kept.forget()
  }

  #manifest(look: Look): Buffer | null {
    const { content } = this.#options
    try {
      return readManifest(content)
    } catch (error) {
      if (error instanceof ManifestChanging) look.againMs = CHANGING_MS
      else if (isFolder(content)) refused(look, manifestFault(error))
      else {
        look.print = ''
        refused(look, { rule: 'content.missing', file: '.' })
      }
    }
    return null
  }

  /** False when it is here already. */
  #isWanted({ sequence, id }: ReleaseId, shown: ReleaseId | null): boolean | Finding {
    const here = this.inForce(shown)?.release ?? null
    const [floor] = [here, shown]
      .filter((each) => each !== null)
      .sort((one, other) => other.sequence - one.sequence)
    if (!floor || sequence > floor.sequence) return true
    const params = { sequence, shown: floor.sequence }
    if (sequence < floor.sequence) return { rule: 'release.older', file: MANIFEST, params }
    if (id !== floor.id) return { rule: 'release.reused', file: MANIFEST, params }
    return here?.id !== id
  }

  #gather(look: Look, bytes: Buffer, signed: Signed, stamp: string): Look {
    const { content } = this.#options
    try {
      const gathered = this.#arrivals.gather(content, signed, this.#kept.files())
      look.findings.push(...gathered.findings)
      look.againMs = Math.min(look.againMs, gathered.againMs)
      const awaited = gathered.missing.slice(0, MOST_AWAITED)
      look.awaited = [MANIFEST, ...awaited]
      look.directories = foldersOf(content, look.awaited)
      look.print = printOfStamps([stamp, ...awaited.map((path) => gathered.stamps.get(path) ?? NOT_THERE)])
      if (gathered.missing.length > 0) return look
      look.next = { signed, tree: this.#kept.lay(bytes, signed, gathered.find) }
      return look
    } catch (error) {
      look.againMs = Math.min(look.againMs, 30_000)
      return refused(look, { rule: 'release.no-room', file: MANIFEST, params: { code: codeOf(error) } })
    }
  }
}

/** Whether the folder itself is there and can be asked. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function refused(look: Look, finding: Finding): Look {
  look.findings.push(finding)
  return look
}

/** The folders above these files, the root first. */
function foldersOf(root: string, paths: readonly string[]): string[] {
  const folders = new Set(['.'])
  for (const path of paths)
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.add(folder)
  return [...folders].map((folder) => join(root, folder))
}
