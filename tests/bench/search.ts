import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { loadFolder } from '../../electron/content/load.ts'
import { openSpeller } from '../../electron/content/search/speller.ts'
import { makeIndexes } from '../../electron/content/search/make-indexes.ts'
import type { Loaded } from '../../electron/content/loaded.ts'
import type { SearchIndex, SearchPage } from '../../electron/server/wire.ts'
import { find } from '../../renderer/topics/search/find.ts'
import { prepare, type Prepared } from '../../renderer/topics/search/prepared.ts'
import { root } from '../support/hall.ts'
import { SAMPLE_EVENING } from '../support/visit.ts'
import type { Bench } from './bench.ts'
import type { Bar } from './bar.ts'
import { copySample, guideFile, writeGuides } from './corpus.ts'
import { spread } from './samples.ts'
import type { Table } from './table.ts'

const GUIDES = 1_000
const SEEN = 3
const KB = 1000
/** The longest that one key may be on its way to its results, ms; a frame is 17. */
const KEY_MS = 50

/** query → ids of which one has to be among the first three: a file's id, or the name of a page that has none */
type Queries = Record<string, readonly string[]>

interface Made {
  loaded: Loaded
  index: SearchIndex
  /** of the first index, of one after a change of one file, in ms */
  first: number
  read(hash: string): string
}

async function indexOf(content: string): Promise<Made> {
  const documents = new Map<string, string>()
  const keep = (hash: string, json: string) => void documents.set(hash, json)
  const loaded = await loadFolder(null, { content, hall: null, now: SAMPLE_EVENING, keep })
  const read = (hash: string) => documents.get(hash) ?? ''
  const begun = performance.now()
  const indexes = await makeIndexes(loaded.files, [], read)
  const first = performance.now() - begun
  const index = indexes.get('zh-CN')
  if (!index || index.items.length === 0) throw new Error(`nothing to be found in ${content}`)
  return { loaded, index, first, read }
}

const idOf = (page: SearchPage): string => ('id' in page ? page.id : 'place' in page ? page.place : page.name)

/** Share of the queries that are answered among the first three, in percent, and the others with what they got. */
function answered(all: readonly Prepared[], queries: Queries) {
  const missed: string[][] = []
  for (const [query, right] of Object.entries(queries)) {
    const got = find(all, query).map(({ prepared }) => idOf(prepared.entry.page))
    if (!got.slice(0, SEEN).some((id) => right.includes(id)))
      missed.push([query, right.join(' '), got.slice(0, SEEN).join(' ') || '-'])
  }
  const count = Object.keys(queries).length
  return { count, missed, percent: (100 * (count - missed.length)) / count }
}

async function queriesIn(name: string): Promise<Queries | null> {
  const file = join(import.meta.dirname, name)
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Queries) : null
}

const known = (all: readonly Prepared[]) => new Set(all.map(({ entry }) => idOf(entry.page)))

/** Each key's quickest of so many: what other programs take of the machine is no part of it */
const ROUNDS = 3

/** Every key of every query, as it is keyed: how long it takes to what stands in the line after it. */
function timeKeys(all: readonly Prepared[], queries: Queries): number[] {
  const lines = Object.keys(queries).flatMap((query) =>
    Array.from(query, (_, length) => query.slice(0, length + 1)),
  )
  const taken = lines.map(() => Infinity)
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, line] of lines.entries()) {
      const begun = performance.now()
      find(all, line)
      taken[at] = Math.min(taken[at] ?? Infinity, performance.now() - begun)
    }
  return taken.sort((one, other) => one - other)
}

const percentile = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN

export const search: Bench = {
  says: 'committed queries against the sample: right among the first three; and one key over 1,000 guides',
  async run(room) {
    const begun = performance.now()
    await openSpeller()
    const spellerMs = performance.now() - begun
    const sample = await indexOf(join(root, 'content'))
    const all = prepare(sample.index)
    const tables: Table[] = []
    const bars: Bar[] = []
    for (const [name, file] of [
      ['search.top3', 'search-queries.json'],
      ['search.top3_unseen', 'search-queries-unseen.json'],
    ] as const) {
      const queries = await queriesIn(file)
      if (!queries) continue
      const ids = known(all)
      const strange = Object.values(queries).flatMap((right) => right.filter((id) => !ids.has(id)))
      if (strange.length > 0) throw new Error(`${file} asks for what is not there: ${strange.join(' ')}`)
      const { count, missed, percent } = answered(all, queries)
      tables.push({
        title: `${file}: ${count} queries, ${missed.length} without the right answer among the first ${SEEN}`,
        head: ['query', 'right', 'got'],
        rows: missed,
      })
      bars.push({ name, value: percent, limit: 95, atLeast: true })
    }

    const content = await room.folder('search-large')
    await copySample(content)
    await writeGuides(content, GUIDES)
    const large = await indexOf(content)
    const changed = new Map(large.loaded.files)
    const again = performance.now()
    const one = guideFile('', 0)
    if (!changed.has(one)) throw new Error(`no ${one} in the large folder`)
    await makeIndexes(changed, [{ ...large.index, items: large.index.items.slice(1) }], large.read)
    const afterChange = performance.now() - again
    const crowd = prepare(large.index)
    const queries = (await queriesIn('search-queries.json')) ?? {}
    const keys = timeKeys(crowd, queries)
    const json = (index: SearchIndex) => JSON.stringify(index)
    const row = (name: string, { index, first }: Made, after: number | '') => [
      name,
      Buffer.byteLength(json(index)) / KB,
      gzipSync(json(index), { level: 9 }).length / KB,
      first,
      after,
    ]
    return {
      tables: [
        ...tables,
        {
          title: `The Chinese index, made with all others of the hall; the dictionary of pinyin took ${Math.round(spellerMs)} ms before`,
          head: ['', 'kB', 'zipped', 'ms, first', 'ms, one file changed'],
          rows: [row('the sample', sample, ''), row(`${GUIDES} guides`, large, afterChange)],
        },
        {
          title: `One key over ${GUIDES} guides, ${keys.length} keys, ms`,
          head: ['', 'median', 'min', 'max', '95 %'],
          rows: [['key to results', ...spread(keys), percentile(keys, 0.95)]],
        },
      ],
      bars: [{ name: 'search.key_p95_ms', value: percentile(keys, 0.95), limit: KEY_MS }, ...bars],
    }
  },
}
