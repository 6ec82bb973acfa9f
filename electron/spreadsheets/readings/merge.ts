import type { Doubt } from '../doubt.ts'
import type { Both } from '../../content/problems/words.ts'
import { changed, fresh, isPlainCell, type FileChange, type ReadingsFile } from './readings-file.ts'

/** One figure of a new row, by the column that it belongs to. */
export interface NewFigure {
  /** of the item, the same in every file */
  id: string
  /** the header of a column made for it */
  head: string
  /** what people call it */
  called: string
  said: string
  sheet: string
  row: number
  column: number
}

/** A row that the content folder is to have: one place at one time. */
export interface NewRow {
  /** the same for rows that say the same time, place and statistic */
  key: string
  place: { id: string; name: string }
  when: string
  /** the name of the file that it belongs to, where none is there yet */
  period: string
  /** the cells that say which row it is, by field */
  labels: Record<string, string>
  figures: NewFigure[]
}

/** What a kind of readings has of its own. */
export interface Shape {
  folder: string
  /** headers of new files, in order; the rest follows */
  heads: readonly string[]
  /** an item's or a field's column in a file; -1 where it has none */
  columnOf(id: string, heads: readonly string[]): number
  headOf(field: string): string
  /** the rows that a file has, in its order */
  rowsOf(
    file: ReadingsFile,
  ): { key: string; period: string; place: string; said(id: string): string | null }[]
  isSame(one: string, other: string, file: ReadingsFile): boolean
  /** whether figures may be added to this file */
  takes(file: ReadingsFile): boolean
  /** of a new file whose plain name is taken by one that takes none */
  suffix: string
}

export interface Merged {
  /** path → text, of files that are new or change */
  files: Record<string, string>
  /** rows that are new or have more to say, with the file that they go to */
  written: { row: NewRow; figures: NewFigure[]; path: string }[]
  /** figures that the folder had already */
  known: number
  doubts: Doubt[]
}

/** New rows beside those that are there: nothing is lost, and where two disagree the old one stays, unless told. */
export function merge(
  rows: readonly NewRow[],
  files: readonly ReadingsFile[],
  shape: Shape,
  { replace }: { replace: boolean },
): Merged {
  const there = files.flatMap((file) => shape.rowsOf(file).map((row, index) => ({ ...row, file, index })))
  const byKey = Map.groupBy(there, ({ key }) => key)
  const changes = new Map<ReadingsFile, FileChange>()
  const made = new Map<string, { heads: string[]; rows: Record<string, string>[] }>()
  const merged: Merged = { files: {}, written: [], known: 0, doubts: [] }

  for (const row of united(rows, merged.doubts)) {
    const own = byKey.get(row.key) ?? []
    const open: NewFigure[] = []
    const replaced: { figure: NewFigure; at: (typeof there)[number] }[] = []
    for (const figure of row.figures) {
      const said = own.flatMap((at) => {
        const known = at.said(figure.id)
        return known === null || known === '' ? [] : [{ at, known }]
      })
      const last = said.at(-1)
      if (!last) open.push(figure)
      else if (shape.isSame(figure.said, last.known, last.at.file)) merged.known++
      else if (replace && last.at.file.isPlain && shape.takes(last.at.file))
        replaced.push({ figure, at: last.at })
      else merged.doubts.push(conflict(figure, row, last.known, last.at.file.path))
    }
    for (const { figure, at } of replaced) {
      changeOf(at.file).cells.push({ row: at.index, head: headIn(at.file, figure), said: figure.said })
      merged.written.push({ row, figures: [figure], path: at.file.path })
    }
    if (open.length > 0) merged.written.push({ row, figures: open, path: place(row, open, own) })
  }

  for (const [file, change] of changes) merged.files[file.path] = changed(file, change)
  for (const [path, file] of made) merged.files[path] = fresh(file.heads, file.rows)
  return merged

  function place(row: NewRow, open: NewFigure[], own: typeof there): string {
    const isOpen = (file: ReadingsFile) =>
      file.isPlain && shape.takes(file) && open.every(({ said }) => isPlainCell(said, file.delimiter))
    const beside = own.find(({ file }) => isOpen(file))
    if (beside) {
      for (const figure of open)
        changeOf(beside.file).cells.push({
          row: beside.index,
          head: headIn(beside.file, figure),
          said: figure.said,
        })
      return beside.file.path
    }
    const sameTime = there.filter(({ file, period }) => period === row.period && isOpen(file))
    const file = (sameTime.find((each) => each.place === row.place.id) ?? sameTime[0])?.file
    const cells = (head: (id: string) => string, figureHead: (figure: NewFigure) => string) =>
      Object.fromEntries([
        ...Object.entries(row.labels).map(([field, said]) => [head(field), said]),
        ...open.map((figure) => [figureHead(figure), figure.said]),
      ]) as Record<string, string>
    if (file) {
      const fieldHead = (field: string) =>
        file.heads[shape.columnOf(field, file.heads)] ?? shape.headOf(field)
      changeOf(file).rows.push(cells(fieldHead, (figure) => headIn(file, figure)))
      return file.path
    }
    const path = newPath(row.period)
    const fresh = made.get(path) ?? { heads: [...shape.heads], rows: [] }
    made.set(path, fresh)
    const written = cells(shape.headOf, ({ head }) => head)
    for (const head of Object.keys(written)) if (!fresh.heads.includes(head)) fresh.heads.push(head)
    fresh.rows.push(written)
    return path
  }

  function newPath(period: string): string {
    const isTaken = (path: string) => files.some((file) => file.path === path)
    const names = [
      period,
      `${period}${shape.suffix}`,
      ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${period}-${number}`),
    ]
    const paths = names.map((name) => `${shape.folder}/${name}.csv`)
    return paths.find((path) => !isTaken(path)) ?? `${shape.folder}/${period}-more.csv`
  }

  function changeOf(file: ReadingsFile): FileChange {
    const change = changes.get(file) ?? { cells: [], rows: [] }
    changes.set(file, change)
    return change
  }

  function headIn(file: ReadingsFile, { id, head }: NewFigure): string {
    return file.heads[shape.columnOf(id, file.heads)] ?? head
  }
}

/** Two tables may report one sample in parts; what they report twice must agree. */
function united(rows: readonly NewRow[], doubts: Doubt[]): NewRow[] {
  const byKey = new Map<string, NewRow>()
  for (const row of rows) {
    const known = byKey.get(row.key) ?? { ...row, figures: [] }
    byKey.set(row.key, known)
    for (const figure of row.figures) {
      const first = known.figures.find(({ id }) => id === figure.id)
      if (!first) known.figures.push(figure)
      else if (first.said !== figure.said)
        doubts.push(conflict(figure, row, first.said, { zh: '前面', en: 'a cell before it' }))
    }
  }
  return [...byKey.values()]
}

function conflict(
  { sheet, row, column, called, said }: NewFigure,
  of: NewRow,
  known: string,
  where: string | Both,
): Doubt {
  return {
    rule: 'row.conflict',
    ...{ sheet, row, column },
    params: { item: called, place: of.place.name, day: of.when, said, known, where },
  }
}
