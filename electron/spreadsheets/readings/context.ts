import type { Cell, Sheet } from '../sheet.ts'
import { calendarIn, daysIn, type Calendar, type DayIn } from './days.ts'
import { placeIn, normal, type NamedPlace } from './names.ts'

/** A text that stands around a table: in its title, the sheet's name, the file's name. */
export interface Around {
  text: string
  cell: Cell | null
  row: number | null
  column: number | null
}

/** Cells of rows `from` to `to`, the last left out; a merged one once. */
export function cellsIn(sheet: Sheet, from: number, to: number): Around[] {
  const cells: Around[] = []
  for (let row = Math.max(0, from); row < Math.min(to, sheet.rows); row++)
    for (let column = 0; column < sheet.columns; column++) {
      const cell = sheet.at(row, column)
      const isRepeat = cell.merged !== null && (cell.merged.row !== row || cell.merged.column !== column)
      if (cell.kind !== 'empty' && !isRepeat) cells.push({ text: cell.text, cell, row, column })
    }
  return cells
}

const sampling = /[取采]样/
/** Days of something else, which are never taken for the sample's. */
const other = /检测|检验|分析|报告|公布|发布|公示|填报|制表|打印|审核|送样|收样|接样|签发/

export type DayAround =
  | { is: 'day'; day: DayIn; labelled: boolean; at: Around }
  | { is: 'several'; days: string[]; at: Around }
  | { is: 'other'; at: Around }
  | { is: 'none' }

/** The day of a table from what stands around it, the nearest first; a label decides, then a date that has none. */
export function dayAround(layers: readonly (readonly Around[])[]): DayAround {
  for (const layer of layers)
    for (const [index, at] of layer.entries()) {
      const [day] = sampling.test(at.text) ? daysBehind(at, layer[index + 1]) : []
      if (day) return { is: 'day', day, labelled: true, at }
    }
  const asides: Around[] = []
  for (const layer of layers) {
    const found = layer.flatMap((at, index) => {
      const isOther =
        other.test(at.text) || (other.test(layer[index - 1]?.text ?? '') && isLabel(layer[index - 1]))
      const days = daysOf(at)
      if (isOther && days.length > 0) asides.push(at)
      return isOther ? [] : days.map((day) => ({ day, at }))
    })
    const [first] = found
    if (!first) continue
    const days = [...new Set(found.map(({ day }) => day.day))]
    return days.length > 1
      ? { is: 'several', days, at: first.at }
      : { is: 'day', day: first.day, labelled: false, at: first.at }
  }
  const [aside] = asides
  return aside ? { is: 'other', at: aside } : { is: 'none' }
}

const isLabel = (at: Around | undefined) => at !== undefined && daysOf(at).length === 0

/** What follows the word 取样 in a cell, or the cell behind one that says nothing else. */
function daysBehind(at: Around, next: Around | undefined): DayIn[] {
  const own = daysIn(at.text.slice(at.text.search(sampling)))
  if (own.length > 0 || !next || next.row !== at.row) return own
  return daysOf(next)
}

function daysOf({ text, cell }: Around): DayIn[] {
  if (cell?.kind === 'date') return cell.day === null ? [] : [{ day: cell.day, interval: false, said: text }]
  return cell?.kind === 'number' ? [] : daysIn(text)
}

export const calendarAround = (layers: readonly (readonly Around[])[]): Calendar =>
  calendarIn(
    layers.flatMap((layer) =>
      layer.map(({ text, cell }) =>
        cell?.kind === 'date' ? (cell.day ?? '') : cell?.kind === 'number' ? '' : text,
      ),
    ),
  )

/** The one place that the texts name, where a table is about one alone. */
export function placeAround<P extends NamedPlace>(
  layers: readonly (readonly Around[])[],
  places: readonly P[],
): P | null {
  for (const layer of layers) {
    const found = new Set<P>()
    for (const { text } of layer) {
      const whole = placeIn(text.replace(/^.*[:：]/, ''), places)
      if (whole.is === 'one') found.add(whole.place)
      const said = normal(text)
      for (const place of places)
        if (said.includes(normal(place.name).replace(/\([^()]*\)$/, ''))) found.add(place)
    }
    const [only, ...more] = found
    if (only && more.length === 0) return only
    if (only) return null
  }
  return null
}
