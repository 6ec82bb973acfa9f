import { open, truncate, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../device/clock.ts'
import { syncFolder } from '../device/journal-files.ts'
import type { Log } from '../device/log.ts'
import type { Audit, Deed } from './audit.ts'
import { auditFolder, writeHead, type Head } from './head.ts'
import { makeLine, type AuditLine } from './line.ts'
import { takeUp, type TakenUp } from './take-up.ts'

interface Options {
  /** folder of the hall's own data */
  data: string
  /** the hall's calendar day of an instant, after which its file is named */
  dayOf(instant: number): string
  clock: Clock
  log: Log
}

interface Waiting {
  deed: Deed
  resolve(line: { n: number; hash: string }): void
  reject(error: unknown): void
}

/**
 * Opens the audit in `data/audit`. A deed is acknowledged when its line and then the head are on disk; one write serves
 * all that have come meanwhile. Where the disk refuses already now, every deed tries anew.
 */
export async function openAudit({ data, dayOf, clock, log }: Options): Promise<Audit> {
  let stood: TakenUp | null = null
  let file: { day: string; handle: FileHandle; end: number } | null = null
  /** how long a file was before what could not be taken back */
  let uncut: { path: string; end: number } | null = null
  let waiting: Waiting[] = []
  /** one write after the other */
  let writing: Promise<void> = Promise.resolve()

  const begin = async (): Promise<TakenUp> => {
    const taken = await takeUp(data, dayOf(clock.now()), log)
    stood = taken
    const own: Waiting = {
      deed: headless(taken.head.n),
      resolve() {},
      reject: () => waiting.unshift(own),
    }
    if (taken.headless) waiting.unshift(own)
    return taken
  }

  const leave = async () => {
    const before = file
    file = null
    await before?.handle.close().catch(() => {})
  }

  const pathOf = (day: string) => join(auditFolder(data), `${day}.jsonl`)

  const turnTo = async (day: string, taken: TakenUp) => {
    await leave()
    if (uncut) await truncate(uncut.path, uncut.end)
    uncut = null
    // The head names the day first, so that whatever stands in its file is looked for there.
    if (taken.head.day !== day) {
      const head = { ...taken.head, day }
      await writeHead(data, head)
      taken.head = head
    }
    const handle = await open(pathOf(day), 'a')
    try {
      await syncFolder(auditFolder(data))
      file = { day, handle, end: (await handle.stat()).size }
    } catch (error) {
      await handle.close().catch(() => {})
      throw error
    }
    return file
  }

  /** Somebody may have taken the folder away: what is written to a file without a name is gone. */
  const isThere = async (opened: { day: string; handle: FileHandle }, day: string) =>
    opened.day === day && (await opened.handle.stat()).nlink > 0

  const append = async (batch: readonly Waiting[], taken: TakenUp): Promise<AuditLine[]> => {
    const now = clock.now()
    const day = dayOf(now)
    const { handle, end } = file && (await isThere(file, day)) ? file : await turnTo(day, taken)
    let { n, hash: prev } = taken.head
    const made = batch.map(({ deed }) => {
      const one = makeLine(deed, { n: ++n, time: new Date(now).toISOString(), prev })
      prev = one.line.hash
      return one
    })
    const bytes = Buffer.from(made.map(({ text }) => `${text}\n`).join(''))
    const head: Head = { n, hash: prev, day }
    try {
      await handle.appendFile(bytes)
      await handle.datasync()
      await writeHead(data, head)
    } catch (error) {
      await handle.truncate(end).catch(() => {
        uncut = { path: pathOf(day), end }
      })
      await leave()
      throw error
    }
    if (file) file.end = end + bytes.length
    const lines = made.map(({ line }) => line)
    if (taken.newest.day === day) taken.newest.lines.push(...lines)
    else taken.newest = { day, lines }
    taken.head = head
    return lines
  }

  const flush = async () => {
    let batch: Waiting[] = []
    try {
      if (waiting.length === 0) return
      const taken = stood ?? (await begin())
      batch = waiting
      waiting = []
      const lines = await append(batch, taken)
      for (const [at, { resolve }] of batch.entries()) {
        const line = lines[at]
        if (line) resolve({ n: line.n, hash: line.hash })
      }
    } catch (error) {
      log.error('audit.unwritable', { folder: auditFolder(data), error })
      const refused = [...batch, ...waiting.splice(0)]
      for (const { reject } of refused) reject(error)
    }
  }

  await begin().catch((error: unknown) => log.error('audit.unreadable', { error }))
  if (waiting.length > 0) await (writing = flush())

  return {
    add: (deed) =>
      new Promise((resolve, reject) => {
        waiting.push({ deed, resolve, reject })
        writing = writing.then(flush)
      }),
    recent: () => stood?.newest.lines ?? [],
    async close() {
      await writing
      await leave()
    },
  }
}

/** Whoever takes the head away may have cut what it knew, so that it was gone is itself a line. */
const headless = (n: number): Deed => ({
  who: null,
  name: '',
  from: 'hall',
  what: 'audit.headless',
  about: String(n),
  before: null,
  after: null,
})
