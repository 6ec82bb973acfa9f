import { kinds } from '../../../content/schema/kinds.ts'
import type { Both, Problem } from '../../../content/schema/problem.ts'
import { fieldPath } from '../../content/problems/finding.ts'
import type { Doubt } from '../doubt.ts'
import type { BookEdit } from './book-edits.ts'
import { inCell, NONE, YES, type BookColumn, type BookSheet } from './book-plan.ts'
import type { ReadRow } from './read-book-sheet.ts'

type Sheets = readonly { form: BookSheet; read: ReadRow[] }[]

/** The cell, or the sheet of a list, that an error of the checker goes back to, in words that an author with Excel knows; null for none. */
export function refusedCell(problem: Problem, sheets: Sheets, edits: readonly BookEdit[] = []): Doubt | null {
  const { file, field } = problem
  const path = fieldPath(field ?? '')
  const names = path.filter((part) => typeof part === 'string')
  const number = path.find((part) => typeof part === 'number')
  for (const { form, read } of sheets) {
    const [, id, language] = pathForm(form).exec(file) ?? []
    if (id === undefined) continue
    if (form.list !== null && names.join('.') === form.list.join('.') && number === undefined)
      return listDoubt(problem, form, id)
    const own = names.slice(form.list?.length ?? 0)
    const index = form.columns.findIndex(
      (column) =>
        column.english === (language !== undefined) &&
        (column.path.join('.') === own.join('.') ||
          (column.form !== 'text' && own.join('.').startsWith(`${column.path.join('.')}.`))),
    )
    const isIn = form.list === null || names.slice(0, form.list.length).join('.') === form.list.join('.')
    const row = read.find(
      (each) => each.id === id && (form.list === null || each.number === (number ?? 0) + 1),
    )
    const at = row?.cells.find((cell) => cell.index === index)?.at
    if (isIn && row && at !== undefined) {
      const own = problem.rule === 'translation.changes-figure' && figureDoubt(form, { row, index }, edits)
      if (own) return own
      const called = [[field ?? '', form.columns[index]?.header ?? '']] as const
      const params = { message: inWords(problem.message, called), hint: inWords(problem.hint, called) }
      return { rule: 'book.refused', sheet: form.name, row: row.row, column: at, params }
    }
    const edited = edits.find(
      (edit) => edit.is === 'cell' && edit.row === row && isWithin(edit.column.path, own),
    )
    if (isIn && row && edited?.is === 'cell' && edited.column.english === (language !== undefined)) {
      const called = groupWords(problem, { form, own, sheets })
      const params = { message: inWords(problem.message, called), hint: inWords(problem.hint, called) }
      return { rule: 'book.refused', sheet: form.name, row: row.row, column: edited.at, params }
    }
  }
  return null
}

const isWithin = (path: readonly string[], group: readonly string[]) =>
  group.length > 0 && path.length > group.length && group.every((name, index) => path[index] === name)

/** What a group of fields is called in the workbook, and each part of it: a column, a group of its own, a sheet of details. */
function groupWords(
  { field }: Problem,
  { form, own, sheets }: { form: BookSheet; own: readonly string[]; sheets: Sheets },
): (readonly [field: string, header: string])[] {
  const ownerOf = (header: string) => header.split('·')[0] ?? header
  const parts = form.columns.filter(({ path, english }) => !english && isWithin(path, own))
  const group = parts.find(({ path }) => path.length === own.length + 1)
  const lists = sheets.flatMap(({ form: { kind, list, name } }) =>
    kind === form.kind && list !== null && isWithin(list, own) ? [[list.at(-1) ?? '', name] as const] : [],
  )
  return [
    [field ?? '', ownerOf(group?.header ?? '')],
    ...parts.map(
      ({ path, header }) =>
        [path[own.length] ?? '', path.length === own.length + 1 ? header : ownerOf(header)] as const,
    ),
    ...lists,
  ]
}

/** Words that were changed into a figure are at fault, and not their English, which nobody changed. */
function figureDoubt(
  { name, columns }: BookSheet,
  { row, index }: { row: ReadRow; index: number },
  edits: readonly BookEdit[],
): Doubt | null {
  const english = columns[index]
  const isChanged = (column: BookColumn | undefined) =>
    edits.some((edit) => edit.is === 'cell' && edit.row === row && edit.column === column)
  const base = columns.findIndex(
    ({ path, english: isEnglish }) => !isEnglish && path.join('.') === english?.path.join('.'),
  )
  const column = columns[base]
  const cell = row.cells.find((each) => each.index === base)
  if (!column?.isWords || !cell || !isChanged(column) || isChanged(english)) return null
  const other = row.cells.find((each) => each.index === index)?.cell.text ?? ''
  const params = { field: column.header, said: cell.cell.text, other }
  return { rule: 'book.figure', sheet: name, row: row.row, column: cell.at, params }
}

/** What is wrong with the entries of an item together: none is there, or they do not go with each other. */
function listDoubt({ message, hint, field }: Problem, { name, columns }: BookSheet, id: string): Doubt {
  const called = [
    [field ?? '', name.slice(name.indexOf('·') + 1)] as const,
    ...columns.map(({ path, header }) => [path.at(-1) ?? '', header] as const),
  ]
  const params = { id, message: inWords(message, called), hint: inWords(hint, called) }
  return { rule: 'book.list', sheet: name, row: null, column: null, params }
}

/** A sentence about this file with the headers of the workbook in place of fields, and its word for nothing; one that sends to another file keeps that file's words. */
function inWords(said: Both, called: readonly (readonly [field: string, header: string])[]): Both {
  const renamed = (sentence: string, [open, close]: string) =>
    [...called, ['null', NONE] as const, ['true', YES] as const].reduce(
      (text, [field, header]) =>
        field === '' || header === '' ? text : replaced(text, field, `${open}${header}${close}`),
      sentence,
    )
  const { zh, en } = inCell(said)
  if (/\.(?:yaml|md|csv)\b/.test(zh)) return { zh, en }
  return {
    zh: renamed(zh, '“”')
      .replaceAll(/ ?(“[^“”]*”) ?/g, '$1')
      .replaceAll('”:“', '”写“'),
    en: renamed(en, '""'),
  }
}

/** Of whole names alone: `base` does not stand in `basis`. */
function replaced(text: string, field: string, header: string): string {
  const name = field.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replaceAll(new RegExp(`(?<![\\w./-])${name}(?![\\w/-])`, 'g'), header)
}

/** `guides/transfer.en.md` → transfer, en */
function pathForm({ kind }: BookSheet): RegExp {
  const { file } = kinds[kind]
  const [, before = '', ending = ''] = /^(.*)(\.\w+)$/.exec(file) ?? []
  const id = before.includes('*') ? `${before.replace('*', '')}([^.]+)` : `(${before})`
  return new RegExp(`^${id}(?:\\.(\\w+))?\\${ending}$`)
}
