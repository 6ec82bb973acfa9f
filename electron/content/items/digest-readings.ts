import { numberIn, saidIn } from '../../../content/arithmetic/verdict.ts'
import type { Content } from '../../../content/schema/kinds.ts'

/** A cell that a rule may point at. */
export interface Cell {
  /** counted from 0, without the header */
  row: number
  /** as reported */
  said: string
}

export type DatedCell = Cell & { day: string }

/** Rows are five years by the thousand: what rules ask of them is worked out once, as they are read. */
export interface QualityDigest {
  items: string[]
  /** distinct, in order */
  days: string[]
  /** each place's first row, and the last day on which it reported anything at all */
  placeRows: Record<string, number>
  placeDays: Record<string, string>
  /** place → item → the lowest and the highest plain number */
  extremes: Record<string, Record<string, { low: DatedCell; high: DatedCell }>>
  /** place → item → cells that say something but are no plain number: of each text the first */
  others: Record<string, Record<string, DatedCell[]>>
  /** a row that repeats another one's place, day and statistic */
  twice: number | null
  /** the first row of the last day */
  last: number
}

export interface PressureDigest {
  unit: Content['pressureReadings']['unit']
  pointRows: Record<string, number>
  /** each point's newest moment */
  pointLast: Record<string, string>
  /** newest moment of all, and its row */
  last: string
  lastRow: number
  /** point → its lowest and highest figure */
  extremes: Record<string, { low: Cell; high: Cell }>
  twice: number | null
}

/** different words of one item at one place that are kept; a sheet of nonsense need not be kept whole */
const MOST_WORDS = 20

export function digestQuality({ items, rows }: Content['qualityReadings']): QualityDigest {
  const seen = new Set<string>()
  const days = [...new Set(rows.map(({ sampled }) => sampled))].sort()
  const digest: QualityDigest = {
    items,
    days,
    placeRows: firstRows(rows.map(({ place }) => place)),
    placeDays: named(),
    extremes: named(),
    others: named(),
    twice: null,
    last: rows.findIndex(({ sampled }) => sampled === days.at(-1)),
  }
  for (const [row, { sampled, place, statistic, values }] of rows.entries()) {
    const key = `${sampled} ${place} ${statistic}`
    if (seen.has(key)) digest.twice ??= row
    seen.add(key)
    for (const [column, said] of values.entries())
      take(digest, place, items[column] ?? '', { row, said, day: sampled })
  }
  return digest
}

function take(digest: QualityDigest, place: string, item: string, cell: DatedCell): void {
  const kind = saidIn(cell.said)
  if (kind === 'blank' || kind === 'not-tested') return
  if (cell.day > (digest.placeDays[place] ?? '')) digest.placeDays[place] = cell.day
  if (kind === 'number') {
    widen((digest.extremes[place] ??= named()), item, Number(cell.said), cell)
    return
  }
  const known = ((digest.others[place] ??= named())[item] ??= [])
  if (known.length < MOST_WORDS && !known.some(({ said }) => said === cell.said)) known.push(cell)
}

export function digestPressure({ unit, rows }: Content['pressureReadings']): PressureDigest {
  const seen = new Set<string>()
  const extremes = named<{ low: Cell; high: Cell }>()
  const pointLast = named<string>()
  let last = ''
  let lastRow = 0
  let twice: number | null = null
  for (const [row, { measured, point, pressure }] of rows.entries()) {
    const key = `${measured} ${point}`
    if (seen.has(key)) twice ??= row
    seen.add(key)
    if (measured > last) {
      last = measured
      lastRow = row
    }
    if (measured > (pointLast[point] ?? '')) pointLast[point] = measured
    widen(extremes, point, Number(pressure), { row, said: pressure })
  }
  const pointRows = firstRows(rows.map(({ point }) => point))
  return { unit, pointRows, pointLast, last, lastRow, extremes, twice }
}

function widen<C extends Cell>(
  all: Record<string, { low: C; high: C }>,
  name: string,
  value: number,
  cell: C,
): void {
  const known = all[name]
  if (!known) {
    all[name] = { low: cell, high: cell }
    return
  }
  if (value < (numberIn(known.low.said) ?? Infinity)) known.low = cell
  if (value > (numberIn(known.high.said) ?? -Infinity)) known.high = cell
}

function firstRows(names: string[]): Record<string, number> {
  const rows = named<number>()
  for (const [index, name] of names.entries()) rows[name] ??= index
  return rows
}

/** A record by names of the authors' choice, which may be `constructor`. */
const named = <T>() => Object.create(null) as Record<string, T>
