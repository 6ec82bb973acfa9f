import { mkdir } from 'node:fs/promises'
import { journalDays, mendNewest } from '../device/journal-files.ts'
import type { Log } from '../device/log.ts'
import { auditFolder, headFile, readHead, writeHead, type Head } from './head.ts'
import { NOTHING, type AuditLine } from './line.ts'
import { readAuditDay } from './read-day.ts'

export interface TakenUp {
  head: Head
  /** the lines of the newest day that has any */
  newest: { day: string; lines: AuditLine[] }
  /** there were lines, and no head that says how many */
  headless: boolean
}

/**
 * Where the audit stood when the hall ended. What lies behind the head was written and never acknowledged: it is the
 * chain's, so it stays. What the head has and the file lacks was taken away: the chain goes on from the head, and the
 * gap stays for everybody to find.
 */
export async function takeUp(data: string, today: string, log: Log): Promise<TakenUp> {
  const folder = auditFolder(data)
  await mkdir(folder, { recursive: true })
  const known = await readHead(headFile(data))
  const days = await journalDays(folder)
  await mendNewest(folder, known?.day ?? today, log)

  // A clock that was wrong leaves days out of order, so without a head each day is asked.
  const asked = known ? newestFirst(days, known.day) : days.toReversed()
  let newest: TakenUp['newest'] = { day: known?.day ?? today, lines: [] }
  for (const day of asked) {
    const { lines } = await readAuditDay(folder, day)
    if (lastOf(lines) > lastOf(newest.lines)) newest = { day, lines }
    if (known && lines.length > 0) break
  }
  const end = newest.lines.at(-1)
  const headless = known === null && end !== undefined
  if (headless) log.error('audit.headless', { folder, n: end.n })
  if (known && known.n > (end?.n ?? 0))
    log.error('audit.cut', { folder, from: (end?.n ?? 0) + 1, to: known.n })

  const isBehind = end && end.n > (known?.n ?? 0)
  const head: Head = isBehind
    ? { n: end.n, hash: end.hash, day: newest.day }
    : (known ?? { n: 0, hash: NOTHING, day: today })
  if (isBehind || !known) await writeHead(data, head)
  return { head, newest, headless }
}

const lastOf = (lines: readonly AuditLine[]) => lines.at(-1)?.n ?? 0

/** The head's day, then the others from the newest on. */
const newestFirst = (days: readonly string[], day: string) => [
  ...days.filter((each) => each === day),
  ...days.filter((each) => each !== day).toReversed(),
]
