import type { Unit } from '../../../content/arithmetic/pressure-unit.ts'
import { pressureOf } from '../../content/items/readings-columns.ts'
import type { Cell, Sheet } from '../sheet.ts'
import { cellsIn, type Around } from './context.ts'
import { dayInCell, timeIn, type Calendar } from './days.ts'
import { calendarAround } from './context.ts'
import { straight, turned, type Grid } from './grid.ts'
import { labelOf } from './labels.ts'
import { placeIn, statisticIn, type NamedPlace } from './names.ts'
import type { Ref } from './found.ts'

/** A pressure with the cells that say where and when, before anything is made of them. */
export interface RawPressure {
  point: Ref
  value: Ref
  /** the nearest first: a time alone needs the day of another */
  times: Ref[]
  /** a header that says what it is instead of a moment: 最高, 平均 */
  statistic: Ref | null
}

export interface PressureTable {
  raws: RawPressure[]
  /** the texts in which the unit may stand, the nearest first */
  heads: string[]
  /** of a column for each point, with the unit that stands with the name */
  pointHeads: PointHead[]
  around: Around[][]
}

export interface PointHead {
  at: Ref
  unit: Unit | null
}

/** The tables of a sheet: one reading in each row, or a column for each point, or one for each time. */
export function pressureTables(
  sheet: Sheet,
  fileName: string,
  points: readonly NamedPlace[],
): PressureTable[] {
  const outer = [sheet.name, fileName].map((text): Around[] => [
    { text, cell: null, row: null, column: null },
  ])
  const listed = listTable(sheet, points, outer)
  if (listed) return [listed]
  const [across, down] = [straight(sheet), turned(sheet)]
  const [widest, tallest] = [mostNamed(across, points), mostNamed(down, points)]
  if (widest.count === 0 && tallest.count === 0) return []
  return widest.count >= tallest.count
    ? [wideTable(sheet, across, widest.row, points, outer)]
    : [wideTable(sheet, down, tallest.row, points, outer)]
}

const isNamed = (cell: Cell, points: readonly NamedPlace[]) =>
  cell.kind === 'text' && placeIn(namedIn(cell.text).name, points).is !== 'none'

/** `青岛路（MPa）` → 青岛路, in MPa */
function namedIn(text: string): { name: string; unit: Unit | null } {
  const [, name, said] = /^(.+?)(?:压力)?\s*[（(]([^（）()]+)[)）]$/.exec(text) ?? []
  const unit = said === undefined ? null : pressureOf(`压力(${said})`)?.unit
  return name !== undefined && (unit === 'MPa' || unit === 'kgf/cm2')
    ? { name, unit }
    : { name: text, unit: null }
}

function mostNamed(grid: Grid, points: readonly NamedPlace[]): { row: number; count: number } {
  let best = { row: 0, count: 0 }
  for (const row of range(0, grid.rows)) {
    const names = range(0, grid.columns).filter((column) => isNamed(grid.at(row, column), points))
    if (names.length > best.count) best = { row, count: names.length }
  }
  return best
}

/** `时间 | 监测点 | 压力（MPa）`, in any order; day and hour may have a column each. */
function listTable(sheet: Sheet, points: readonly NamedPlace[], outer: Around[][]): PressureTable | null {
  const columns = range(0, sheet.columns)
  for (const header of range(0, Math.min(sheet.rows, 15))) {
    const text = (column: number) => sheet.at(header, column).text
    const value = columns.find((column) => pressureOf(text(column)) !== null)
    if (value === undefined || sheet.at(header, value).merged) continue
    const body = range(header + 1, sheet.rows)
    const named = (column: number) => body.filter((row) => isNamed(sheet.at(row, column), points)).length
    const point =
      columns.toSorted((one, other) => named(other) - named(one)).find((column) => named(column) > 0) ??
      columns.find((column) => labelOf(text(column)) === 'place')
    // A title such as 管网压力（MPa） has nothing over the points.
    if (point === undefined || text(point) === '') continue
    const timed = columns.filter(
      (column) => /时间|日期|时刻|钟点/.test(text(column)) || labelOf(text(column)) === 'date',
    )
    const ref = (row: number, column: number): Ref => ({ cell: sheet.at(row, column), row, column })
    const raws = body.flatMap((row) =>
      sheet.at(row, point).kind === 'empty' || /[:：]/.test(sheet.at(row, point).text)
        ? []
        : [
            {
              point: ref(row, point),
              value: ref(row, value),
              times: timed.map((column) => ref(row, column)),
              statistic: null,
            },
          ],
    )
    const around = [cellsIn(sheet, 0, header), ...outer]
    const below = sheet.at(header + 1, value)
    return { raws, heads: [text(value), below.kind === 'text' ? below.text : ''], pointHeads: [], around }
  }
  return null
}

function wideTable(
  sheet: Sheet,
  grid: Grid,
  header: number,
  points: readonly NamedPlace[],
  outer: Around[][],
): PressureTable {
  const all = range(0, grid.columns)
  const first = all.find((column) => isNamed(grid.at(header, column), points)) ?? 0
  const isStraight = grid.origin(0, 1).column === 1
  const top = isStraight ? header : first
  const above = cellsIn(sheet, 0, top)
  const around = [above, ...outer]
  const calendar = calendarAround(around)
  const ref = (row: number, column: number): Ref => ({
    cell: grid.at(row, column),
    ...grid.origin(row, column),
  })
  const own = all.filter((column) => column >= first && isPointHead(grid.at(header, column)))
  const before = all.filter((column) => column < first)
  const raws = range(header + 1, grid.rows).flatMap((row): RawPressure[] => {
    const labels = before.map((column) => ref(row, column)).reverse()
    const isAside = labels.some(({ cell }) =>
      /下限|上限|高程|标高|区域|分区|合格|备注|序号|单位/.test(cell.text),
    )
    const times = labels.filter(({ cell }) => isTime(cell, calendar))
    const statistic = labels.find(({ cell }) => statisticIn(cell.text) !== null) ?? null
    const cells = own.filter((column) => grid.at(row, column).kind !== 'empty')
    if (isAside || cells.length === 0 || (times.length === 0 && !statistic && !hasNumbers(grid, row, own)))
      return []
    return own.map((column) => ({ point: pointAt(column), value: ref(row, column), times, statistic }))
  })
  const pointHeads = own
    .filter((column) => isNamed(grid.at(header, column), points))
    .map((column) => ({ at: ref(header, column), unit: namedIn(grid.at(header, column).text).unit }))
  return { raws, heads: [], pointHeads, around }

  function pointAt(column: number): Ref {
    const at = ref(header, column)
    return { ...at, cell: { ...at.cell, text: namedIn(at.cell.text).name } }
  }
}

const isPointHead = (cell: Cell) =>
  cell.kind === 'text' &&
  !/[:：]/.test(cell.text) &&
  labelOf(cell.text) === null &&
  statisticIn(cell.text) === null

const hasNumbers = (grid: Grid, row: number, columns: readonly number[]) =>
  columns.some((column) => /^\d/.test(grid.at(row, column).text))

export const isTime = (cell: Cell, calendar: Calendar) =>
  dayInCell(cell, calendar) !== null || timeIn(cell) !== null

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
