import type { Doubt } from '../doubt.ts'
import type { Cell, Sheet } from '../sheet.ts'
import { ID, NUMBER, type BookColumn, type BookSheet } from './book-plan.ts'

export interface ReadCell {
  /** of the column in the plan */
  index: number
  column: BookColumn
  cell: Cell
  /** where it stands in the sheet, counted from 0 */
  at: number
}

export interface ReadRow {
  /** where it stands in the sheet, counted from 0 */
  row: number
  id: string
  number: number | null
  cells: ReadCell[]
}

/** Header, notes, then rows; columns by their header, in any order. */
const FIRST = 2

export interface ReadSheet {
  rows: ReadRow[]
  /** whether every row could be told: only then is one that is not there surely deleted */
  isWhole: boolean
}

export function readBookSheet(sheet: Sheet, form: BookSheet, doubts: Doubt[]): ReadSheet {
  const doubt = (rule: Doubt['rule'], row: number | null, column: number | null, said: string) =>
    doubts.push({ rule, sheet: sheet.name, row, column, params: { said } })
  const heads = Array.from({ length: sheet.columns }, (_, column) => sheet.at(0, column).text)
  const [id, number] = [heads.indexOf(ID), heads.indexOf(NUMBER)]
  const found = form.columns.map((column) => heads.indexOf(column.header))
  for (const [column, head] of heads.entries())
    if (head !== '' && column !== id && column !== number && !found.includes(column))
      doubt('book.column-unknown', 0, column, head)
  const labels = form.list === null ? [ID] : [ID, NUMBER]
  for (const head of [...labels, ...form.columns.map(({ header }) => header)])
    if (!heads.includes(head)) doubt('book.column-missing', null, null, head)
  if (id < 0 || (form.list !== null && number < 0)) return { rows: [], isWhole: false }

  let isWhole = true
  const rows: ReadRow[] = []
  for (let row = FIRST; row < sheet.rows; row++) {
    const cells = form.columns.flatMap((column, index): ReadCell[] => {
      const at = found[index] ?? -1
      return at < 0 ? [] : [{ index, column, cell: sheet.at(row, at), at }]
    })
    const said = sheet.at(row, id).text
    if (said === '' && cells.every(({ cell }) => cell.kind === 'empty')) continue
    const count = form.list === null ? null : Number(sheet.at(row, number).text || NaN)
    const before = doubts.length
    if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(said)) doubt('book.id', row, id, said)
    else if (count !== null && !(Number.isInteger(count) && count > 0))
      doubt('book.number', row, number, sheet.at(row, number).text)
    else if (rows.some((other) => other.id === said && other.number === count))
      doubt(
        count === null ? 'book.id-twice' : 'book.number',
        row,
        count === null ? id : number,
        count === null ? said : String(count),
      )
    else rows.push({ row, id: said, number: count, cells })
    isWhole &&= doubts.length === before
  }
  return { rows, isWhole }
}
