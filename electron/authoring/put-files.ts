import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** Path → text; paths have forward slashes. */
export type Files = Readonly<Record<string, string>>

/** Something is there already, so nothing was written. */
export class FolderTaken extends Error {}

/** Writes a file whole or not at all: beside its place first, then into it. */
export async function putFile(path: string, text: string | Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`
  try {
    await writeFile(beside, text)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

/** Makes a folder with these files, all or none. An empty folder may stand there already; FolderTaken otherwise. */
export async function createFolder(folder: string, files: Files): Promise<void> {
  const place = resolve(folder)
  const isThere = await isEmptyFolder(place)
  const firstMade = await mkdir(dirname(place), { recursive: true })
  const beside = `${place}.${process.pid}.tmp`
  try {
    await mkdir(beside)
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(beside, path)), { recursive: true })
      await writeFile(join(beside, path), text)
    }
    // Not every system renames onto a folder, though it is empty.
    if (isThere) await rmdir(place)
    await rename(beside, place)
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    if (firstMade !== undefined) await rm(firstMade, { recursive: true, force: true })
    else if (isThere) await mkdir(place, { recursive: true })
    throw error
  }
}

/** False where there is nothing at all. */
async function isEmptyFolder(place: string): Promise<boolean> {
  const names = await readdir(place).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return null
    throw code === 'ENOTDIR' ? new FolderTaken(place) : error
  })
  if (names !== null && names.length > 0) throw new FolderTaken(place)
  return names !== null
}
