import { cpSync } from 'node:fs'
import * as xlsx from '@e965/xlsx'
import { scratch } from './content-folder.ts'

const sample = new URL('../../content', import.meta.url).pathname

/** The sample content in a folder of its own. */
export function copyOfSample(): string {
  const root = scratch()
  cpSync(sample, root, {
    recursive: true,
    filter: (path) => !/content\/(?:schema|arithmetic)(?:\/|$)/.test(path),
  })
  return root
}

/** A workbook as somebody at Excel changes it: by sheet, item and header. */
export class Workbook {
  readonly #book: xlsx.WorkBook

  constructor(bytes: Uint8Array) {
    this.#book = xlsx.read(bytes, { type: 'array', cellNF: true })
  }

  get names(): string[] {
    return this.#book.SheetNames
  }

  rows(sheet: string): string[][] {
    return xlsx.utils.sheet_to_json<string[]>(this.#sheet(sheet), { header: 1, defval: '' })
  }

  get(sheet: string, id: string, header: string): string {
    return this.rows(sheet)[this.#row(sheet, id)]?.[this.#column(sheet, header)] ?? ''
  }

  /** `id` may be `transfer 2`, where the sheet has numbers. */
  set(sheet: string, id: string, header: string, value: string | { v: number; z: string }): this {
    const at = xlsx.utils.encode_cell({ r: this.#row(sheet, id), c: this.#column(sheet, header) })
    this.#sheet(sheet)[at] = typeof value === 'string' ? { t: 's', v: value } : { t: 'n', ...value }
    return this
  }

  add(sheet: string, cells: Record<string, string>): this {
    const [heads = []] = this.rows(sheet)
    xlsx.utils.sheet_add_aoa(this.#sheet(sheet), [heads.map((head) => cells[head] ?? '')], { origin: -1 })
    return this
  }

  remove(sheet: string, id: string): this {
    const gone = this.#row(sheet, id)
    return this.change(sheet, (rows) => rows.filter((_, index) => index !== gone))
  }

  /** What moves rows about, or writes where no item stands. */
  change(sheet: string, to: (rows: string[][]) => string[][]): this {
    this.#book.Sheets[sheet] = xlsx.utils.aoa_to_sheet(to(this.rows(sheet)))
    return this
  }

  drop(sheet: string): this {
    this.#book.SheetNames = this.#book.SheetNames.filter((name) => name !== sheet)
    return this
  }

  hide(sheet: string): this {
    const Sheets = this.names.map((name) => ({ name, Hidden: name === sheet ? (1 as const) : (0 as const) }))
    this.#book.Workbook = { ...this.#book.Workbook, Sheets }
    return this
  }

  rename(sheet: string, header: string, to: string): this {
    const at = xlsx.utils.encode_cell({ r: 0, c: this.#column(sheet, header) })
    this.#sheet(sheet)[at] = { t: 's', v: to }
    return this
  }

  get bytes(): Uint8Array {
    return new Uint8Array(xlsx.write(this.#book, { bookType: 'xlsx', type: 'buffer' }) as Buffer)
  }

  #sheet(name: string): xlsx.WorkSheet {
    const sheet = this.#book.Sheets[name]
    if (!sheet) throw new Error(`no sheet ${name}`)
    return sheet
  }

  #row(sheet: string, id: string): number {
    const [item, number] = id.split(' ')
    const row = this.rows(sheet).findIndex(
      (cells) => cells[0] === item && (number === undefined || cells[1] === number),
    )
    if (row < 0) throw new Error(`no row ${id}`)
    return row
  }

  #column(sheet: string, header: string): number {
    const column = this.rows(sheet)[0]?.indexOf(header) ?? -1
    if (column < 0) throw new Error(`no column ${header}`)
    return column
  }
}
