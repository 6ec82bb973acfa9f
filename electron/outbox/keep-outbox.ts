import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { headFile } from '../audit/head.ts'
import { every, type Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import { writeWhole } from '../device/write-whole.ts'
import { matterOf } from './matters.ts'
import type { HallNotices, HallStatus } from './status.ts'

interface Options {
  /** into which the hall's own folder goes, absolute */
  folder: string
  /** the hall's data folder, with the audit's head and the record of the screens */
  data: string
  status: () => Promise<HallStatus>
  notices: () => HallNotices
  clock: Clock
  log: Log
}

export interface Outbox {
  /** once what is being written is written */
  settled(): Promise<void>
  close(): Promise<void>
}

const LOOK_MS = 10_000
/** not more often than that, whatever happens: each word travels to headquarters, from hundreds of halls */
const LEAST_MS = 60_000
/** and so often where nothing does, so that silence means something */
const MOST_MS = 300_000
/** a month's record is a megabyte to read */
const MONTHS_MS = 3_600_000

/** Writes what a sync tool carries to headquarters. A disk that refuses is logged once; the hall goes on. */
export function keepOutbox({ folder, data, status, notices, clock, log }: Options): Outbox {
  let written = { at: -Infinity, matter: '' }
  let monthsAt = -Infinity
  let isRefused = false
  let working: Promise<void> = Promise.resolve()

  const write = async () => {
    if (clock.ticks() - written.at < LEAST_MS) return
    const now = await status()
    const matter = matterOf(now)
    if (matter === written.matter && clock.ticks() - written.at < MOST_MS) return
    const own = join(folder, now.hall)
    await put(join(own, 'notices.json'), notices())
    const head = await readFile(headFile(data), 'utf8').catch(() => null)
    if (head !== null) await writeWhole(join(own, 'audit-head.json'), head)
    if (clock.ticks() - monthsAt >= MONTHS_MS) {
      await writeMonths(own, data, now.hallTime.slice(0, 7), clock.now())
      monthsAt = clock.ticks()
    }
    // The status comes last: where it is new, the rest is.
    await put(join(own, 'status.json'), now)
    written = { at: clock.ticks(), matter }
    isRefused = false
  }

  const look = () => {
    working = working.then(write).catch((error: unknown) => {
      if (!isRefused) log.error('outbox.unwritable', { folder, error })
      isRefused = true
    })
  }
  const stop = every(clock, LOOK_MS, look)

  return {
    settled: () => working,
    close() {
      stop()
      return working
    },
  }
}

const put = (file: string, value: unknown) => writeWhole(file, `${JSON.stringify(value, null, 1)}\n`)

/** This month and the last; those before have been carried away. */
async function writeMonths(own: string, data: string, month: string, now: number): Promise<void> {
  const { monthFacts } = await import('./month-facts.ts')
  const months = [month, monthBefore(month)]
  for (const each of months) {
    const facts = await monthFacts(data, each, now)
    if (facts) await put(join(own, `uptime-${each}.json`), facts)
  }
  const kept = new Set(months.map((each) => `uptime-${each}.json`))
  for (const name of await readdir(own).catch(() => []))
    if (/^uptime-.*\.json$/.test(name) && !kept.has(name)) await rm(join(own, name), { force: true })
}

export function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}
