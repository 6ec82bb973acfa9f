import type Papa from 'papaparse'
import { decode } from '../../content/folder/decode.ts'
import type { ReadingKind } from '../../content/items/readings-columns.ts'
import { tableOf } from '../../content/items/readings-table.ts'
import { parseReadings } from '../../content/items/readings.ts'

export type Csv = typeof Papa

/** A file of readings as it lies in the content folder, row by row, ready to be added to. */
export interface ReadingsFile {
  /** from the content folder's root */
  path: string
  text: string
  /** whether it was written in UTF-8 */
  isUtf8: boolean
  /** what is checked of it, row by row in the order of `lines` */
  data: Record<string, unknown>
  heads: string[]
  /** the index of the header's line, and of each row's */
  headLine: number
  lines: number[]
  delimiter: string
  /** nothing is quoted in it and no cell runs over lines, so a line is a row */
  isPlain: boolean
}

export function readingsFile(
  path: string,
  bytes: Uint8Array,
  { kind, csv }: { kind: ReadingKind; csv: Csv },
): ReadingsFile | null {
  const read = decode(bytes)
  if (!read.ok) return null
  const { text } = read
  const parsed = parseReadings(kind, text, csv)
  const table = tableOf(kind, text, csv)
  if (!parsed.ok || !table) return null
  const headLine = table.line - 1
  const head = text.split(/\r\n?|\n/)[headLine] ?? ''
  const fits = [',', '\t', ';'].find((delimiter) => head.split(delimiter).length === table.heads.length)
  return {
    ...{ path, text, headLine },
    isUtf8: Buffer.from(text, 'utf8').equals(withoutMark(bytes)),
    data: parsed.data,
    heads: table.heads,
    lines: table.body.map(({ line }) => line - 1),
    delimiter: fits ?? ',',
    isPlain: !text.includes('"') && fits !== undefined,
  }
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return isMarked ? bytes.subarray(3) : bytes
}

/** What is to be done to one file: cells of rows that it has, rows that it has not. */
export interface FileChange {
  /** header → text; columns that the file lacks are added at its end */
  cells: { row: number; head: string; said: string }[]
  rows: Record<string, string>[]
}

/** The file with these changes; everything else stays as it was written, line by line. */
export function changed(file: ReadingsFile, { cells, rows }: FileChange): string {
  const end = file.text.includes('\r\n') ? '\r\n' : '\n'
  const lines = file.text.split(/\r\n?|\n/)
  while (lines.at(-1)?.trim() === '') lines.pop()
  const heads = [...file.heads]
  for (const head of [...cells.map((cell) => cell.head), ...rows.flatMap(Object.keys)])
    if (!heads.includes(head)) heads.push(head)
  const { delimiter } = file
  const added = heads.slice(file.heads.length)
  if (added.length > 0) lines[file.headLine] = [lines[file.headLine], ...added].join(delimiter)
  for (const { row, head, said } of cells) {
    const line = file.lines[row] ?? -1
    const written = (lines[line] ?? '').split(delimiter)
    const column = heads.indexOf(head)
    while (written.length <= column) written.push('')
    written[column] = said
    lines[line] = written.join(delimiter)
  }
  for (const row of rows) lines.push(heads.map((head) => row[head] ?? '').join(delimiter))
  return `${lines.join(end)}${end}`
}

/** A file of its own, in the form that the content folder has. */
export function fresh(heads: readonly string[], rows: readonly Record<string, string>[]): string {
  const lines = [heads, ...rows.map((row) => heads.map((head) => row[head] ?? ''))]
  return `${lines.map((line) => line.map(quoted).join(',')).join('\n')}\n`
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Whether a text can stand in a line of a file that quotes nothing. */
export const isPlainCell = (said: string, delimiter: string) =>
  !said.includes(delimiter) && !/["\r\n]/.test(said)
