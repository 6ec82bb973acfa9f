import { mkdir, open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from './clock.ts'
import { forgetOldDays, mendNewest, syncFolder, type Kept } from './journal-files.ts'
import type { Log } from './log.ts'

/** What happened, line by line, by day: it survives a power cut but for the last second, and any tool can read it. */
export interface Journal<E extends object> {
  /**
   * Resolves with true once the entry is on disk for good. False says that the disk refuses at present: the entry
   * waits in memory, and is written when the disk takes it.
   */
  add(entry: E): Promise<boolean>
  /** false while the disk refuses */
  kept(): boolean
  /** writes what waits */
  close(): Promise<void>
}

export interface JournalOptions extends Kept {
  folder: string
  clock: Clock
  log: Log
  /** the day of an instant, `2026-11-26`, after which its file is named */
  dayOf: (instant: number) => string
  /** of one day: a fault that repeats must not push out what other days have to say */
  dayBytes: number
  /** how long an entry waits for others, so that one fsync serves them all */
  batchMs?: number
  /** what the disk refuses is not kept for later: whoever added it does without */
  drops?: true
}

const RETRY_MS = 5_000
/** entries that wait for a disk which refuses */
const MOST_WAITING = 10_000

interface Waiting {
  day: string
  line: string
  done(kept: boolean): void
}

export function openJournal<E extends object>(options: JournalOptions): Journal<E> {
  const { folder, clock, log, dayOf, batchMs = 1_000 } = options
  let waiting: Waiting[] = []
  let file: { day: string; handle: FileHandle; end: number } | null = null
  let isMended = false
  let isKept = true
  let lost = 0
  let fullDay = ''
  let cancel: (() => void) | null = null
  /** one write after the other */
  let writing: Promise<void> = Promise.resolve()

  const turnTo = async (day: string) => {
    await leave()
    await mkdir(folder, { recursive: true })
    if (!isMended) await mendNewest(folder, day, log)
    isMended = true
    const handle = await open(join(folder, `${day}.jsonl`), 'a')
    const { size } = await handle.stat().catch(async (error: unknown) => {
      await handle.close().catch(() => {})
      throw error
    })
    file = { day, handle, end: size }
    if (size > 0) return file
    await syncFolder(folder)
    await forgetOldDays(folder, day, options)
    return file
  }

  const leave = async () => {
    const before = file
    file = null
    await before?.handle.close().catch(() => {})
  }

  /** The entries of one day in one write. After a failure the file is as long as before, or is mended when opened. */
  const append = async (day: string, batch: readonly Waiting[]) => {
    const bytes = Buffer.from(batch.map(({ line }) => line).join(''))
    const { handle, end } = file && (await isThere(file, day)) ? file : await turnTo(day)
    if (end + bytes.length > options.dayBytes) return overflow(day, batch)
    try {
      await handle.appendFile(bytes)
      await handle.datasync()
    } catch (error) {
      await handle.truncate(end).catch(() => {
        isMended = false
      })
      await leave()
      throw error
    }
    if (file) file.end = end + bytes.length
    for (const { done } of batch) done(true)
  }

  /** Somebody may have taken the folder away: what is written to a file without a name is gone. */
  const isThere = async (opened: { day: string; handle: FileHandle }, day: string) =>
    opened.day === day && (await opened.handle.stat()).nlink > 0

  const overflow = (day: string, batch: readonly Waiting[]) => {
    if (fullDay !== day) log.error('journal.full', { folder, day, bytes: options.dayBytes })
    fullDay = day
    for (const { done } of batch) done(false)
  }

  const flush = async () => {
    disarm()
    while (waiting.length > 0) {
      const day = waiting[0]?.day ?? ''
      const until = waiting.findIndex((each) => each.day !== day)
      const batch = waiting.slice(0, until < 0 ? waiting.length : until)
      try {
        await append(day, batch)
      } catch (error) {
        return refused(error)
      }
      waiting = waiting.slice(batch.length)
      if (!isKept) log.info('journal.resumed', { folder, lost })
      isKept = true
      lost = 0
    }
  }

  const refused = (error: unknown) => {
    if (isKept) log.error('journal.unwritable', { folder, error })
    isKept = false
    for (const { done } of waiting) done(false)
    if (options.drops) {
      waiting = []
      return
    }
    const over = Math.max(0, waiting.length - MOST_WAITING)
    waiting = waiting.slice(over)
    lost += over
    soon(RETRY_MS)
  }

  const disarm = () => {
    cancel?.()
    cancel = null
  }

  const soon = (ms: number) => {
    cancel ??= clock.after(ms, () => {
      writing = writing.then(flush)
    })
  }

  return {
    add(entry) {
      const now = clock.now()
      const line = `${JSON.stringify({ time: new Date(now).toISOString(), ...entry })}\n`
      return new Promise((resolve) => {
        waiting.push({ day: dayOf(now), line, done: resolve })
        soon(batchMs)
      })
    },
    kept: () => isKept,
    async close() {
      writing = writing.then(flush)
      await writing
      disarm()
      await leave()
    },
  }
}
