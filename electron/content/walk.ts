/**
 * What lies in a content folder: names, sizes and times, nothing opened. One walk, written once and driven twice:
 * synchronously where files are loaded (three times as fast), and without blocking where the hall serves.
 */
import { hash } from 'node:crypto'
import { lstatSync, readdirSync, type Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
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

export interface Walked {
  files: WalkedFile[]
  /** symbolic links, which are not followed */
  links: string[]
  /** folders (ending with a slash) and files that are there but cannot be read */
  unread: { path: string; logical: string; code: string }[]
  /** absolute; what a watcher watches */
  directories: string[]
  /** of all of this: two walks that agree saw the same folder */
  print: string
}

/** The root itself cannot be listed; `code` is the system's. */
export class RootUnreadable extends Error {
  readonly code: string

  constructor(root: string, code: string) {
    super(`${code}: ${root}`)
    this.code = code
  }
}

type Ask = { list: string } | { stat: string }
type Entry = Pick<Dirent, 'name' | 'isDirectory' | 'isFile' | 'isSymbolicLink'>
type Answer = { code: string } | { entries: Entry[] } | { size: number; mtimeMs: number }

/** deeper than any layout; a share that contains itself must end somewhere */
const MAX_DEPTH = 12

export function walkNow(root: string, overlay: string | null): Walked {
  const walk = walking(root, overlay)
  let step = walk.next()
  while (!step.done) step = walk.next(answerNow(step.value))
  return step.value
}

/** One request at a time: a share that hangs takes one thread of the pool, and the caller goes on. */
export async function walkAside(root: string, overlay: string | null): Promise<Walked> {
  const walk = walking(root, overlay)
  let step = walk.next()
  while (!step.done) step = walk.next(await answerAside(step.value))
  return step.value
}

function answerNow(ask: Ask): Answer {
  try {
    return 'list' in ask ? { entries: readdirSync(ask.list, { withFileTypes: true }) } : lstatSync(ask.stat)
  } catch (error) {
    return { code: codeOf(error) }
  }
}

async function answerAside(ask: Ask): Promise<Answer> {
  try {
    return 'list' in ask
      ? { entries: await readdir(ask.list, { withFileTypes: true }) }
      : await lstat(ask.stat)
  } catch (error) {
    return { code: codeOf(error) }
  }
}

function* walking(root: string, overlay: string | null): Generator<Ask, Walked, Answer> {
  const walked: Walked = { files: [], links: [], unread: [], directories: [], print: '' }
  yield* folder(walked, root, '', '', 0)
  if (overlay !== null) yield* folder(walked, root, `halls/${overlay}/`, `halls/${overlay}/`, 2)
  return { ...walked, print: printOf(walked) }
}

/** `path` is empty or ends with a slash; `overlay` is the part of it that a hall's overlay adds. */
function* folder(
  walked: Walked,
  root: string,
  path: string,
  overlay: string,
  depth: number,
): Generator<Ask, void, Answer> {
  const absolute = path === '' ? root : `${root}/${path.slice(0, -1)}`
  const listed = yield { list: absolute }
  if (!('entries' in listed)) {
    const code = 'code' in listed ? listed.code : 'EIO'
    if (path === '') throw new RootUnreadable(root, code)
    if (code !== 'ENOENT') walked.unread.push({ path, logical: path.slice(overlay.length), code })
    return
  }
  walked.directories.push(absolute)
  for (const entry of listed.entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const here = `${path}${entry.name}`
    if (ignored(entry.name) || here === 'schema' || here === 'arithmetic' || here === 'halls') continue
    if (entry.isSymbolicLink()) walked.links.push(here)
    else if (entry.isDirectory()) {
      if (depth < MAX_DEPTH) yield* folder(walked, root, `${here}/`, overlay, depth + 1)
    } else if (entry.isFile()) {
      const logical = here.slice(overlay.length).normalize('NFC')
      const stat = yield { stat: `${root}/${here}` }
      if ('size' in stat) walked.files.push({ path: here, logical, size: stat.size, mtimeMs: stat.mtimeMs })
      else if ('code' in stat && stat.code !== 'ENOENT')
        walked.unread.push({ path: here, logical, code: stat.code })
    }
  }
}

function printOf({ files, links, unread }: Walked): string {
  let text = links.join('\n')
  for (const { path, code } of unread) text += `\n${path} ${code}`
  for (const { path, size, mtimeMs } of files) text += `\n${path} ${size} ${mtimeMs}`
  return hash('sha256', text)
}

export const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'EIO'
