import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { missing } from '../unavailable.ts'

export interface Laid {
  /** the folder to check, absolute */
  content: string
  /** removes what was made for it */
  end(): void
}

/** Programs that lie beside content, and what says how the two folders lie. */
const notContent = ['schema', 'arithmetic', '.over', '.gone']

/**
 * A folder of changes has a file `.over` with the path, from there, of the folder that it is laid over, and may have a
 * file `.gone` with a path a line that it takes away. It is checked as the whole that the two make, so that a change
 * can be sent, read and checked by itself. Any other folder is taken as it is.
 */
export function layChanges(folder: string): Laid {
  if (!existsSync(join(folder, '.over'))) return { content: folder, end: () => {} }
  const below = resolve(folder, readFileSync(join(folder, '.over'), 'utf8').trim())
  if (!existsSync(below)) throw missing(below)
  const content = mkdtempSync(join(tmpdir(), 'mingchuang-changes-'))
  const end = () => rmSync(content, { recursive: true, force: true })
  try {
    lay(below, content)
    lay(folder, content)
    for (const path of [...notContent, ...goneFrom(folder)])
      rmSync(inside(content, path), { recursive: true, force: true })
  } catch (error) {
    end()
    throw error
  }
  return { content, end }
}

function lay(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) lay(source, target)
    else rmSync(target, { recursive: true, force: true })
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else if (entry.isFile()) laid(source, target)
  }
}

/** A second name for the same file is ten times faster than a copy, where both lie on one disk. */
function laid(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target)
  }
}

function goneFrom(folder: string): string[] {
  const file = join(folder, '.gone')
  const list = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return list.split(/\r?\n/).filter((line) => line.trim() !== '')
}

/** A path that leads out of the folder takes nothing away. */
function inside(content: string, path: string): string {
  const whole = resolve(content, path.trim())
  return relative(content, whole).startsWith('..') || whole === content ? join(content, '.nothing') : whole
}
