import type { WalkedFile } from './walking.ts'

export interface Clash {
  /** the file that does not count */
  path: string
  /** the file that does */
  winner: string
}

/**
 * Files whose names differ only in case or in how Unicode writes them: on another system they are one file. Of each
 * such group one counts, whatever order a disk lists them in: the one in lower case, else the one in composed form
 * (NFC), else the first. An overlay's file over a common one is no clash.
 */
export function settleClashes(files: readonly WalkedFile[]): { files: WalkedFile[]; clashes: Clash[] } {
  const winners = new Map<string, WalkedFile>()
  const clashes: Clash[] = []
  for (const file of files) {
    const key = folded(file)
    const rival = winners.get(key)
    if (!rival || comesFirst(file, rival)) winners.set(key, file)
  }
  if (winners.size === files.length) return { files: [...files], clashes }
  for (const file of files) {
    const winner = winners.get(folded(file))
    if (winner && winner !== file) clashes.push({ path: file.path, winner: winner.path })
  }
  return { files: [...winners.values()], clashes }
}

/** Lower case may come apart again in Unicode; what is ASCII, and most is, cannot. */
function folded({ path, logical }: WalkedFile): string {
  const lower = logical.toLowerCase()
  const key = isAscii.test(lower) ? lower : lower.normalize('NFC')
  return isOverlaid(path) ? `/${key}` : key
}

const isAscii = /^[ -~]*$/

export const isOverlaid = (path: string) => path.startsWith('halls/')

function comesFirst(file: WalkedFile, rival: WalkedFile): boolean {
  const [one, other] = [rank(file), rank(rival)]
  return one === other ? file.path < rival.path : one < other
}

const rank = ({ path, logical }: WalkedFile) =>
  (logical === logical.toLowerCase() ? 0 : 2) + (path === path.normalize('NFC') ? 0 : 1)
