import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { LoadCounters } from '../../electron/content/loaded.ts'

/** What the hall wrote down about each load of its content, oldest first. */
export async function loadsIn(data: string): Promise<LoadCounters[]> {
  const folder = join(data, 'log')
  const lines = await Promise.all(
    (await readdir(folder))
      .sort()
      .map(async (name) => (await readFile(join(folder, name), 'utf8')).split('\n')),
  )
  return lines
    .flat()
    .filter((line) => line.includes('"content.loaded"'))
    .map((line) => JSON.parse(line) as LoadCounters)
}
