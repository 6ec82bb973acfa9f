import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../device/clock.ts'
import { openJournal, type Journal } from '../device/journal.ts'
import { journalDays, readDay } from '../device/journal-files.ts'
import type { Log } from '../device/log.ts'
import { readHappened } from './read-happened.ts'
import type { Happened } from './events.ts'

export const queueFolder = (data: string): string => join(data, 'journal', 'queue')

const KEEP_DAYS = 400
/** what counters did on the last days says what they will do today */
const READ_DAYS = 6
const MEBIBYTE = 1024 * 1024

export function openQueueJournal(options: {
  data: string
  dayOf: (instant: number) => string
  clock: Clock
  log: Log
}): Journal<Happened> {
  return openJournal<Happened>({
    folder: queueFolder(options.data),
    clock: options.clock,
    log: options.log,
    dayOf: options.dayOf,
    keepDays: KEEP_DAYS,
    mostBytes: 512 * MEBIBYTE,
    dayBytes: 32 * MEBIBYTE,
    batchMs: 0,
    drops: true,
  })
}

/**
 * What the journal's last files tell, in the order in which it happened. They are found by when they were written:
 * a file that is named after a day far ahead was written while the clock was wrong.
 */
export async function readHappenedBefore(data: string, log: Log): Promise<Happened[]> {
  const folder = queueFolder(data)
  const isThere = await readdir(folder).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
      throw error
    },
  )
  if (!isThere) return []
  const days = await journalDays(folder)
  const written = await Promise.all(
    days.map(async (day) => ({ day, at: (await stat(join(folder, `${day}.jsonl`))).mtimeMs })),
  )
  const last = written.sort((one, other) => other.at - one.at).slice(0, READ_DAYS)
  const read = await Promise.all(last.map(({ day }) => readDay(folder, day, readHappened)))
  read.forEach(({ unreadable }, index) => {
    if (unreadable > 0) log.warn('queue.unreadable', { day: last[index]?.day, lines: unreadable })
  })
  const files = read.map(({ entries }) => entries).filter((entries) => entries.length > 0)
  files.sort((one, other) => (one[0]?.seq ?? 0) - (other[0]?.seq ?? 0))
  return superseded(files.flat())
}

/**
 * A disk that refused an event may have kept its line all the same. It was never acknowledged, and whatever was written
 * under its number afterwards stands in its place.
 */
export function superseded(lines: readonly Happened[]): Happened[] {
  const kept: Happened[] = []
  for (const line of lines) {
    while ((kept.at(-1)?.seq ?? -1) >= line.seq) kept.pop()
    kept.push(line)
  }
  return kept
}
