import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  futimesSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'

const CHUNK = 1024 * 1024
const buffer = Buffer.allocUnsafeSlow(CHUNK)

export interface Copied {
  sha256: string
  size: number
}

/**
 * Copies what an open file has, or reflinks it where the disk can, and says what the copy is: the copy is what was
 * hashed, whatever happens to the file meanwhile. `is` decides whether it stays. Throws what the disk throws.
 */
export function copyHashed(
  source: number,
  target: string,
  most: number,
  is: (copied: Copied) => boolean,
): boolean {
  const part = `${target}.part`
  const isCloned = clone(source, part)
  const file = openSync(part, isCloned ? 'r+' : 'w')
  let isKept = false
  try {
    const copied = isCloned ? pour(file, null, most) : pour(source, file, most)
    isKept = is(copied)
    if (isKept) {
      futimesSync(file, timeOf(copied.sha256), timeOf(copied.sha256))
      fsyncSync(file)
    }
  } finally {
    closeSync(file)
    if (!isKept) rmSync(part, { force: true })
  }
  if (isKept) renameSync(part, target)
  return isKept
}

/** Reads to the end, or a little beyond `most` bytes: more than was said is wrong however it goes on. */
export function pour(from: number, to: number | null, most = Infinity): Copied {
  const sum = createHash('sha256')
  let size = 0
  for (;;) {
    const read = readSync(from, buffer, 0, CHUNK, size)
    if (read === 0) break
    const bytes = buffer.subarray(0, read)
    sum.update(bytes)
    if (to !== null) for (let done = 0; done < read;) done += writeSync(to, bytes, done)
    size += read
    if (size > most) break
  }
  return { sha256: sum.digest('hex'), size }
}

/**
 * The time that a copy of these bytes is given, in seconds since 1970 and after 1980, where FAT begins: it follows from the bytes. So whoever takes two
 * files of the same name, size and time for the same is always right, and a copy that was touched is known by it.
 */
export const timeOf = (sha256: string) =>
  315_619_200 +
  (parseInt(sha256.slice(0, 8), 16) % 1_700_000_000) +
  (parseInt(sha256.slice(8, 12), 16) % 1000) / 1000

/** Linux names an open file, so that it can be reflinked without asking for its path again. */
function clone(source: number, target: string): boolean {
  if (process.platform !== 'linux') return false
  try {
    copyFileSync(`/proc/self/fd/${source}`, target, constants.COPYFILE_FICLONE_FORCE)
    return true
  } catch {
    return false
  }
}
