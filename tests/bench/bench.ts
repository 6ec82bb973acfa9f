import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bar } from './bar.ts'
import type { Table } from './table.ts'

export interface Outcome {
  tables: Table[]
  bars: Bar[]
}

export interface Bench {
  /** one line for the list */
  says: string
  run(room: Room): Promise<Outcome>
}

/** What a bench makes and must leave no trace of. */
export interface Room {
  /** a new folder, removed at the end */
  folder(name: string): Promise<string>
  /** runs at the end, the latest first */
  atEnd(job: () => Promise<unknown>): void
}

export function openRoom(): Room & { end(): Promise<void> } {
  const jobs: (() => Promise<unknown>)[] = []
  let ending: Promise<void> | null = null
  const end = async () => {
    for (let job = jobs.pop(); job; job = jobs.pop())
      await job().catch((error: unknown) => console.error('left behind:', error))
  }
  const atEnd = (job: () => Promise<unknown>) => void jobs.push(job)
  return {
    atEnd,
    async folder(name) {
      const folder = await mkdtemp(join(tmpdir(), `mingchuang-bench-${name}-`))
      atEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
      return folder
    },
    // An interruption and the bench that it breaks off both end the room: once, and both wait for it.
    end: () => (ending ??= end()),
  }
}
