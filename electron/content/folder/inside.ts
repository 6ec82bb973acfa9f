import { closeSync, constants, lstatSync, openSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/** The path leads out of the content folder: something on it has become a link since the folder was walked. */
export class LedOutside extends Error {
  readonly code = 'ELOOP'
}

const isWindows = process.platform === 'win32'
/** Does not follow a link, and does not wait for the other end of a pipe. */
const FILE = isWindows ? constants.O_RDONLY : constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK
const FOLDER = isWindows ? 0 : constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_DIRECTORY

/**
 * Opens files of one content folder and nothing else, whatever has been put in their place since it was walked.
 * Linux: a folder is opened once, asked where it really is, and its files are opened through it, so that no later
 * exchange of a name matters. Elsewhere a folder's real path is asked for before its files are opened.
 */
export class Inside {
  readonly #root: string
  /** the folder whose files are being opened: empty or ending with a slash */
  #folder: string | null = null
  /** the open folder; -1 where files are opened by their path */
  #handle = -1

  /** Throws what the system throws when there is no such folder. */
  constructor(root: string) {
    this.#root = realpathSync.native(root)
  }

  /** A file descriptor, for the caller to close; throws LedOutside, or what the system throws. */
  open(path: string): number {
    const slash = path.lastIndexOf('/') + 1
    const folder = path.slice(0, slash)
    if (folder !== this.#folder) this.#turnTo(folder)
    if (this.#handle >= 0) return openSync(`/proc/self/fd/${this.#handle}/${path.slice(slash)}`, FILE)
    const absolute = join(this.#root, path)
    if (isWindows && lstatSync(absolute).isSymbolicLink()) throw new LedOutside(path)
    return openSync(absolute, FILE)
  }

  close(): void {
    if (this.#handle >= 0) closeSync(this.#handle)
    this.#handle = -1
    this.#folder = null
  }

  #turnTo(folder: string): void {
    this.close()
    const absolute = join(this.#root, folder, '.')
    if (process.platform === 'linux') this.#handle = openFolder(absolute)
    if (this.#handle < 0 && realpathSync.native(absolute) !== absolute) throw new LedOutside(folder)
    this.#folder = folder
  }
}

/** -1 where the system has no `/proc` to ask. */
function openFolder(absolute: string): number {
  const handle = openSync(absolute, FOLDER)
  let at: string | null = null
  try {
    at = readlinkSync(`/proc/self/fd/${handle}`)
  } catch {
    // asked for by path instead
  }
  if (at === absolute) return handle
  closeSync(handle)
  if (at !== null) throw new LedOutside(absolute)
  return -1
}
