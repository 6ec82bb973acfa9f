import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from './journal-files.ts'

/** A reader finds the old file or the new one, also after a power cut; the same bytes are not written again. */
export async function writeWhole(file: string, text: string, mode = 0o666): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => null)
  if (before === text) return
  const fresh = `${file}.tmp`
  try {
    await mkdir(dirname(file), { recursive: true })
    // A file that a crash left behind would keep its own mode.
    await rm(fresh, { force: true })
    await writeFile(fresh, text, { flush: true, mode })
    await rename(fresh, file)
    await syncFolder(dirname(file))
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => {})
    throw error
  }
}
