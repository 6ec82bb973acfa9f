/** A sheet as a person sees it: the shown text of every cell, whatever kind of file it came from. */

export type CellKind = 'empty' | 'text' | 'number' | 'date' | 'error'

export interface Cell {
  kind: CellKind
  /** as shown, trimmed */
  text: string
  /** of a cell that a spreadsheet holds as a date: `2026-11-23`; null where it is a time of day alone */
  day: string | null
  /** `08:30`; null where the date has none */
  time: string | null
  /** how often merging has repeated it: null of a cell by itself */
  merged: { row: number; column: number } | null
}

export interface Sheet {
  name: string
  rows: number
  columns: number
  /** Counted from 0. A merged cell says the same in all of its places. */
  at(row: number, column: number): Cell
}

export const emptyCell: Cell = { kind: 'empty', text: '', day: null, time: null, merged: null }

export function textCell(text: string): Cell {
  const said = text.trim()
  return said === '' ? emptyCell : { ...emptyCell, kind: 'text', text: said }
}

export function sheetOf(name: string, grid: readonly (readonly (Cell | undefined)[])[]): Sheet {
  return {
    name,
    rows: grid.length,
    columns: grid.reduce((most, row) => Math.max(most, row.length), 0),
    at: (row, column) => grid[row]?.[column] ?? emptyCell,
  }
}

/** 0 → A, 26 → AA, as spreadsheets name their columns. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}
