import { statfs } from 'node:fs/promises'

/** Room on the disk of a folder, in bytes; null where the system does not say. */
export async function roomAt(folder: string): Promise<{ free: number; size: number } | null> {
  const found = await statfs(folder).catch(() => null)
  return found && { free: found.bavail * found.bsize, size: found.blocks * found.bsize }
}
