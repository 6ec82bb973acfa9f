/** Spoils a table of readings as spreadsheets, importers and people do. */
import type { Mutator } from './mutation.ts'
import { dates, inherited, injections, numbers, texts } from './payloads.ts'
import type { Random } from './random.ts'

type Table = string[][]

const cells = (text: string): Table => text.split(/\r?\n/).map((line) => line.split(','))
const join = (table: Table) => table.map((row) => row.join(',')).join('\n')

const onTable =
  (change: (table: Table, random: Random) => Table): Mutator<string>['apply'] =>
  (text, random) =>
    join(change(cells(text), random))

const cell = (value: (random: Random) => unknown) =>
  onTable((table, random) => {
    const row = random.pick(table)
    row[random.below(row.length)] = String(value(random))
    return table
  })

/** A cell is shown as reported, and a page with NaN on it would be taken for one that miscounts. */
const finite = numbers.filter((value) => typeof value === 'string' || Number.isFinite(value))

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

export const tableMutators: readonly Mutator<string>[] = [
  { name: 'cell-number', weight: 5, apply: cell((random) => random.pick(finite)) },
  { name: 'cell-date', weight: 4, apply: cell((random) => random.pick(dates)) },
  { name: 'cell-text', weight: 3, apply: cell((random) => quoted(random.pick(texts))) },
  { name: 'cell-injection', weight: 6, apply: cell((random) => quoted(random.pick(injections))) },
  { name: 'cell-inherited', weight: 2, apply: cell((random) => random.pick(inherited)) },
  { name: 'cell-open-quote', weight: 2, apply: cell(() => '"未关') },
  {
    name: 'cell-gone',
    weight: 2,
    apply: onTable((table, random) => (random.pick(table).splice(random.below(9), 1), table)),
  },
  {
    name: 'cell-more',
    weight: 2,
    apply: onTable((table, random) => (random.pick(table).push('9', '9'), table)),
  },
  {
    name: 'head-changed',
    weight: 3,
    apply: onTable((table, random) => {
      const [head = []] = table
      head[random.below(head.length)] = random.pick([
        ...inherited,
        ...injections.map(quoted),
        '',
        '监测点',
        '浑浊度',
        '水'.repeat(500),
      ])
      return table
    }),
  },
  { name: 'head-gone', apply: onTable((table) => table.slice(1)) },
  {
    name: 'head-again',
    apply: onTable((table, random) => table.toSpliced(random.below(table.length), 0, table[0] ?? [])),
  },
  { name: 'title-above', apply: onTable((table) => [['水质公告'], ...table]) },
  { name: 'columns-turned', weight: 2, apply: onTable((table) => table.map((row) => row.toReversed())) },
  { name: 'rows-turned', apply: onTable(([head = [], ...rows]) => [head, ...rows.toReversed()]) },
  { name: 'rows-twice', weight: 2, apply: onTable((table) => [...table, ...table.slice(1)]) },
  {
    name: 'rows-many',
    apply: onTable((table, random) => [
      ...table,
      ...Array.from({ length: random.pick([20, 2000]) }, () => random.pick(table)),
    ]),
  },
  {
    name: 'columns-many',
    apply: onTable((table, random) => {
      const more = random.pick([30, 1500])
      return table
        .slice(0, 20)
        .map((row, at) => [
          ...row,
          ...Array.from({ length: more }, (_, index) => (at === 0 ? `项${index}` : '1')),
        ])
    }),
  },
  { name: 'semicolons', apply: (text) => text.replaceAll(',', ';') },
  { name: 'tabs', apply: (text) => text.replaceAll(',', '\t') },
  { name: 'full-width-commas', apply: (text) => text.replaceAll(',', '，') },
  { name: 'slashes', apply: (text) => text.replaceAll(/(\d{4})-0?(\d+)-0?(\d+)/g, '$1/$2/$3') },
  { name: 'quotes-many', apply: (text, random) => text + '"'.repeat(random.pick([3, 20_000])) },
]
