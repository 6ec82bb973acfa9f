import type Papa from 'papaparse'
import type { Fault } from './finding.ts'
import type { Parsed } from './parse.ts'

/** papaparse is loaded by those who meet a CSV file, and handed in. */
export type Csv = Pick<typeof Papa, 'parse'>

type ReadingKind = 'qualityReadings' | 'pressureReadings'

/** Header texts of the columns that a table must have; the first is the field's own name. */
const columns = {
  qualityReadings: { sampled: ['sampled', '取样日期'], place: ['place', '监测点'] },
  pressureReadings: {
    measured: ['measured', '时间'],
    point: ['point', '监测点'],
    pressure: ['pressure', '压力', '压力(MPa)', '压力（MPa）'],
  },
} as const

interface Row {
  /** in the file, counted from 1 */
  line: number
  cells: string[]
}

/** CSV → readings, by header text and in any order. Every header that no field claims is an item of quality. */
export function parseReadings(kind: ReadingKind, text: string, csv: Csv): Parsed {
  const rows = rowsOf(text, csv)
  const [header, ...body] = rows
  if (!header) return fail({ rule: 'file.empty' })
  const heads = header.cells.map((head) => head.trim())
  const faults: Fault[] = []
  const at = (name: string, texts: readonly string[]) => {
    const index = heads.findIndex((head) => texts.includes(head))
    if (index < 0)
      faults.push({
        rule: 'csv.column-missing',
        line: header.line,
        field: name,
        params: { texts: texts.join(' / ') },
      })
    return index
  }
  const twice = heads.find((head, index) => head !== '' && heads.indexOf(head) < index)
  if (twice !== undefined)
    faults.push({ rule: 'csv.column-twice', line: header.line, params: { head: twice } })
  for (const { line, cells } of body)
    if (cells.length > heads.length && cells.slice(heads.length).some((cell) => cell.trim() !== ''))
      faults.push({ rule: 'csv.cells', line, params: { cells: cells.length, heads: heads.length } })

  const data = kind === 'qualityReadings' ? quality(heads, body, at, faults, header.line) : pressure(body, at)
  const [first, ...more] = faults
  return first ? fail(first, ...more) : { ok: true, data }
}

type Find = (name: string, texts: readonly string[]) => number

function quality(heads: string[], body: Row[], at: Find, faults: Fault[], line: number) {
  const sampled = at('sampled', columns.qualityReadings.sampled)
  const place = at('place', columns.qualityReadings.place)
  const items = heads.flatMap((head, index) =>
    index === sampled || index === place || head === '' ? [] : [index],
  )
  const nameless = heads.findIndex(
    (head, index) => head === '' && body.some((row) => cell(row, index) !== ''),
  )
  if (nameless >= 0) faults.push({ rule: 'csv.column-nameless', line, params: { column: nameless + 1 } })
  return {
    items: items.map((index) => heads[index]),
    rows: body.map((row) => ({
      sampled: day(cell(row, sampled)),
      place: cell(row, place),
      values: items.map((index) => cell(row, index)),
    })),
  }
}

function pressure(body: Row[], at: Find) {
  const measured = at('measured', columns.pressureReadings.measured)
  const point = at('point', columns.pressureReadings.point)
  const figure = at('pressure', columns.pressureReadings.pressure)
  return {
    rows: body.map((row) => ({
      measured: day(cell(row, measured)),
      point: cell(row, point),
      pressure: cell(row, figure),
    })),
  }
}

/** Rows that say something, each with its line: quoted cells may run over several lines. */
export function rowsOf(text: string, csv: Csv): Row[] {
  const { data } = csv.parse<string[]>(text, {
    delimiter: text.includes('\t') && !text.includes(',') ? '\t' : ',',
  })
  let line = 1
  return data.flatMap((cells) => {
    const row = { line, cells }
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
    return cells.some((cell) => cell.trim() !== '') ? [row] : []
  })
}

const cell = (row: Row, index: number) => row.cells[index]?.trim() ?? ''

/** Spreadsheets rewrite a date on saving: `2026/11/3 8:00` is the same as `2026-11-03 08:00`. */
function day(written: string): string {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/.exec(
    written,
  )
  if (!found) return written
  const [, year, month = '', date = '', hour, minute] = found
  const whole = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return hour === undefined ? whole : `${whole} ${hour.padStart(2, '0')}:${minute}`
}

const fail = (...faults: [Fault, ...Fault[]]): Parsed => ({ ok: false, faults })
