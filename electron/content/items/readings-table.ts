import type Papa from 'papaparse'
import type { Fault } from '../problems/finding.ts'
import { neededIn, type ReadingKind } from './readings-columns.ts'

/** papaparse is loaded by those who meet a CSV file, and handed in. */
export type Csv = Pick<typeof Papa, 'parse'>

export interface Row {
  /** in the file, counted from 1 */
  line: number
  cells: string[]
}

export interface Table {
  heads: string[]
  /** of the header */
  line: number
  body: Row[]
  /** where a quoted cell never ends, which swallows the rows after it */
  fault: Fault | null
}

/** A title, a company, a period may stand above the header. */
const HEADER_WITHIN = 10

/** The table in a CSV, found by its header texts; null where nothing is written. */
export function tableOf(kind: ReadingKind, text: string, csv: Csv): Table | null {
  const lines = text.replaceAll(/\r\n?/g, '\n')
  const { rows, fault } = rowsOf(lines, delimiterOf(kind, lines, csv), csv)
  const score = (row: Row) => neededIn(kind, row.cells)
  const header = rows
    .slice(0, HEADER_WITHIN)
    .reduce<Row | undefined>((best, row) => (best && score(best) >= score(row) ? best : row), undefined)
  if (!header) return null
  const heads = header.cells.map((head) => head.trim().replaceAll(/\s*\n\s*/g, ''))
  return { heads, line: header.line, body: rows.slice(rows.indexOf(header) + 1), fault }
}

/** Spreadsheets write commas, tabs or, in some countries, semicolons: the one under which a header can be read. */
function delimiterOf(kind: ReadingKind, text: string, csv: Csv): string {
  const start = text.slice(0, 20_000)
  const [first = ','] = [',', '\t', ';']
    .filter((delimiter) => start.includes(delimiter))
    .map((delimiter) => {
      const { rows } = rowsOf(start, delimiter, csv, HEADER_WITHIN)
      return { delimiter, score: Math.max(0, ...rows.map((row) => neededIn(kind, row.cells))) }
    })
    .sort((one, other) => other.score - one.score)
    .map(({ delimiter }) => delimiter)
  return first
}

/** Rows that say something, each with its line: quoted cells may run over several lines. 0 is all of them. */
function rowsOf(
  text: string,
  delimiter: string,
  csv: Csv,
  preview = 0,
): Pick<Table, 'fault'> & { rows: Row[] } {
  const { data, errors } = csv.parse<string[]>(text, { delimiter, preview, newline: '\n' })
  const broken = errors.find(({ type }) => type === 'Quotes')?.row
  let line = 1
  let fault: Fault | null = null
  const rows = data.flatMap((cells, index) => {
    const row = { line, cells }
    if (index === broken) fault = { rule: 'csv.quote', line }
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
    return cells.some((cell) => cell.trim() !== '') ? [row] : []
  })
  return { rows, fault }
}
