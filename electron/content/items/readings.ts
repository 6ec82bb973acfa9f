import type { Fault } from '../problems/finding.ts'
import type { Parsed } from './parse.ts'
import {
  columnOf,
  isItem,
  missingIn,
  pressureOf,
  textsOf,
  type Field,
  type ReadingKind,
} from './readings-columns.ts'
import { statisticSaid } from './statistic.ts'
import { tableOf, type Csv, type Row, type Table } from './readings-table.ts'

/** more than any report has; a spreadsheet saved with its empty columns stays below it */
const MAX_COLUMNS = 300

/** CSV → readings, by header text and in any order. Every header of quality that no field claims is an item. */
export function parseReadings(kind: ReadingKind, text: string, csv: Csv): Parsed {
  const table = tableOf(kind, text, csv)
  if (!table) return fail({ rule: 'file.empty' })
  if (table.fault) return fail(table.fault)
  if (table.heads.length > MAX_COLUMNS)
    return fail({
      rule: 'csv.columns',
      line: table.line,
      params: { columns: table.heads.length, limit: MAX_COLUMNS },
    })
  const wrong = headerFaults(kind, table)
  const [first, ...more] = wrong.length > 0 ? wrong : rowFaults(table)
  if (first) return fail(first, ...more)
  return { ok: true, data: kind === 'qualityReadings' ? quality(table) : pressure(table) }
}

function headerFaults(kind: ReadingKind, { heads, line, body }: Table): Fault[] {
  const faults: Fault[] = missingIn(kind, heads).map((field) => ({
    rule: 'csv.column-missing',
    line,
    field,
    params: { texts: textsOf[field] },
  }))
  const pressures = kind === 'pressureReadings' ? heads.filter((head) => pressureOf(head)) : []
  const twice = heads.find((head, index) => head !== '' && heads.indexOf(head) < index) ?? pressures[1]
  if (twice !== undefined) faults.push({ rule: 'csv.column-twice', line, params: { head: twice } })
  for (const head of pressures)
    if (pressureOf(head)?.unit === 'unknown') faults.push({ rule: 'csv.unit', line, params: { head } })
  const nameless = heads.findIndex(
    (head, index) => head === '' && body.some((row) => cell(row, index) !== ''),
  )
  if (kind === 'qualityReadings' && nameless >= 0)
    faults.push({ rule: 'csv.column-nameless', line, params: { column: nameless + 1 } })
  return faults
}

const rowFaults = ({ heads, body }: Table): Fault[] =>
  body.flatMap(({ line, cells }): Fault[] => {
    const isLonger = cells.slice(heads.length).some((written) => written.trim() !== '')
    return isLonger ? [{ rule: 'csv.cells', line, params: { cells: cells.length, heads: heads.length } }] : []
  })

function quality({ heads, body }: Table) {
  const read = reader(heads)
  const items = heads.flatMap((head, index) => (isItem(head) ? [index] : []))
  const hasStatistic = columnOf('statistic', heads) >= 0
  return {
    items: items.map((index) => heads[index]),
    rows: body.map((row) => {
      const said = read(row, 'statistic')
      return {
        // a spreadsheet may have put a time of day beside the date
        sampled: moment(read(row, 'sampled')).replace(/^(\d{4}-\d\d-\d\d) .*$/, '$1'),
        place: read(row, 'place'),
        ...(hasStatistic && { statistic: said === '' ? 'sample' : (statisticSaid(said) ?? said) }),
        values: items.map((index) => cell(row, index)),
      }
    }),
  }
}

function pressure({ heads, body }: Table) {
  const read = reader(heads)
  const unit = pressureOf(heads[columnOf('pressure', heads)] ?? '')?.unit
  return {
    ...(unit !== 'unsaid' && { unit }),
    rows: body.map((row) => {
      const measured = read(row, 'measured')
      const isTimeAlone = /^\d{1,2}[:时]/.test(measured)
      return {
        measured: moment(isTimeAlone ? `${read(row, 'day')} ${measured}` : measured),
        point: read(row, 'point'),
        pressure: read(row, 'pressure'),
      }
    }),
  }
}

function reader(heads: string[]): (row: Row, field: Field) => string {
  const columns = new Map<Field, number>()
  return (row, field) => {
    const column = columns.get(field) ?? columnOf(field, heads)
    columns.set(field, column)
    return cell(row, column)
  }
}

const cell = (row: Row, index: number) => row.cells[index]?.trim() ?? ''

/** Spreadsheets rewrite a date on saving: `2026/11/3 8:00` is the same as `2026-11-03 08:00`. */
function moment(written: string): string {
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]*(\d{1,2})(?:[:时](\d{2})?(?::\d{2}|分)?))?$/.exec(
      written,
    )
  if (!found) return written.trim()
  const [, year, month = '', date = '', hour, minute = '00'] = found
  const whole = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return hour === undefined ? whole : `${whole} ${hour.padStart(2, '0')}:${minute}`
}

const fail = (...faults: [Fault, ...Fault[]]): Parsed => ({ ok: false, faults })
