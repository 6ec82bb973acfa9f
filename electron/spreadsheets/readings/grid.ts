import type { Cell, Sheet } from '../sheet.ts'

/** A sheet read along its rows, or along its columns: what reads tables knows one way alone. */
export interface Grid {
  rows: number
  columns: number
  at(row: number, column: number): Cell
  /** where the cell stands in the sheet */
  origin(row: number, column: number): { row: number; column: number }
}

export const straight = (sheet: Sheet): Grid => ({
  rows: sheet.rows,
  columns: sheet.columns,
  at: (row, column) => sheet.at(row, column),
  origin: (row, column) => ({ row, column }),
})

export const turned = (sheet: Sheet): Grid => ({
  rows: sheet.columns,
  columns: sheet.rows,
  at: (row, column) => sheet.at(column, row),
  origin: (row, column) => ({ row: column, column: row }),
})

/** One cell of a title that was merged over the table is no cell of each of its columns. */
export function isSpread(grid: Grid, row: number, columns: readonly number[]): boolean {
  const [first, ...more] = columns.map((column) => grid.at(row, column).merged)
  return more.length > 0 && first !== null && first !== undefined && more.every((other) => other === first)
}
