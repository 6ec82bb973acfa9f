import { resolve } from 'node:path'
import type { Clock } from '../../device/clock.ts'
import type { Doubt } from '../doubt.ts'
import { newErrors } from '../new-errors.ts'
import { isExcel, openSheets } from '../open-sheets.ts'
import type { Sheet } from '../sheet.ts'
import { Unreadable } from '../unreadable.ts'
import { bookItems, rowsOf, type BookItem } from './book-content.ts'
import { bookPlan, type BookSheet } from './book-plan.ts'
import { applied, newItems, type BookEdit, type NewEntry } from './book-edits.ts'
import { ABOUT, FILE, printOf } from './export-workbook.ts'
import { readBookSheet, type ReadRow } from './read-book-sheet.ts'
import { refusedCell } from './refused-cell.ts'
import { isMisread, textOf } from './typed-text.ts'
import type { WorkbookPlan } from './workbook-plan.ts'

interface Source {
  bytes: Uint8Array
  fileName: string
  content: string
  clock: Clock
  /** rows that were deleted in the workbook go from the folder, too */
  removes: boolean
}

/** What a workbook would change in the folder: only cells that differ from what the folder says count as changed. Throws Unreadable. */
export async function planWorkbook({
  bytes,
  fileName,
  content,
  clock,
  removes,
}: Source): Promise<WorkbookPlan> {
  const root = resolve(content)
  const { sheets, hidden } = await openSheets(bytes, fileName)
  const plan = bookPlan()
  const isOwn = (name: string) => name === ABOUT || plan.some((form) => form.name === name)
  if (![...sheets.map(({ name }) => name), ...hidden].some(isOwn))
    throw new Unreadable(isExcel(bytes) ? 'foreign' : 'text')
  const items = await bookItems(root)
  const doubts: Doubt[] = []
  const edits: BookEdit[] = []
  const added: NewEntry[] = []
  const doubtSheet = (rule: Doubt['rule'], sheet: string) =>
    doubts.push({ rule, sheet, row: null, column: null, params: {} })
  for (const { name } of sheets) if (!isOwn(name)) doubtSheet('book.sheet-unknown', name)
  for (const { name } of plan)
    if (hidden.includes(name)) doubtSheet('book.sheet-hidden', name)
    else if (!sheets.some((sheet) => sheet.name === name)) doubtSheet('book.sheet-missing', name)
  if (!sheets.some(({ name }) => name === ABOUT)) doubtSheet('book.about-missing', ABOUT)
  const rowsBySheet = plan.flatMap((form) => {
    const sheet = sheets.find(({ name }) => name === form.name)
    if (!sheet) return []
    const { rows, isWhole } = readBookSheet(sheet, form, doubts)
    return [{ form, read: rows, isWhole }]
  })
  const newIds = new Set(
    rowsBySheet.flatMap(({ form, read }) =>
      form.list === null
        ? read
            .filter(({ id }) => !items.some((item) => item.kind === form.kind && item.id === id))
            .map(({ id }) => `${form.kind} ${id}`)
        : [],
    ),
  )
  for (const { form, read, isWhole } of rowsBySheet) compare(form, read, isWhole)
  const stale = staleFiles(
    sheets.find(({ name }) => name === ABOUT),
    items,
  )
  const { files, gone, changes } = applied(items, edits, { stale, doubts })
  const made = await newItems(added, doubts)
  const all = { ...files, ...made.files }
  const nothing = Object.keys(all).length === 0 && gone.length === 0
  const errors = nothing ? [] : await newErrors(root, { files: all, gone }, clock)
  const refused = errors.map((problem) => ({ problem, doubt: refusedCell(problem, rowsBySheet, edits) }))
  doubts.push(...refused.flatMap(({ doubt }) => doubt ?? []))
  const elsewhere = refused.flatMap(({ problem, doubt }) => (doubt ? [] : problem))
  return { files: all, gone, changes: [...changes, ...made.changes], doubts, errors, elsewhere }

  function compare(form: BookSheet, read: ReadRow[], isWhole: boolean): void {
    const known = rowsOf(form, items)
    for (const row of read) {
      const before = known.find(({ id, number }) => id === row.id && number === row.number)
      const item = items.find(({ kind, id }) => kind === form.kind && id === row.id)
      if (newIds.has(`${form.kind} ${row.id}`)) added.push({ form, row })
      else if (!item)
        doubts.push({ rule: 'book.id', sheet: form.name, row: row.row, column: 0, params: { said: row.id } })
      else if (before)
        for (const { index, column, cell, at } of row.cells) {
          const said = textOf(cell, column)
          if (said === (before.cells[index] ?? '')) continue
          if (isMisread(cell, column))
            doubts.push({
              ...{ rule: 'book.date', sheet: form.name, row: row.row, column: at },
              params: { field: column.header, said },
            })
          else
            edits.push({ is: 'cell', form, item, row, column, at, said, before: before.cells[index] ?? '' })
        }
      else if (
        row.number ===
        known.filter(({ id }) => id === row.id).length +
          1 +
          edits.filter((edit) => edit.is === 'entry' && edit.form === form && edit.item === item).length
      )
        edits.push({ is: 'entry', form, item, row })
      else
        doubts.push({
          rule: 'book.number',
          sheet: form.name,
          row: row.row,
          column: 1,
          params: { said: String(row.number) },
        })
    }
    const missing = known.filter(
      ({ id, number }) => !read.some((row) => row.id === id && row.number === number),
    )
    const called = missing.map(({ id, number }) => (number === null ? id : `${id} ${number}`))
    if (!isWhole && missing.length > 0) {
      const more = called.length > MOST_NAMED ? ' …' : ''
      const said = `${called.slice(0, MOST_NAMED).join('、')}${more}`
      doubts.push({ rule: 'book.unfound', sheet: form.name, row: null, column: null, params: { said } })
    } else
      for (const [index, { id, number }] of [...missing.entries()].toReversed()) {
        const item = items.find((each) => each.kind === form.kind && each.id === id)
        if (removes && item) edits.push({ is: 'gone', form, item, number })
        else {
          const params = { said: called[index] ?? id }
          doubts.push({ rule: 'book.gone', sheet: form.name, row: null, column: null, params })
        }
      }
  }
}

/** ids in one sentence */
const MOST_NAMED = 5

/** Files whose text is not that of the export: what the workbook says of them may be older than they are. */
function staleFiles(about: Sheet | undefined, items: readonly BookItem[]): Set<string> {
  const stale = new Set<string>()
  if (!about) return stale
  const head =
    Array.from({ length: about.rows }, (_, row) => row).find((row) => about.at(row, 0).text === FILE) ??
    about.rows
  const prints = new Map<string, string>()
  for (let row = head + 1; row < about.rows; row++) prints.set(about.at(row, 0).text, about.at(row, 1).text)
  for (const { path, file, translations } of items)
    for (const each of [{ path, file }, ...translations.values()]) {
      const print = prints.get(each.path)
      if (print !== undefined && print !== printOf(each.file.text)) stale.add(each.path)
    }
  return stale
}
