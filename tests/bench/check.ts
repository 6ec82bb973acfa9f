import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { CheckReport } from '../../electron/commands/check.ts'
import { root } from '../support/hall.ts'
import type { Bench, Room } from './bench.ts'
import { copySample, writeGuides, writeReadings } from './corpus.ts'
import { interleave, median, spread } from './samples.ts'

const GUIDES = 1_000
const ROUNDS = 5

interface Ended {
  /** from the start of the process to its end */
  ms: number
  /** the most that it held at once */
  mb: number
  said: string
}

/** A fresh process of a program, as a person starts it, with its memory as the system counts it. */
function measure(...args: string[]): Promise<Ended> {
  const usage = join(import.meta.dirname, 'check-usage.mjs')
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const child = spawn(process.execPath, ['--import', usage, ...args], {
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    })
    const heard = { said: '', kb: '' }
    child.stdout?.on('data', (chunk: Buffer) => void (heard.said += chunk.toString()))
    child.stdio[3]?.on('data', (chunk: Buffer) => void (heard.kb += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      const ms = performance.now() - begun
      if (code === 0) resolve({ ms, mb: Number(heard.kb || NaN) / 1024, said: heard.said })
      else reject(new Error(`${args.join(' ')} ended with ${code}: ${heard.said.slice(0, 2000)}`))
    })
  })
}

/** Checks a folder in which nothing may be wrong but what the sample leaves open. */
async function checked(content: string): Promise<Ended> {
  const ended = await measure(join(root, 'dist/hall/cli.js'), 'check', content, '--json')
  const { problems } = JSON.parse(ended.said) as CheckReport
  const others = problems.filter(({ rule }) => rule !== 'phones.pending')
  if (others.length > 0 || problems.length !== 1)
    throw new Error(
      `not the folder that was meant: ${JSON.stringify(others.slice(0, 5).map(({ rule, file, message }) => [rule, file, message.en]))}`,
    )
  return ended
}

async function largeFolder(room: Room): Promise<string> {
  const content = await room.folder('check-large')
  await copySample(content)
  await writeGuides(content, GUIDES)
  await writeReadings(content)
  return content
}

export const check: Bench = {
  says: '`mingchuang check` on the sample, and on 1,000 guides with five years of readings',
  async run(room) {
    const sample = await room.folder('check-sample')
    await copySample(sample)
    const large = await largeFolder(room)
    const taken = await interleave(ROUNDS, {
      start: () => measure('-e', '0'),
      reference: () => measure(...process.execArgv, join(import.meta.dirname, 'check-reference.ts'), large),
      sample: () => checked(sample),
      large: () => checked(large),
    })
    const base = median(taken.reference.map(({ ms }) => ms))
    const row = (name: string, ended: readonly Ended[]) => [
      name,
      ...spread(ended.map(({ ms }) => ms)),
      median(ended.map(({ mb }) => mb)),
      `${(median(ended.map(({ ms }) => ms)) / base).toFixed(2)} ×`,
    ]
    return {
      tables: [
        {
          title: `${ROUNDS} processes each, in turn, from start to end`,
          head: ['', 'ms, median', 'min', 'max', 'MB', 'to reference'],
          rows: [
            row('node, nothing to do', taken.start),
            row(`gray-matter, zod, papaparse: guides and readings alone`, taken.reference),
            row('check, the sample', taken.sample),
            row(`check, ${GUIDES} guides and 5 years of readings`, taken.large),
          ],
        },
      ],
      bars: [
        { name: 'check.sample_ms', value: median(taken.sample.map(({ ms }) => ms)), limit: 2_000 },
        { name: 'check.large_ms', value: median(taken.large.map(({ ms }) => ms)), limit: 10_000 },
        { name: 'check.large_mb', value: Math.max(...taken.large.map(({ mb }) => mb)), limit: 400 },
      ],
    }
  },
}
