import { isSpread, type Grid } from './grid.ts'
import { isAside, labelOf } from './labels.ts'
import type { Statistic } from '../../content/items/statistic.ts'
import { agrees, isUnit, itemIn, placeIn, statisticIn } from './names.ts'
import { dayInCell, type Calendar } from './days.ts'
import type { Item, Names, Place } from './found.ts'

/** A column of figures. */
export interface ItemColumn {
  column: number
  item: Item
  /** from a header below the item's */
  statistic: Statistic | null
  unit: { said: string; row: number; column: number } | null
}

/** Where the parts of one table stand, along the rows of its grid. */
export interface QualityTable {
  grid: Grid
  /** the row that names the items */
  header: number
  /** first and last row of figures */
  from: number
  to: number
  items: ItemColumn[]
  place: number | null
  sampled: { column: number; labelled: boolean } | null
  statistic: number | null
  /** columns of figures that no item claims, items that come twice */
  strangers: { column: number; said: string; twice: boolean }[]
}

interface Known extends Names {
  calendar: Calendar
}

export interface Span {
  header: number
  to: number
  /** the columns in which its headers and labels may stand */
  first: number
  last: number
}

/** Rows that name at least two items, or one beside a place or a day. */
export function headersIn(grid: Grid, items: readonly Item[]): number[] {
  const rows: number[] = []
  for (let row = 0; row < grid.rows; row++) {
    const found = new Set()
    let isLabelled = false
    for (let column = 0; column < grid.columns; column++) {
      const item = itemAt(grid, row, column, items)
      if (item) found.add(item.item)
      const label = labelOf(grid.at(row, column).text)
      if (label === 'place' || label === 'sampled' || label === 'date') isLabelled = true
    }
    const isNext = rows.at(-1) === row - 1
    if (!isNext && (found.size >= 2 || (found.size === 1 && isLabelled))) rows.push(row)
  }
  return rows
}

/** The item that a header names, also where its words are split over two rows. */
export function itemAt(grid: Grid, row: number, column: number, items: readonly Item[]) {
  const cell = grid.at(row, column)
  if (cell.kind === 'number' || cell.kind === 'empty') return null
  const below = grid.at(row + 1, column)
  const isApart = below.merged === null || below.merged !== cell.merged
  return (
    itemIn(cell.text, items) ??
    (below.kind === 'text' && isApart ? itemIn(cell.text + below.text, items) : null)
  )
}

export function quality(
  grid: Grid,
  { header, to, first, last }: Span,
  { items, places, calendar }: Known,
): QualityTable {
  const columns = range(first, last)
  const found = itemColumns(grid, header, columns, items)
  const isItem = (column: number) => found.items.some((each) => each.column === column)
  const from = bodyStart(grid, header, to, found.items, {
    columns: columns.filter((column) => !isItem(column)),
    places,
  })
  for (const column of found.items) column.unit ??= unitBelow(grid, header, from, column.column)
  const rest = columns.filter((column) => !isItem(column))
  const rows = range(from, to)
  const label = (column: number) =>
    [header, header - 1, header + 1]
      .filter((row) => row >= 0 && row < from)
      .map((row) => labelOf(grid.at(row, column).text))
      .find((each) => each !== null) ?? null
  const most = (of: readonly number[], is: (row: number, column: number) => boolean) =>
    of
      .map((column) => ({ column, count: rows.filter((row) => is(row, column)).length }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count)[0]?.column
  const place =
    most(rest, (row, column) => placeIn(grid.at(row, column).text, places).is !== 'none') ??
    rest.find((column) => label(column) === 'place')
  // Above items that stand below each other, a day beside its label is the title's: a header has it over the figures.
  const isTurned = grid.origin(0, 1).column === 0
  const figures = rows.filter((row) => !rest.some((column) => isAside(grid.at(row, column).text)))
  const isFilled = (column: number) =>
    figures.some((row) => {
      const cell = grid.at(row, column)
      return isTurned
        ? dayInCell(cell, calendar) !== null || statisticIn(cell.text) !== null
        : cell.kind !== 'empty'
    })
  const free = rest.filter((column) => column !== place && label(column) !== 'other-date' && isFilled(column))
  const labelled = free.find((column) => label(column) === 'sampled')
  const dated =
    labelled ??
    free.find((column) => label(column) === 'date') ??
    most(free, (row, column) => dayInCell(grid.at(row, column), calendar) !== null)
  const statistic =
    free.find((column) => label(column) === 'statistic') ??
    most(free, (row, column) => statisticIn(grid.at(row, column).text) !== null)
  const claimed = [place, dated, statistic]
  const strangers = rest.flatMap((column) => {
    const said = grid.at(header, column).text
    const isFigures = rows.some((row) => /^[<＜]?\d|未检出/.test(grid.at(row, column).text))
    const isStranger = said !== '' && label(column) === null && !claimed.includes(column) && isFigures
    return isStranger && !isSpread(grid, header, [column, column + 1]) ? [{ column, said, twice: false }] : []
  })
  return {
    ...{ grid, header, from, to },
    items: found.items,
    place: place ?? null,
    sampled: dated === undefined ? null : { column: dated, labelled: dated === labelled },
    statistic: statistic ?? null,
    strangers: [...strangers, ...found.twice],
  }
}

function itemColumns(grid: Grid, header: number, columns: number[], items: readonly Item[]) {
  const found: ItemColumn[] = []
  const twice: { column: number; said: string; twice: boolean }[] = []
  let before: Item | null = null
  for (const column of columns) {
    const statistic = statisticIn(grid.at(header + 1, column).text)
    const head = itemAt(grid, header, column, items)
    // Only the first of the columns below an item bears its name where nobody merged them.
    const item: Item | null =
      head?.item ?? (statistic && grid.at(header, column).kind === 'empty' ? before : null)
    before = item
    if (!item) continue
    const said = grid.at(header, column).text
    if (found.some((each) => each.item === item && each.statistic === statistic)) {
      twice.push({ column, said, twice: true })
      continue
    }
    const unit = head && head.unit !== '' ? { said: head.unit, row: header, column } : null
    found.push({ column, item, statistic, unit })
  }
  return { items: found, twice }
}

/** Below the header may stand units, limits, the rest of a split name: figures begin where none of that is said. */
function bodyStart(
  grid: Grid,
  header: number,
  to: number,
  items: readonly ItemColumn[],
  { columns, places }: { columns: readonly number[]; places: readonly Place[] },
): number {
  let row = header + 1
  for (; row <= to; row++) {
    const texts = columns.map((column) => grid.at(row, column).text)
    if (texts.some((text) => placeIn(text, places).is !== 'none')) break
    const cells = items.map(({ column }) => grid.at(row, column)).filter(({ kind }) => kind !== 'empty')
    const isHead = cells.every(
      ({ text, kind }, index) =>
        kind !== 'number' &&
        (isUnit(text) ||
          statisticIn(text) !== null ||
          /^[(（].*[)）]$|[≤≥]|不应检出|不得检出/.test(text) ||
          text === grid.at(header, items[index]?.column ?? 0).text),
    )
    const isSplit =
      row === header + 1 && cells.every(({ kind }) => kind === 'text') && isRestOfNames(grid, row, items)
    if (cells.length > 0 && !isHead && !isSplit) break
    if (cells.length === 0 && texts.every((text) => text === '' || labelOf(text) === null)) break
  }
  return row
}

const isRestOfNames = (grid: Grid, row: number, items: readonly ItemColumn[]) =>
  items.every(({ column }) => !/^(?:[<＜]?\d|未检出|无$|-)/.test(grid.at(row, column).text))

function unitBelow(grid: Grid, header: number, from: number, column: number) {
  for (let row = header + 1; row < from; row++) {
    const { text, kind } = grid.at(row, column)
    const said = text.replaceAll(/^[(（]|[)）]$/g, '')
    if (kind === 'text' && isUnit(said) && !agrees(said, '')) return { said, row, column }
  }
  return null
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
