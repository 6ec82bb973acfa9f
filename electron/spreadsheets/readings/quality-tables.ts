import type { Doubt } from '../doubt.ts'
import type { Cell, Sheet } from '../sheet.ts'
import { calendarAround, cellsIn, type Around } from './context.ts'
import { isSpread, straight, turned, type Grid } from './grid.ts'
import { isAside } from './labels.ts'
import { longTable } from './long-table.ts'
import { placeIn, statisticIn } from './names.ts'
import type { FoundTable, Item, Names, Place, RawFigure, Ref } from './found.ts'
import { headersIn, itemAt, quality, type QualityTable, type Span } from './quality-table.ts'

/** The tables of a sheet: items along a row, along a column, or one figure in each row. */
export function tablesIn(sheet: Sheet, fileName: string, names: Names): FoundTable[] {
  const outer = [sheet.name, fileName].map((text): Around[] => [
    { text, cell: null, row: null, column: null },
  ])
  const long = longTable(sheet, names, outer)
  if (long) return [long]
  const [across, down] = [straight(sheet), turned(sheet)]
  const rows = headersIn(across, names.items)
  const columns = headersIn(down, names.items)
  const widest = Math.max(0, ...rows.map((row) => itemsAlong(across, row, names.items).length))
  const tallest = Math.max(0, ...columns.map((row) => itemsAlong(down, row, names.items).length))
  return widest >= tallest
    ? acrossTables(sheet, across, rows, names, outer)
    : downTables(sheet, down, columns, names, outer)
}

function itemsAlong(
  grid: Grid,
  row: number,
  items: readonly Item[],
): { column: number; item: Item; cell: Cell }[] {
  return Array.from({ length: grid.columns }, (_, column) => column).flatMap((column) => {
    const found = itemAt(grid, row, column, items)
    return found ? [{ column, item: found.item, cell: grid.at(row, column) }] : []
  })
}

function acrossTables(
  sheet: Sheet,
  grid: Grid,
  rows: number[],
  names: Names,
  outer: Around[][],
): FoundTable[] {
  return rows.map((header, index) => {
    const start = index === 0 ? 0 : lastNamed(sheet, rows[index - 1] ?? 0, header, names.places) + 1
    const above = [nearestFirst(cellsIn(sheet, start, header))]
    if (index > 0) above.push(nearestFirst(cellsIn(sheet, 0, rows[0] ?? 0)))
    const around = [...above, ...outer]
    const span = { header, to: (rows[index + 1] ?? sheet.rows) - 1, first: 0, last: sheet.columns - 1 }
    return found(sheet, grid, span, names, around)
  })
}

/** The last row before `to` in which a place is named. */
function lastNamed(sheet: Sheet, from: number, to: number, places: readonly Place[]): number {
  for (let row = to - 1; row > from; row--)
    for (let column = 0; column < sheet.columns; column++)
      if (placeIn(sheet.at(row, column).text, places).is !== 'none') return row
  return from
}

/** An item that comes again begins another table below the first. */
function downTables(sheet: Sheet, grid: Grid, rows: number[], names: Names, outer: Around[][]): FoundTable[] {
  return rows.flatMap((header) => {
    const parts: { first: number; last: number; items: Set<Item>; cell: Cell }[] = []
    for (const { column, item, cell } of itemsAlong(grid, header, names.items)) {
      const part = parts.at(-1)
      const isSame = part?.cell.merged != null && part.cell.merged === cell.merged
      const isStatistic = statisticIn(grid.at(header + 1, column).text) !== null
      if (!part || (part.items.has(item) && !isSame && !isStatistic))
        parts.push({ first: column, last: column, items: new Set([item]), cell })
      else {
        part.items.add(item)
        Object.assign(part, { last: column, cell })
      }
    }
    return parts.map(({ first, last }, index) => {
      const start = index === 0 ? 0 : (parts[index - 1]?.last ?? -1) + 1
      const until = lastBelow(grid, header, last, parts[index + 1]?.first ?? grid.columns)
      const above = [nearestFirst(cellsIn(sheet, start, first))]
      if (index > 0) above.push(nearestFirst(cellsIn(sheet, 0, parts[0]?.first ?? 0)))
      const span = { header, to: grid.rows - 1, first: start, last: until }
      return found(sheet, grid, span, names, [...above, ...outer])
    })
  })
}

/** Rows below an item whose cell is empty: its other statistics. */
function lastBelow(grid: Grid, header: number, last: number, end: number): number {
  let column = last
  while (
    column + 1 < end &&
    grid.at(header, column + 1).kind === 'empty' &&
    statisticIn(grid.at(header + 1, column + 1).text)
  )
    column++
  return column
}

const nearestFirst = (cells: Around[]) =>
  cells.toSorted((one, other) => (other.row ?? 0) - (one.row ?? 0) || (one.column ?? 0) - (other.column ?? 0))

function found(sheet: Sheet, grid: Grid, span: Span, names: Names, around: Around[][]): FoundTable {
  const table = quality(grid, span, { ...names, calendar: calendarAround(around) })
  const doubts = table.strangers.map(({ column, said, twice }): Doubt => {
    const at = grid.origin(span.header, column)
    return { rule: twice ? 'header.twice' : 'header.unknown', sheet: sheet.name, ...at, params: { said } }
  })
  return { raws: rawsOf(table, span), labelled: table.sampled?.labelled ?? false, around, doubts }
}

function rawsOf(table: QualityTable, { first, last }: Span): RawFigure[] {
  const { grid, items } = table
  const ref = (row: number, column: number): Ref => ({
    cell: grid.at(row, column),
    ...grid.origin(row, column),
  })
  const labels = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (column) => !items.some((item) => item.column === column),
  )
  const raws: RawFigure[] = []
  for (let row = table.from; row <= table.to; row++) {
    if (
      isSpread(
        grid,
        row,
        items.map(({ column }) => column),
      ) ||
      isOutside(table, row, labels)
    )
      continue
    const statistic = table.statistic === null ? null : statisticIn(grid.at(row, table.statistic).text)
    for (const { column, item, ...more } of items)
      raws.push({
        item,
        unit: more.unit && { said: more.unit.said, ...grid.origin(more.unit.row, more.unit.column) },
        statistic: more.statistic ?? statistic,
        place: table.place === null ? null : ref(row, table.place),
        sampled: table.sampled === null ? null : ref(row, table.sampled.column),
        value: ref(row, column),
      })
  }
  return raws
}

/** Limits, units, verdicts, means over all places, a date or a signature below the table: no place's figures. */
function isOutside(table: QualityTable, row: number, labels: readonly number[]): boolean {
  const texts = labels
    .filter((column) => column !== table.statistic)
    .map((column) => table.grid.at(row, column).text)
  const own = table.place === null ? '' : table.grid.at(row, table.place).text
  if (table.place !== null && (own === '' || /[:：]|日期/.test(own) || statisticIn(own) !== null))
    return own !== '' || isEmptyRow(table, row)
  return texts.some(isAside)
}

const isEmptyRow = ({ grid, items }: QualityTable, row: number) =>
  items.every(({ column }) => grid.at(row, column).kind === 'empty')
