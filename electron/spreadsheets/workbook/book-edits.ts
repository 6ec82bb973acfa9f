import { kinds } from '../../../content/schema/kinds.ts'
import type { Doubt } from '../doubt.ts'
import { columnName } from '../sheet.ts'
import type { BookItem } from './book-content.ts'
import type { BookColumn, BookSheet } from './book-plan.ts'
import { cellText, cellValue } from './cell-text.ts'
import type { ContentFile } from './content-file.ts'
import type { Path } from './yaml-splice.ts'
import type { WorkbookPlan } from './workbook-plan.ts'
import type { ReadRow } from './read-book-sheet.ts'
import { isMisread, textOf } from './typed-text.ts'

export type BookEdit =
  | {
      is: 'cell'
      form: BookSheet
      item: BookItem
      row: ReadRow
      column: BookColumn
      at: number
      said: string
      before: string
    }
  /** a row more in a list */
  | { is: 'entry'; form: BookSheet; item: BookItem; row: ReadRow }
  /** a row less: of a list, or a whole item */
  | { is: 'gone'; form: BookSheet; item: BookItem; number: number | null }

type Applied = Pick<WorkbookPlan, 'files' | 'gone' | 'changes'>

interface Way {
  /** files that were changed after the export */
  stale: ReadonlySet<string>
  doubts: Doubt[]
}

/** The files with these edits; an edit that cannot be made is a doubt and leaves its file as it was. */
export function applied(
  items: readonly BookItem[],
  edits: readonly BookEdit[],
  { stale, doubts }: Way,
): Applied {
  const before = new Map(filesOf(items).map(({ path, file }) => [path, file.text]))
  const said = new Set<string>()
  const result: Applied = { files: {}, gone: [], changes: [] }
  for (const edit of edits) {
    const { form, item } = edit
    const touched = edit.is === 'cell' && edit.column.english ? item.translations.get('en') : item
    if (touched && stale.has(touched.path)) {
      if (!said.has(touched.path))
        doubts.push({
          rule: 'book.stale',
          sheet: form.name,
          row: null,
          column: null,
          params: { file: touched.path },
        })
      said.add(touched.path)
    } else if (edit.is === 'cell') setCell(edit)
    else if (edit.is === 'entry') addEntry(edit)
    else takeAway(edit)
  }
  for (const { path, file } of filesOf(items))
    if (file.text !== before.get(path) && !result.gone.includes(path)) result.files[path] = file.text
  return result

  function setCell({
    form,
    item,
    row,
    column,
    at,
    said: text,
    before: old,
  }: Extract<BookEdit, { is: 'cell' }>): void {
    const cell = { sheet: form.name, row: row.row, column: at }
    const value = cellValue(text, column)
    if (!value.ok) {
      doubts.push({
        rule: 'book.value',
        ...cell,
        params: { field: column.header, said: text, form: column.note },
      })
      return
    }
    const target = column.english ? item.translations.get('en') : item
    if (!target) {
      doubts.push({ rule: 'book.english', ...cell, params: { file: item.path.replace(/(\.\w+)$/, '.en$1') } })
      return
    }
    const path = [...pathOf(form, row.number), ...column.path]
    const isNone = column.english && Array.isArray(value.value) && value.value.length === 0
    if (!isSet(target.file, path, isNone ? undefined : value.value, { column, text })) {
      doubts.push({ rule: 'book.hard', ...cell, params: { file: target.path } })
      return
    }
    const place = `${form.name}!${columnName(at)}${row.row + 1}`
    result.changes.push({ path: target.path, at: place, field: column.header, before: old, after: text })
  }

  function addEntry({ form, item, row }: Extract<BookEdit, { is: 'entry' }>): void {
    const path = pathOf(form, row.number)
    const { words, english } = dataOf(row, form, doubts)
    item.file.set(path, words)
    const translation = item.translations.get('en')
    if (translation && Object.keys(english).length > 0) translation.file.set(path, english)
    const after = Object.values(words)
      .filter((value) => typeof value === 'string')
      .join(' ')
    result.changes.push({
      path: item.path,
      at: `${form.name}!${row.row + 1}`,
      field: form.name,
      before: '',
      after,
    })
  }

  function takeAway({ form, item, number }: Extract<BookEdit, { is: 'gone' }>): void {
    const all = filesOf([item])
    if (number === null) result.gone.push(...all.map(({ path }) => path))
    else for (const { file } of all) file.remove(pathOf(form, number))
    const before = number === null ? item.id : `${item.id} ${number}`
    result.changes.push({ path: item.path, at: form.name, field: form.name, before, after: '' })
  }
}

const filesOf = (items: readonly BookItem[]) =>
  items.flatMap(({ path, file, translations }) => [{ path, file }, ...translations.values()])

const pathOf = ({ list }: BookSheet, number: number | null): Path =>
  list === null ? [] : [...list, (number ?? 1) - 1]

/** Whether the file now says what the cell says, and still says everything else. */
function isSet(
  file: ContentFile,
  path: Path,
  value: unknown,
  { column, text }: { column: BookColumn; text: string },
): boolean {
  const state = file.state
  try {
    file.set(path, value)
    if (cellText(file.value(path), column) === text) return true
  } catch {
    // what the parser cannot place is left as it was
  }
  file.state = state
  return false
}

/** The fields that a row's cells make. */
function dataOf(row: ReadRow, form: BookSheet, doubts: Doubt[]) {
  const words: Record<string, unknown> = {}
  const english: Record<string, unknown> = {}
  for (const { column, cell, at } of row.cells) {
    const text = textOf(cell, column)
    if (text === '') continue
    const value = cellValue(text, column)
    if (isMisread(cell, column))
      doubts.push({
        ...{ rule: 'book.date', sheet: form.name, row: row.row, column: at },
        params: { field: column.header, said: text },
      })
    else if (value.ok) put(column.english ? english : words, column.path, value.value)
    else
      doubts.push({
        rule: 'book.value',
        sheet: form.name,
        row: row.row,
        column: at,
        params: { field: column.header, said: text, form: column.note },
      })
  }
  return { words, english }
}

function put(into: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[name] = value
  else put((into[name] ??= {}) as Record<string, unknown>, rest, value)
}

export interface NewEntry {
  form: BookSheet
  row: ReadRow
}

/** Items that only the workbook has: a file for each, and one in English where it has any. */
export async function newItems(added: readonly NewEntry[], doubts: Doubt[]): Promise<Omit<Applied, 'gone'>> {
  const { stringify } = await import('yaml')
  const result: Omit<Applied, 'gone'> = { files: {}, changes: [] }
  for (const [, entries] of Map.groupBy(added, ({ form, row }) => `${form.kind} ${row.id}`)) {
    const main = entries.find(({ form }) => form.list === null)
    if (!main) continue
    const { words, english } = dataOf(main.row, main.form, doubts)
    for (const { form, row } of entries.toSorted(
      (one, other) => (one.row.number ?? 0) - (other.row.number ?? 0),
    )) {
      if (form.list === null) continue
      const entry = dataOf(row, form, doubts)
      append(words, form.list, entry.words)
      append(english, form.list, entry.english)
    }
    const path = kinds[main.form.kind].file.replace('*', main.row.id)
    result.files[path] = textFor(path, words)
    if (hasWords(english)) result.files[path.replace(/(\.\w+)$/, '.en$1')] = textFor(path, english)
    const place = `${main.form.name}!${main.row.row + 1}`
    result.changes.push({ path, at: place, field: main.form.name, before: '', after: main.row.id })
  }
  return result

  function textFor(path: string, { body, ...fields }: Record<string, unknown>): string {
    const written = stringify(fields, { lineWidth: 0, singleQuote: true })
    return path.endsWith('.md')
      ? `---\n${written}---\n${typeof body === 'string' ? `${body}\n` : ''}`
      : written
  }
}

function append(
  into: Record<string, unknown>,
  [name = '', ...rest]: readonly string[],
  entry: unknown,
): void {
  if (rest.length > 0) append((into[name] ??= {}) as Record<string, unknown>, rest, entry)
  else into[name] = [...((into[name] ?? []) as unknown[]), entry]
}

const hasWords = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some(hasWords) : value !== undefined
