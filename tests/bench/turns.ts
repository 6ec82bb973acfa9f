import fc from 'fast-check'
import { dayArbitrary, holdDay, type GeneratedDay } from '../support/queue-days.ts'
import type { Bench, Outcome } from './bench.ts'
import { numberOption } from './number-option.ts'

const DAYS = 10_000

/** Generated days of a queue, each held against a plain one on paper; a bar counts those in which they part. */
function run(): Promise<Outcome> {
  const days = numberOption('days', DAYS)
  const seed = numberOption('seed', 20_261_126)
  const parted: string[] = []
  let steps = 0
  const hold = (day: GeneratedDay) => {
    steps += day.steps.length
    try {
      holdDay(day)
    } catch (error) {
      parted.push(error instanceof Error ? error.message : String(error))
    }
  }
  fc.assert(fc.property(dayArbitrary, hold), { numRuns: days, seed })
  for (const each of parted.slice(0, 20)) console.log(each)
  return Promise.resolve({
    tables: [
      {
        title: `Generated days against a plain queue (seed ${seed})`,
        head: ['days', 'steps', 'parted'],
        rows: [[String(days), String(steps), String(parted.length)]],
      },
    ],
    bars: [{ name: 'queue.parted', value: parted.length, limit: 0 }],
  })
}

export const turns: Bench = {
  says: 'generated days of the queue against a plain one on paper: --days N --seed N',
  run,
}
