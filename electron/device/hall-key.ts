import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from './log.ts'

/**
 * How the `mingchuang` command speaks to a hall that runs on this machine: whoever may read the hall's data folder finds
 * there the address and a secret that lasts as long as the hall runs.
 */
export interface HallKey {
  /** `http://127.0.0.1:4180` */
  address: string
  token: string
}

interface Options {
  /** folder of the hall's own data */
  data: string
  address: string
  log: Log
}

const NAME = 'running.json'

/** Where the disk refuses, the command finds no hall; the hall itself needs none of it. */
export async function keepHallKey({ data, address, log }: Options): Promise<{
  token: string
  remove(): Promise<void>
}> {
  const file = join(data, NAME)
  const token = randomBytes(32).toString('base64url')
  try {
    await mkdir(data, { recursive: true })
    await writeFile(file, JSON.stringify({ address, token } satisfies HallKey), { mode: 0o600 })
    // The mode above is for a new file; one that a crash left keeps its own.
    await chmod(file, 0o600)
  } catch (error) {
    log.warn('hall-key.unwritable', { file, error })
  }
  return { token, remove: () => rm(file, { force: true }).catch(() => {}) }
}

/** The keys in a data folder and in the folders right below it, where each tried content folder has its own. */
export async function findHallKeys(data: string): Promise<(HallKey & { data: string })[]> {
  const below = await readdir(data, { withFileTypes: true }).catch(() => [])
  const folders = [data, ...below.filter((each) => each.isDirectory()).map(({ name }) => join(data, name))]
  const keys = await Promise.all(
    folders.map(async (folder) => {
      const text = await readFile(join(folder, NAME), 'utf8').catch(() => null)
      const key = text === null ? null : parse(text)
      return key ? [{ ...key, data: folder }] : []
    }),
  )
  return keys.flat()
}

function parse(text: string): HallKey | null {
  try {
    const { address, token } = JSON.parse(text) as Partial<HallKey>
    return typeof address === 'string' && typeof token === 'string' ? { address, token } : null
  } catch {
    return null
  }
}
