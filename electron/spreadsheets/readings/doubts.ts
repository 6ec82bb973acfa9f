import type { Doubt } from '../doubt.ts'
import type { DoubtRule } from '../doubt-words.ts'
import type { Ref } from './found.ts'
import { nearestPlace, placeIn, type NamedPlace } from './names.ts'

/** A cell, or the whole sheet. */
export type At = { row: number | null; column: number | null } | null

/** Doubts of one sheet: what one cell leaves open is said once, whatever hangs on it. */
export class Doubts {
  readonly #sheet: string
  readonly #said = new Map<string, Doubt>()

  constructor(sheet: string) {
    this.#sheet = sheet
  }

  all(): Doubt[] {
    return [...this.#said.values()]
  }

  /** Null, for whoever then has nothing. */
  add(rule: DoubtRule, at: At, params: Doubt['params'] = {}): null {
    const { row, column } = at ?? { row: null, column: null }
    const key = `${rule} ${row} ${column}`
    if (!this.#said.has(key)) this.#said.set(key, { rule, sheet: this.#sheet, row, column, params })
    return null
  }

  /** The one place that a cell names; `file` is where places are. */
  placeAt<P extends NamedPlace>({ cell, row, column }: Ref, places: readonly P[], file: string): P | null {
    const found = placeIn(cell.text, places)
    if (found.is === 'one') return found.place
    const at = { row, column }
    if (found.is === 'several') {
      const several = found.places.map(({ name }) => name).join('、')
      return this.add('place.several', at, { said: cell.text, several })
    }
    const near = nearestPlace(cell.text, places)
    const nearest = near === null ? '' : { zh: `（是不是“${near}”？）`, en: ` (did you mean "${near}"?)` }
    return this.add('place.unknown', at, { said: cell.text, file, nearest })
  }

  /** Whether a cell says what it means: Excel's errors do not, and a date in place of a figure was none. */
  isSaid({ cell: { kind, text }, row, column }: Ref): boolean {
    const at = { row, column }
    if (kind === 'error') this.add('value.error', at, { said: text })
    else if (kind === 'date') this.add('value.date', at, { said: text })
    return kind !== 'error' && kind !== 'date'
  }
}
