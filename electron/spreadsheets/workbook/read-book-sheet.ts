import type { Doubt } from '../doubt.ts'
import type { Cell, Sheet } from '../sheet.ts'
import { ID, NUMBER, type BookColumn, type BookSheet } from './book-plan.ts'
import { headsOf, isMostlyHelp } from './help-row.ts'

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

/** Where an export has its help; somebody may have deleted it, or sorted it elsewhere. */
const HELP = 1

export interface ReadSheet {
  rows: ReadRow[]
  /** whether every row could be told: only then is one that is not there surely deleted */
  isWhole: boolean
}

/** Headers, then rows, one of which is help; columns by their header, in any order. */
export function readBookSheet(sheet: Sheet, form: BookSheet, doubts: Doubt[]): ReadSheet {
  const doubt = (rule: Doubt['rule'], row: number | null, column: number | null, said: string) =>
    doubts.push({ rule, sheet: sheet.name, row, column, params: { said } })
  const heads = Array.from({ length: sheet.columns }, (_, column) => sheet.at(0, column).text)
  const [id, number] = [heads.indexOf(ID), heads.indexOf(NUMBER)]
  const found = form.columns.map((column) => heads.indexOf(column.header))
  for (const [column, head] of heads.entries())
    if (head !== '' && column !== id && column !== number && !found.includes(column))
      doubt('book.column-unknown', 0, column, head)
  const own = headsOf(form).map(({ header, note }) => ({ note, at: heads.indexOf(header), header }))
  for (const { header, at } of own) if (at < 0) doubt('book.column-missing', null, null, header)
  if (id < 0 || (form.list !== null && number < 0)) return { rows: [], isWhole: false }

  let isWhole = true
  const rows: ReadRow[] = []
  for (let row = HELP; row < sheet.rows; row++) {
    const cells = form.columns.flatMap((column, index): ReadCell[] => {
      const at = found[index] ?? -1
      return at < 0 ? [] : [{ index, column, cell: sheet.at(row, at), at }]
    })
    const said = sheet.at(row, id).text
    if (said === '' && cells.every(({ cell }) => cell.kind === 'empty')) continue
    const count = form.list === null ? null : Number(sheet.at(row, number).text || NaN)
    const isId = /^[a-z0-9][a-z0-9-]{0,63}$/.test(said)
    const isHelp = isMostlyHelp(own.map(({ note, at }) => ({ note, said: sheet.at(row, at).text })))
    if (isHelp && !isId) continue
    const before = doubts.length
    if (isHelp || (row === HELP && !isId)) doubt('book.help', row, id, said)
    else if (!isId) doubt('book.id', row, id, said)
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
