/** What is found in a sheet of quality, from cells to figures. */
import type { Content } from '../../../content/schema/kinds.ts'
import type { Statistic } from '../../content/items/statistic.ts'
import type { Doubt } from '../doubt.ts'
import type { Cell } from '../sheet.ts'
import type { Around } from './context.ts'

export type Standard = Content['qualityStandard']
export type Item = Standard['items'][number]
export type Places = Content['qualityPlaces']
export type Place = Places['places'][number]

/** What the content folder knows, by which a sheet is read. */
export interface QualityKnown {
  standards: readonly Standard[]
  places: Places
  /** the hall's day: `2026-11-23` */
  today: string
}

export interface Names {
  items: readonly Item[]
  places: readonly Place[]
}

/** A cell and where it stands in its sheet. */
export interface Ref {
  cell: Cell
  row: number
  column: number
}

/** A figure with the cells that say what it is, before anything is made of them. */
export interface RawFigure {
  item: Item
  unit: { said: string; row: number; column: number } | null
  statistic: Statistic | null
  place: Ref | null
  sampled: Ref | null
  value: Ref
}

export interface FoundTable {
  raws: RawFigure[]
  /** whether the column of days is called that of sampling */
  labelled: boolean
  /** what stands around it, the nearest layer first */
  around: Around[][]
  doubts: Doubt[]
}

/** One figure, as reported, and the cell that it stands in. */
export interface Figure {
  item: Item
  place: Place
  day: string
  statistic: Statistic
  said: string
  sheet: string
  row: number
  column: number
}

export interface QualityRead {
  figures: Figure[]
  doubts: Doubt[]
}
