import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kinds } from '../../../content/schema/kinds.ts'
import { decode } from '../../content/folder/decode.ts'
import { bookKinds, type BookColumn, type BookKind, type BookSheet } from './book-plan.ts'
import { cellText } from './cell-text.ts'
import { ContentFile } from './content-file.ts'
import type { Path, Yaml } from './yaml-splice.ts'

/** One item with its file and those of its translations. */
export interface BookItem {
  kind: BookKind
  id: string
  path: string
  file: ContentFile
  /** language → file */
  translations: Map<string, { path: string; file: ContentFile }>
}

export interface BookRow {
  id: string
  /** of an entry of a list, counted from 1 */
  number: number | null
  cells: string[]
}

/** The files of a content folder that a workbook is about; what is in halls/ is not. */
export async function bookItems(content: string): Promise<BookItem[]> {
  const yaml = await import('yaml')
  return bookKinds.flatMap((kind) => {
    const { file } = kinds[kind]
    const [folder = '', form = ''] = file.includes('/') ? file.split('/') : ['', file]
    const ending = form.slice(form.lastIndexOf('.'))
    if (!existsSync(join(content, folder))) return []
    const names = readdirSync(join(content, folder))
      .filter((name) => name.endsWith(ending))
      .sort()
    const ids = form.startsWith('*')
      ? names.map((name) => name.slice(0, -ending.length))
      : [form.slice(0, -ending.length)]
    return ids.flatMap((id): BookItem[] => {
      const path = join(folder, `${id}${ending}`).replaceAll('\\', '/')
      if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id) || !names.includes(`${id}${ending}`)) return []
      const translations = names.flatMap((name) => {
        const language = name.startsWith(`${id}.`) ? name.slice(id.length + 1, -ending.length) : ''
        if (language === '') return []
        const at = join(folder, name).replaceAll('\\', '/')
        return [[language, { path: at, file: fileAt(content, at, yaml) }] as const]
      })
      return [{ kind, id, path, file: fileAt(content, path, yaml), translations: new Map(translations) }]
    })
  })
}

function fileAt(content: string, path: string, yaml: Yaml): ContentFile {
  const read = decode(readFileSync(join(content, path)))
  return new ContentFile(read.ok ? read.text : '', { yaml, isMarkdown: path.endsWith('.md') })
}

/** What a sheet says of the folder as it is. */
export function rowsOf(sheet: BookSheet, items: readonly BookItem[]): BookRow[] {
  return items
    .filter(({ kind }) => kind === sheet.kind)
    .flatMap((item): BookRow[] => {
      if (sheet.list === null) return [{ id: item.id, number: null, cells: cellsOf(sheet, item, []) }]
      const { list } = sheet
      return Array.from({ length: item.file.count(list) }, (_, index) => ({
        id: item.id,
        number: index + 1,
        cells: cellsOf(sheet, item, [...list, index]),
      }))
    })
}

const cellsOf = (sheet: BookSheet, item: BookItem, at: Path) =>
  sheet.columns.map((column) => cellText(valueOf(item, column, [...at, ...column.path]), column))

function valueOf({ file, translations }: BookItem, { english }: BookColumn, path: Path): unknown {
  return english ? translations.get('en')?.file.value(path) : file.value(path)
}
