import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Bench, Room } from './bench.ts'
import { copySample, writeGuides } from './corpus.ts'
import { interleave, median, spread } from './samples.ts'

export interface OurLoad {
  first: number
  again: number
  guides: number
  /** files that are not right: generated content must have none */
  faults: number
  readAgain: number
}

export interface Growth {
  /** each measurement, in turn; `few` is the mean of as many loads as make up the large folder */
  few: number[]
  many: number[]
}

export interface ReferenceLoad {
  ms: number
  guides: number
}

const MANY = 10_000
const FEW = 1_000
const ROUNDS = 5

const run = promisify(execFile)

/** A fresh process each time: neither side profits from what the other, or an earlier round, has warmed up. */
async function inProcess<T>(program: string, ...content: string[]): Promise<T> {
  const { stdout } = await run(process.execPath, [
    ...process.execArgv,
    join(import.meta.dirname, program),
    ...content,
  ])
  return JSON.parse(stdout) as T
}

async function ours(content: string, count: number): Promise<OurLoad> {
  const said = await inProcess<OurLoad>('load-ours.ts', content)
  if (said.guides !== count || said.faults > 0 || said.readAgain > 0)
    throw new Error(`not the load that was asked for: ${JSON.stringify(said)}`)
  return said
}

async function reference(content: string, count: number): Promise<ReferenceLoad> {
  const said = await inProcess<ReferenceLoad>('load-reference.ts', content)
  if (said.guides !== count) throw new Error(`not the load that was asked for: ${JSON.stringify(said)}`)
  return said
}

async function folderOf(room: Room, count: number): Promise<string> {
  const content = await room.folder(`guides-${count}`)
  await copySample(content, ['hall.yaml', 'phones.yaml', 'media'])
  await writeGuides(content, count)
  return content
}

export const load: Bench = {
  says: 'loading 10,000 guides, against gray-matter and zod over the same files',
  async run(room) {
    const many = await folderOf(room, MANY)
    const few = await folderOf(room, FEW)
    const taken = await interleave(ROUNDS, {
      reference: async () => (await reference(many, MANY)).ms,
      ours: () => ours(many, MANY),
    })
    const first = taken.ours.map((one) => one.first)
    const again = taken.ours.map((one) => one.again)
    const warm = await inProcess<Growth>('load-growth.ts', few, many)
    const base = median(taken.reference)
    const row = (name: string, values: number[]) => [
      name,
      ...spread(values),
      `${(median(values) / base).toFixed(2)} ×`,
    ]
    return {
      tables: [
        {
          title: `${ROUNDS} loads each, in turn, every one in a fresh process, ms without the start of Node and its imports`,
          head: ['', 'median', 'min', 'max', 'to reference'],
          rows: [
            row(`gray-matter + zod, ${MANY} guides`, taken.reference),
            row(`load, ${MANY} guides`, first),
            row(`load again, nothing changed, ${MANY} guides`, again),
          ],
        },
        {
          title: `Growth: ${warm.many.length} loads each, in turn, in one warm process, ms`,
          head: ['', 'median', 'min', 'max'],
          rows: [
            [`load, ${FEW} guides`, ...spread(warm.few)],
            [`load, ${MANY} guides`, ...spread(warm.many)],
          ],
        },
      ],
      bars: [
        { name: 'load.ratio', value: median(first) / base, limit: 2 },
        { name: 'load.again', value: median(again) / base, limit: 0.3 },
        { name: 'load.growth', value: median(warm.many) / median(warm.few), limit: 11 },
      ],
    }
  },
}
