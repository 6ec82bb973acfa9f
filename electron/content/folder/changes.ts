import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { missing } from '../unavailable.ts'

export interface Laid {
  /** the folder to check, absolute */
  content: string
  /** removes what was made for it */
  end(): Promise<void>
}

/**
 * A folder of changes has a file `.over` with the path, from there, of the folder that it is laid over, and may have a
 * file `.gone` with a path a line that it takes away. It is checked as the whole that the two make, so that a change
 * can be sent, read and checked by itself. Any other folder is taken as it is.
 */
export async function layChanges(folder: string): Promise<Laid> {
  if (!existsSync(join(folder, '.over'))) return { content: folder, end: () => Promise.resolve() }
  const below = resolve(folder, (await readFile(join(folder, '.over'), 'utf8')).trim())
  if (!existsSync(below)) throw missing(below)
  const content = await mkdtemp(join(tmpdir(), 'mingchuang-changes-'))
  const end = () => rm(content, { recursive: true, force: true })
  try {
    await cp(below, content, { recursive: true, verbatimSymlinks: true, filter: isContent(below) })
    await cp(folder, content, { recursive: true, verbatimSymlinks: true, filter: isContent(folder) })
    for (const path of await goneFrom(folder))
      await rm(inside(content, path), { recursive: true, force: true })
  } catch (error) {
    await end()
    throw error
  }
  return { content, end }
}

/** Programs that lie beside content are none of it. */
const isContent = (root: string) => (path: string) =>
  !['schema', 'arithmetic', '.over', '.gone'].includes(relative(root, path))

async function goneFrom(folder: string): Promise<string[]> {
  const list = await readFile(join(folder, '.gone'), 'utf8').catch(() => '')
  return list.split(/\r?\n/).filter((line) => line.trim() !== '')
}

/** A path that leads out of the folder takes nothing away. */
function inside(content: string, path: string): string {
  const whole = resolve(content, path.trim())
  return relative(content, whole).startsWith('..') ? join(content, '.nothing') : whole
}
