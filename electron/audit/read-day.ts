import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { journalDays } from '../device/journal-files.ts'
import { readLine, type AuditLine } from './line.ts'

/** One day's lines as they lie there; those that were changed or cannot be read are only counted. */
export async function readAuditDay(
  folder: string,
  day: string,
): Promise<{ lines: AuditLine[]; unsound: number }> {
  const text = await readFile(join(folder, `${day}.jsonl`), 'utf8')
  const read = text.split('\n').filter(Boolean).map(readLine)
  const lines = read.flatMap((each) => (each.is === 'line' ? [each.line] : []))
  return { lines, unsound: read.length - lines.length }
}

/** All lines of the days from one to another, both included, in the order in which they were written. */
export async function readAuditDays(
  folder: string,
  from: string,
  to: string,
): Promise<{ lines: AuditLine[]; unsound: number }> {
  const lines: AuditLine[] = []
  let unsound = 0
  for (const day of await journalDays(folder)) {
    if (day < from || day > to) continue
    const read = await readAuditDay(folder, day)
    lines.push(...read.lines)
    unsound += read.unsound
  }
  return { lines: lines.sort((one, other) => one.n - other.n), unsound }
}
