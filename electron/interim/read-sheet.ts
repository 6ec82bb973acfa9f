import { Worker } from 'node:worker_threads'
import type { Clock } from '../device/clock.ts'
import type { Both } from '../../content/schema/problem.ts'
import type { Known, ReadSheet } from '../spreadsheets/read-readings.ts'

export type SheetAnswer = { read: ReadSheet } | { refused: Both }

export type ReadSheetFile = (bytes: Uint8Array, name: string, known: Known) => Promise<SheetAnswer>

/** A year of daily sheets takes a second; what takes longer is no report. */
const PATIENCE_MS = 20_000

const entry = new URL(
  import.meta.url.endsWith('.ts') ? './sheet-worker.ts' : './sheet-worker.js',
  import.meta.url,
)

const tooMuch: Both = {
  zh: '这个文件读不完，不像检测表。请在 Excel 里只留需要的表，另存后再试',
  en: 'This file cannot be read to its end and is hardly a report: keep only the sheets you need, save and try again',
}

/** In a thread of its own with a bound on time and memory: whatever the file is, screens go on. */
export const readSheetWith =
  (clock: Clock): ReadSheetFile =>
  (bytes, name, known) =>
    new Promise((resolve) => {
      const worker = new Worker(entry, {
        workerData: { bytes, name, known },
        resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32 },
        execArgv: [],
        name: 'sheet',
      })
      const end = (answer: SheetAnswer) => {
        cancel()
        void worker.terminate()
        resolve(answer)
      }
      const cancel = clock.after(PATIENCE_MS, () => end({ refused: tooMuch }))
      worker.once('message', (answer: SheetAnswer) => end(answer))
      worker.once('error', () => end({ refused: tooMuch }))
    })
