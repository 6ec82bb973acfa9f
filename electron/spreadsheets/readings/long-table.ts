import type { Cell, Sheet } from '../sheet.ts'
import { cellsIn, type Around } from './context.ts'
import { labelOf } from './labels.ts'
import { isUnit, itemIn, placeIn, statisticIn } from './names.ts'
import type { FoundTable, Names, Ref } from './found.ts'

/** One figure in each row, with its place and its item beside it, as systems of laboratories write them out. */
export function longTable(sheet: Sheet, { items, places }: Names, outer: Around[][]): FoundTable | null {
  const columns = range(sheet.columns)
  const rows = range(sheet.rows)
  const itemColumn = most(columns, rows, (row, column) => itemIn(said(row, column), items) !== null)
  if (itemColumn === null) return null
  const named = rows.filter((row) => itemIn(said(row, itemColumn), items) !== null)
  const isPlace = (row: number, column: number) => placeIn(said(row, column), places).is !== 'none'
  const placeColumn = most(columns, named, isPlace)
  if (placeColumn === null || named.filter((row) => isPlace(row, placeColumn)).length < named.length / 2)
    return null
  const header = (named[0] ?? 0) - 1
  const labelled = (label: string) =>
    columns.find((column) => labelOf(said(header, column)) === label) ?? null
  const value = labelled('result')
  if (value === null) return null
  const sampled = labelled('sampled') ?? labelled('date')
  const [unit, statistic] = [labelled('unit'), labelled('statistic')]
  const raws = named.flatMap((row) => {
    const head = itemIn(said(row, itemColumn), items)
    if (!head) return []
    const units = unit === null ? null : ref(row, unit)
    const inHead = head.unit === '' ? null : { said: head.unit, row, column: itemColumn }
    return [
      {
        item: head.item,
        unit:
          units && isUnit(units.cell.text) ? { said: units.cell.text, row, column: units.column } : inHead,
        statistic: statistic === null ? null : statisticIn(said(row, statistic)),
        place: ref(row, placeColumn),
        sampled: sampled === null ? null : ref(row, sampled),
        value: ref(row, value),
      },
    ]
  })
  const around = [cellsIn(sheet, 0, header), ...outer]
  return { raws, labelled: labelled('sampled') !== null, around, doubts: [] }

  function said(row: number, column: number): string {
    const cell: Cell = sheet.at(row, column)
    return cell.kind === 'text' ? cell.text : ''
  }
  function ref(row: number, column: number): Ref {
    return { cell: sheet.at(row, column), row, column }
  }
}

const range = (length: number) => Array.from({ length }, (_, index) => index)

/** The column in which most of the rows are so. */
function most(
  columns: number[],
  rows: number[],
  is: (row: number, column: number) => boolean,
): number | null {
  let best: number | null = null
  let count = 1
  for (const column of columns) {
    const found = rows.filter((row) => is(row, column)).length
    if (found > count) [best, count] = [column, found]
  }
  return best
}
