/** Real spreadsheet files for tests, written by the library that reads them: .xlsx, .xls of Excel 97 and of Excel 95. */
import * as xlsx from '@e965/xlsx'
import { toGb18030 } from '../fuzz/mutate-bytes.ts'

export type CellText = string | number | null | { v: number; z: string }

export interface MadeSheet {
  name: string
  rows: CellText[][]
  /** `A1:C1` */
  merges?: string[]
  hidden?: boolean
}

export type BookType = 'xlsx' | 'biff8' | 'biff5'

export function bookFile(type: BookType, sheets: readonly MadeSheet[]): Uint8Array {
  const book = xlsx.utils.book_new()
  for (const { name, rows, merges = [] } of sheets) {
    const sheet = xlsx.utils.aoa_to_sheet(
      rows.map((row) => row.map((cell) => (typeof cell === 'object' && cell ? { t: 'n', ...cell } : cell))),
    )
    sheet['!merges'] = merges.map((range) => xlsx.utils.decode_range(range))
    xlsx.utils.book_append_sheet(book, sheet, name)
  }
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) }
  return new Uint8Array(xlsx.write(book, { bookType: type, type: 'buffer' }) as Buffer)
}

/** A figure as a cell that holds a number and shows it with its zeros. */
export function figure(said: string): CellText {
  if (!/^\d+(?:\.\d+)?$/.test(said)) return said
  const places = said.split('.')[1]?.length ?? 0
  return { v: Number(said), z: places === 0 ? '0' : `0.${'0'.repeat(places)}` }
}

/** A day as Excel holds it, counted from 1900. */
export function serial(day: string, z = 'yyyy/m/d', time = '00:00'): { v: number; z: string } {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return { v: Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569 + (hour * 60 + minute) / 1440, z }
}

/**
 * A file of Excel 95, whose words are in the code page of the machine. The library writes none but Latin ones: so
 * letters stand for the Chinese words, as long as these in GBK, and are replaced in the bytes.
 */
export function chineseBiff5(sheets: readonly MadeSheet[]): Uint8Array {
  const stand = new Map<string, string>()
  const latin = (text: string) => {
    if (/^[\x20-\x7e]*$/.test(text)) return text
    const known = stand.get(text)
    if (known !== undefined) return known
    const { length } = toGb18030(text)
    const made =
      length < 4
        ? `~${String.fromCharCode(97 + stand.size)}`
        : `q${String(stand.size).padStart(3, '0')}`.padEnd(length, 'z')
    stand.set(text, made)
    return made
  }
  const rows = (sheet: MadeSheet) =>
    sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? latin(cell) : cell)))
  const bytes = Buffer.from(
    bookFile(
      'biff5',
      sheets.map((sheet) => ({ ...sheet, rows: rows(sheet) })),
    ),
  )
  for (const [text, made] of stand)
    for (let at = bytes.indexOf(made); at >= 0; at = bytes.indexOf(made, at + 1))
      bytes.set(toGb18030(text), at)
  const page = bytes.indexOf(Buffer.from([0x42, 0x00, 0x02, 0x00]))
  if (page < 0) throw new Error('no code page')
  bytes.writeUInt16LE(936, page + 4)
  return new Uint8Array(bytes)
}
