import { extname } from 'node:path'
import type * as Library from '@e965/xlsx'
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { decode } from '../content/folder/decode.ts'
import { delimitedSheet } from './delimited.ts'
import { Unreadable } from './unreadable.ts'
import { emptyCell, sheetOf, textCell, type Cell, type Sheet } from './sheet.ts'

/** bytes; a year of daily sheets has a tenth of it, and a crafted archive unpacks to hundreds of times its size */
const MOST_BYTES = 20 * 1024 * 1024
const MOST_ROWS = 20_000
const MOST_COLUMNS = 400

type Xlsx = typeof Library

/** What the library has no types for. */
interface Dates {
  is_date(format: string): boolean
  parse_date_code(days: number, options: { date1904: boolean }): { y: number; m: number; d: number } | null
}

export interface Opened {
  sheets: Sheet[]
  /** sheets that are hidden in the file and were not read */
  hidden: string[]
}

/**
 * The sheets of an .xls, .xlsx or .csv, told by its bytes and not by its name: many an .xls is a web page or a text.
 * The library that reads Excel's own files is a megabyte, so it is loaded when there is one. Throws Unreadable.
 */
export async function openSheets(bytes: Uint8Array, name: string): Promise<Opened> {
  if (bytes.length > MOST_BYTES) throw new Unreadable('large', String(MOST_BYTES / 1024 / 1024))
  if (bytes.length === 0) throw new Unreadable('empty')
  if (isExcel(bytes)) return opened(await bookOf(bytes))
  const read = decode(bytes)
  if (!read.ok) throw new Unreadable('kind')
  const text = read.text.replace(/^\uFEFF/, '')
  if (/^\s*<(?:!doctype|html|table|head|meta|\?xml)/i.test(text)) return opened(await pageOf(text))
  if (text.trim() === '') throw new Unreadable('empty')
  const title = name.replace(/^.*[\\/]/, '').slice(0, -extname(name).length || undefined)
  return { sheets: [await delimitedSheet(title, text)], hidden: [] }
}

const begins = (bytes: Uint8Array, ...head: number[]) => head.every((byte, index) => bytes[index] === byte)
const isOle = (bytes: Uint8Array) => begins(bytes, 0xd0, 0xcf, 0x11, 0xe0) || begins(bytes, 0x09, 0x08)
const isZip = (bytes: Uint8Array) => begins(bytes, 0x50, 0x4b, 0x03, 0x04)
/** Whether a file is Excel's own by its bytes, whatever it is called. */
export const isExcel = (bytes: Uint8Array) => isOle(bytes) || isZip(bytes)

const reading = {
  cellNF: true,
  cellDates: false,
  cellHTML: false,
  dense: true,
  sheetRows: MOST_ROWS,
} as const

async function bookOf(bytes: Uint8Array): Promise<{ xlsx: Xlsx; book: WorkBook }> {
  const xlsx = await import('@e965/xlsx')
  try {
    // Files of Excel 95 keep their words in the code page of the machine that wrote them.
    if (isOle(bytes)) xlsx.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
    return { xlsx, book: xlsx.read(bytes, { ...reading, type: 'array' }) }
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message)
    throw new Unreadable(isLocked ? 'locked' : 'broken')
  }
}

/** Kept as it is written: a web page has no numbers, only their text. */
async function pageOf(text: string): Promise<{ xlsx: Xlsx; book: WorkBook }> {
  const xlsx = await import('@e965/xlsx')
  try {
    return { xlsx, book: xlsx.read(text, { ...reading, type: 'string', raw: true }) }
  } catch {
    throw new Unreadable('broken')
  }
}

function opened({ xlsx, book }: { xlsx: Xlsx; book: WorkBook }): Opened {
  const isHidden = (index: number) => (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name]
    return sheet && !isHidden(index) ? [sheetIn(name, sheet, { xlsx, is1904 })] : []
  })
  return { sheets, hidden: book.SheetNames.filter((_, index) => isHidden(index)) }
}

interface Reader {
  xlsx: Xlsx
  is1904: boolean
}

function sheetIn(name: string, sheet: WorkSheet, reader: Reader): Sheet {
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][]
  const grid = Array.from({ length: data.length }, (_, row) =>
    Array.from({ length: Math.min(data[row]?.length ?? 0, MOST_COLUMNS) }, (_, column) =>
      cellOf(data[row]?.[column], reader),
    ),
  )
  for (const { s: start, e: end } of sheet['!merges'] ?? []) {
    const said = { ...(grid[start.r]?.[start.c] ?? emptyCell), merged: { row: start.r, column: start.c } }
    for (let row = start.r; row <= Math.min(end.r, data.length - 1); row++)
      for (let column = start.c; column <= Math.min(end.c, MOST_COLUMNS); column++)
        (grid[row] ??= [])[column] = said
  }
  return sheetOf(name, grid)
}

function cellOf(cell: CellObject | undefined, { xlsx, is1904 }: Reader): Cell {
  if (!cell || cell.t === 'z') return emptyCell
  const shown = (cell.w ?? (cell.v === undefined ? '' : String(cell.v))).trim()
  if (cell.t === 'e') return { ...emptyCell, kind: 'error', text: shown }
  if (cell.t !== 'n' || typeof cell.v !== 'number') return textCell(shown)
  if (typeof cell.z === 'string' && datesOf(xlsx).is_date(cell.z))
    return dateCell(cell.v, shown, { xlsx, is1904 })
  // What the number format adds for the eye is no part of the figure.
  const text = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(shown) ? shown.replaceAll(',', '') : shown
  return text === '' ? emptyCell : { ...emptyCell, kind: 'number', text }
}

const datesOf = (xlsx: Xlsx) => xlsx.SSF as Dates

const DAY_MINUTES = 24 * 60

/** Days since 1900 (or 1904) and parts of a day → calendar and clock, to the nearest minute. */
function dateCell(serial: number, shown: string, { xlsx, is1904 }: Reader): Cell {
  const minutes = Math.round((serial % 1) * DAY_MINUTES)
  const days = Math.floor(serial) + (minutes === DAY_MINUTES ? 1 : 0)
  const clock = minutes % DAY_MINUTES
  const isDayAlone = clock === 0 && days > 0 && !/[:时点]/.test(shown)
  const time = isDayAlone ? null : `${two(Math.floor(clock / 60))}:${two(clock % 60)}`
  const code = days > 0 ? datesOf(xlsx).parse_date_code(days, { date1904: is1904 }) : null
  return {
    ...emptyCell,
    kind: 'date',
    text: shown,
    day: code ? `${String(code.y).padStart(4, '0')}-${two(code.m)}-${two(code.d)}` : null,
    time,
  }
}

const two = (number: number) => String(number).padStart(2, '0')
