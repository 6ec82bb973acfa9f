import type { Content } from '../../../content/schema/kinds.ts'
import { isReadable, numberIn } from '../../../content/arithmetic/verdict.ts'

/** A cell that a rule may point at. */
export interface Cell {
  /** counted from 0, without the header */
  row: number
  /** as reported */
  said: string
}

/** Rows are five years by the thousand: what rules ask of them is worked out once, as they are read. */
export interface QualityDigest {
  items: string[]
  /** distinct, in order */
  days: string[]
  /** each place's first row */
  placeRows: Record<string, number>
  /** place → item → the lowest and the highest figure with the day of their samples */
  extremes: Record<string, Record<string, Extremes>>
  /** cells that are no figure: of each item and text the first */
  words: (Cell & { item: string })[]
  /** a row that repeats another one's place, day and statistic */
  twice: number | null
  /** the first row of the last day */
  last: number
}

export interface Extremes {
  low: Cell & { day: string }
  high: Cell & { day: string }
}

export interface PressureDigest {
  unit: Content['pressureReadings']['unit']
  pointRows: Record<string, number>
  /** newest moment, and its row */
  last: string
  lastRow: number
  /** point → its lowest and highest figure */
  extremes: Record<string, { low: Cell; high: Cell }>
  twice: number | null
}

export function digestQuality({ items, rows }: Content['qualityReadings']): QualityDigest {
  const seen = new Set<string>()
  const wordsSeen = new Set<string>()
  const digest: QualityDigest = {
    items,
    days: [...new Set(rows.map(({ sampled }) => sampled))].sort(),
    placeRows: firstRows(rows.map(({ place }) => place)),
    extremes: named(),
    words: [],
    twice: null,
    last: 0,
  }
  const last = digest.days.at(-1)
  digest.last = rows.findIndex(({ sampled }) => sampled === last)
  for (const [row, { sampled, place, statistic, values }] of rows.entries()) {
    const key = `${sampled} ${place} ${statistic}`
    if (seen.has(key)) digest.twice ??= row
    seen.add(key)
    const ofPlace = (digest.extremes[place] ??= named())
    for (const [column, said] of values.entries()) {
      const item = items[column] ?? ''
      const value = numberIn(said)
      if (value !== null) widen(ofPlace, item, value, { row, said, day: sampled })
      else if (!isReadable(said) && !wordsSeen.has(`${item} ${said}`)) {
        wordsSeen.add(`${item} ${said}`)
        digest.words.push({ row, said, item })
      }
    }
  }
  return digest
}

export function digestPressure({ unit, rows }: Content['pressureReadings']): PressureDigest {
  const seen = new Set<string>()
  const extremes = named<{ low: Cell; high: Cell }>()
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
    widen(extremes, point, Number(pressure), { row, said: pressure })
  }
  return { unit, pointRows: firstRows(rows.map(({ point }) => point)), last, lastRow, extremes, twice }
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
