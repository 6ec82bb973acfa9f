import type { Dirent } from 'node:fs'
import { ignored } from './ignored.ts'

export interface WalkedFile {
  /** from the content folder's root, forward slashes, as on disk: `halls/shinan/hall.yaml` */
  path: string
  /** the same without a hall's overlay: `hall.yaml` */
  logical: string
  size: number
  /** milliseconds since 1970 UTC, with fractions */
  mtimeMs: number
}

/** Something that is there and is not taken: its path (a folder's ends with a slash) and why. */
export interface Untaken {
  path: string
  rule:
    | 'file.link'
    | 'file.special'
    | 'file.name-bytes'
    | 'file.unreadable'
    | 'folder.deep'
    | 'folder.loop'
    | 'folder.hall-name'
  /** the system's, where it refused */
  code?: string
}

export interface Found {
  files: WalkedFile[]
  untaken: Untaken[]
  /** absolute; what a watcher watches */
  directories: string[]
}

/** The root itself cannot be listed; `code` is the system's. */
export class RootUnreadable extends Error {
  readonly code: string

  constructor(root: string, code: string) {
    super(`${code}: ${root}`)
    this.code = code
  }
}

/** `identify` tells one folder from another, however they are reached. */
export type Ask = { list: string } | { stat: string } | { identify: string }
export type Entry = Pick<Dirent, 'name' | 'isDirectory' | 'isFile' | 'isSymbolicLink'>
export type Answer =
  { code: string } | { entries: Entry[] } | { size: number; mtimeMs: number } | { identity: string }

type Walk<T> = Generator<Ask, T, Answer>

/** deeper than any layout; a share that contains itself must end somewhere, even where folders cannot be told apart */
const MAX_DEPTH = 12

const idForm = /^[a-z0-9][a-z0-9-]{0,63}$/

/** In place of a hall's id: the overlays of all of them. */
export const EVERY_HALL = '*'

/** What the walk asks the disk is yielded, one request at a time; `overlay` is a hall's id. */
export function* walking(root: string, overlay: string | null): Walk<Found> {
  const walker = new Walker(root)
  yield* walker.folder('', '', [])
  if (walker.hasHalls) yield* walker.halls(overlay)
  return walker.found
}

class Walker {
  readonly found: Found = { files: [], untaken: [], directories: [] }
  hasHalls = false
  readonly #root: string

  constructor(root: string) {
    this.#root = root
  }

  /** `path` is empty or ends with a slash; `overlay` is the part of it that a hall's overlay adds. */
  *folder(path: string, overlay: string, above: readonly string[]): Walk<void> {
    const within = yield* this.#identify(path, above)
    const entries = within && (yield* this.#list(path))
    if (!entries || isCode(path, entries)) return
    this.found.directories.push(this.#absolute(path))
    for (const entry of entries) {
      const here = `${path}${entry.name}`
      if (here === 'halls' && entry.isDirectory()) this.hasHalls = true
      else if (entry.isFile()) this.#file(here, overlay, yield { stat: `${this.#root}/${here}` })
      else if (!entry.isDirectory()) this.#leave(here, oddRule(entry))
      else if (within.length > MAX_DEPTH) this.#leave(`${here}/`, 'folder.deep')
      else yield* this.folder(`${here}/`, overlay, within)
    }
  }

  /** The overlay of one hall; those of others are theirs to read. */
  *halls(overlay: string | null): Walk<void> {
    const within = yield* this.#identify('halls/', [])
    const entries = within && (yield* this.#list('halls/'))
    if (!entries) return
    this.found.directories.push(this.#absolute('halls/'))
    for (const entry of entries) {
      const here = `halls/${entry.name}`
      if (entry.isFile()) this.#file(here, '', yield { stat: `${this.#root}/${here}` })
      else if (!entry.isDirectory()) this.#leave(here, oddRule(entry))
      else if (!idForm.test(entry.name)) this.#leave(`${here}/`, 'folder.hall-name')
      else if (entry.name === overlay || overlay === EVERY_HALL)
        yield* this.folder(`${here}/`, `${here}/`, within)
    }
  }

  #file(here: string, overlay: string, stat: Answer): void {
    if (!('size' in stat)) return this.#refused(here, stat)
    const logical = here.slice(overlay.length).normalize('NFC')
    this.found.files.push({ path: here, logical, size: stat.size, mtimeMs: stat.mtimeMs })
  }

  /** Entries that content may have, in an order that does not hang on the disk; null where there are none to be had. */
  *#list(path: string): Walk<Entry[] | null> {
    const listed = yield { list: this.#absolute(path) }
    if ('entries' in listed)
      return listed.entries
        .filter(({ name }) => !ignored(name) && `${path}${name}` !== 'release.json')
        .sort((one, other) => (one.name < other.name ? -1 : 1))
    if (path === '') throw new RootUnreadable(this.#root, codeIn(listed))
    this.#refused(path, listed)
    return null
  }

  /** The identities from the root down to this folder; null where it is one of those above it. */
  *#identify(path: string, above: readonly string[]): Walk<readonly string[] | null> {
    // The root itself may be a link: whoever set the hall up wrote its path.
    const answer = yield { identify: path === '' ? `${this.#root}/.` : this.#absolute(path) }
    const identity = 'identity' in answer ? answer.identity : ''
    if (identity !== '' && above.includes(identity)) this.#leave(path, 'folder.loop')
    else if (path === '' || 'identity' in answer) return [...above, identity]
    else this.#refused(path, answer)
    return null
  }

  /** What has gone since its folder was listed is simply not there, unless its name cannot be said. */
  #refused(path: string, answer: Answer): void {
    const code = codeIn(answer)
    if (code !== 'ENOENT') this.#leave(path, 'file.unreadable', code)
    else if (path.includes('\uFFFD')) this.#leave(path, 'file.name-bytes')
  }

  #leave(path: string, rule: Untaken['rule'], code?: string): void {
    this.found.untaken.push({ path, rule, ...(code !== undefined && { code }) })
  }

  #absolute(path: string): string {
    return path === '' ? this.#root : `${this.#root}/${path.slice(0, -1)}`
  }
}

const oddRule = (entry: Entry) => (entry.isSymbolicLink() ? 'file.link' : 'file.special')

/** The project's own content folder has two folders of program beside its content. */
const isCode = (path: string, entries: Entry[]) =>
  (path === 'schema/' || path === 'arithmetic/') && entries.some(({ name }) => name === 'tsconfig.json')

const codeIn = (answer: Answer) => ('code' in answer ? answer.code : 'EIO')
