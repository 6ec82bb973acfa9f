import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from '../device/journal-files.ts'

/** The old file or the new one, whatever happens; once this resolves, the new one is there after a power cut. */
export async function keepFile(file: string, bytes: string | Buffer): Promise<void> {
  const folder = dirname(file)
  const fresh = `${file}.tmp`
  try {
    if ((await mkdir(folder, { recursive: true })) !== undefined) await syncFolder(dirname(folder))
    const handle = await open(fresh, 'w', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(fresh, file)
    await syncFolder(folder)
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => {})
    throw error
  }
}
