import { appendFile, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from './log.ts'

/** How much of a journal is kept. */
export interface Kept {
  /** so many files are kept: days on which something was written, not days that a wrong clock has skipped */
  keepDays: number
  /** of all files together; the oldest days go first */
  mostBytes: number
}

const name = /^(\d{4}-\d{2}-\d{2})\.jsonl$/

/** The days of which a journal has a file, in order. */
export async function journalDays(folder: string): Promise<string[]> {
  const days = (await readdir(folder)).flatMap((file) => name.exec(file)?.[1] ?? [])
  return days.sort()
}

/** One day's entries as they lie in the file, which need not be the order of their times: a clock may be set. */
export async function readDay<T>(
  folder: string,
  day: string,
  shape: (value: unknown) => T | null,
): Promise<{ entries: T[]; unreadable: number }> {
  const lines = (await readFile(join(folder, `${day}.jsonl`), 'utf8')).split('\n').filter(Boolean)
  const entries = lines.flatMap((line) => shape(parsed(line)) ?? [])
  return { entries, unreadable: lines.length - entries.length }
}

/** What a power cut may have left half written is in the newest file, or in the one that is gone on with. */
export async function mendNewest(folder: string, day: string, log: Log): Promise<void> {
  const days = await journalDays(folder)
  for (const each of new Set([days.at(-1), day])) {
    if (each === undefined || !days.includes(each)) continue
    const bytes = await mendTail(folder, each)
    if (bytes > 0) log.warn('journal.torn', { folder, day: each, bytes, aside: `${each}.torn` })
  }
}

/** Moves whatever follows the last whole line into `<day>.torn`; says how many bytes that was. */
async function mendTail(folder: string, day: string): Promise<number> {
  const path = join(folder, `${day}.jsonl`)
  if (!(await stat(path)).isFile()) return 0
  const bytes = await readFile(path)
  const end = wholeUntil(bytes)
  if (end === bytes.length) return 0
  const aside = join(folder, `${day}.torn`)
  await appendFile(aside, Buffer.concat([bytes.subarray(end), Buffer.from('\n')]), { flush: true })
  const file = await open(path, 'r+')
  try {
    await file.truncate(end)
    await file.sync()
  } finally {
    await file.close()
  }
  return bytes.length - end
}

/** Where the last line that is JSON ends. A file system may leave zeros where bytes were promised. */
function wholeUntil(bytes: Buffer): number {
  for (let end = bytes.lastIndexOf(0x0a) + 1; end > 0;) {
    const start = end < 2 ? 0 : bytes.lastIndexOf(0x0a, end - 2) + 1
    if (parsed(bytes.toString('utf8', start, end - 1)) !== undefined) return end
    end = start
  }
  return 0
}

/** The oldest days go, when there are too many or they are too large; never the day that is written. */
export async function forgetOldDays(
  folder: string,
  day: string,
  { keepDays, mostBytes }: Kept,
): Promise<void> {
  const days = await journalDays(folder)
  const sizes = await Promise.all(
    days.map(async (each) => [each, (await stat(join(folder, `${each}.jsonl`))).size] as const),
  )
  let total = sizes.reduce((sum, [, size]) => sum + size, 0)
  let left = days.length
  for (const [each, size] of sizes) {
    if (left <= keepDays && total <= mostBytes) return
    if (each === day) continue
    for (const end of ['jsonl', 'torn']) await rm(join(folder, `${each}.${end}`), { force: true })
    total -= size
    left--
  }
}

/** Makes a new file's name durable; not every system lets a folder be opened. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const opened = await open(folder, 'r')
    try {
      await opened.sync()
    } finally {
      await opened.close()
    }
  } catch {
    // Windows
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return undefined
  }
}
