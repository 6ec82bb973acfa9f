import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A reader finds the old file or the new one; the same bytes are not written again. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => null)
  if (before === text) return
  const fresh = `${file}.tmp`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(fresh, text, { flush: true })
    await rename(fresh, file)
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => {})
    throw error
  }
}
