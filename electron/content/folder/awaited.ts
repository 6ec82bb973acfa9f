/** A few files by name, there or not: whoever waits for them asks for nothing else of a folder. */
import { hash } from 'node:crypto'
import { lstatSync, type BigIntStats } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'

/** Changes whenever a file comes, goes, is written to or exchanged. */
export function stampNow(path: string): string {
  try {
    // Of a release on its way most files may be missing, and an exception costs ten times what the question does.
    const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false })
    return stat ? stampOf(stat) : NOT_THERE
  } catch {
    return NOT_THERE
  }
}

/** Two prints that agree saw the same. */
export const printOfStamps = (stamps: readonly string[]) => hash('sha256', stamps.join('\n'))

/** Without blocking: one request at a time, so a share that hangs takes one thread of the pool. Empty without a folder. */
export async function awaitedAside(root: string, paths: readonly string[]): Promise<string> {
  const stamp = (path: string) => lstat(path, { bigint: true }).then(stampOf, () => NOT_THERE)
  if (!(await lstat(`${root}/.`).catch(() => null))?.isDirectory()) return ''
  const stamps: string[] = []
  for (const path of paths) stamps.push(await stamp(join(root, path)))
  return printOfStamps(stamps)
}

export const NOT_THERE = '-'

const stampOf = ({ dev, ino, size, mtimeNs, ctimeNs, mode }: BigIntStats) =>
  `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs} ${mode}`
