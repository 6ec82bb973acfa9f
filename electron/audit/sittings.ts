import type { AuditLine } from './line.ts'

/** A deed as people read it: one line, or all the saves of one sitting. `n` and `time` are those of its last line. */
export interface Sitting extends Omit<AuditLine, 'prev' | 'hash'> {
  /** of several lines: how many, and the first of them; null of one */
  saves: { count: number; from: number; since: string } | null
}

/** A form saves itself at every pause. Whoever was away for longer sat down anew. */
const SITTING_MS = 30 * 60_000
const SAVED = 'notice.written'

/**
 * The lines of a day, oldest first, with what somebody typed into one draft in one sitting as one deed: from what stood there
 * before it to what stood there after. Only reading is gathered so: in the file each save stays a line of the chain. What
 * somebody else, or anything else, did to the same draft ends it, so that each row begins where the one before it ended.
 */
export function sittingsOf(lines: readonly AuditLine[]): Sitting[] {
  const sittings: Sitting[] = []
  /** of each notice, the sitting that goes on */
  const open = new Map<string, Sitting>()
  for (const { prev: _prev, hash: _hash, ...line } of lines) {
    const before = open.get(line.about)
    if (before && goesOn(before, line)) {
      const { count, from, since } = before.saves ?? { count: 1, from: before.n, since: before.time }
      Object.assign(before, {
        ...{ n: line.n, time: line.time, after: line.after },
        saves: { count: count + 1, from, since },
      })
      continue
    }
    const sitting: Sitting = { ...line, saves: null }
    sittings.push(sitting)
    if (line.what === SAVED) open.set(line.about, sitting)
    else open.delete(line.about)
  }
  return sittings.sort((one, other) => one.n - other.n)
}

const goesOn = (before: Sitting, line: Omit<AuditLine, 'prev' | 'hash'>): boolean =>
  line.what === SAVED &&
  line.who === before.who &&
  line.from === before.from &&
  Date.parse(line.time) - Date.parse(before.time) <= SITTING_MS
