/** Where points and their columns stand in the drawing. Heights are metres; a metre of ground is a metre of water. */

export interface Standing {
  /** metres above sea level */
  ground: number | undefined
  /** metres of water that the pressure holds up; null without a reading */
  head: number | null
  /** metres of water that are owed at least */
  limit: number
}

export interface Relief {
  /** metres at the drawing's lower and upper edge */
  bottom: number
  top: number
  /** how high every column reaches above its ground: one scale for all */
  column: number
  /** metres from one number on the axis to the next */
  step: number
  /** whether points stand at their elevation; otherwise on level ground, at 0 */
  raised: boolean
}

/** A column is never drawn for less, so that weak pressure looks weak. */
const LEAST_COLUMN = 30

/** Room above the highest level for its figure, and below the lowest ground for the ground itself. */
const HEADROOM = 1.45
const FOOTROOM = 0.12

/** Heights that differ by more columns than this would make every column too short to be read. */
const MOST_COLUMNS = 2

/**
 * All points on one scale. They stand at their elevation where everyone's is known and the city is not so steep that
 * the columns would be lost.
 */
export function reliefOf(points: readonly Standing[]): Relief {
  const highest = Math.max(LEAST_COLUMN, ...points.map(({ head, limit }) => Math.max(head ?? 0, limit)))
  const column = highest * HEADROOM
  const grounds = points.flatMap(({ ground }) => ground ?? [])
  const span = Math.max(...grounds) - Math.min(...grounds)
  const raised = grounds.length > 0 && grounds.length === points.length && span <= MOST_COLUMNS * column
  return edges(column, raised ? grounds : [0], raised)
}

/** The same for some of the points, which may lie all high or all low: their ground begins with the lowest of them. */
export function within({ column, raised }: Relief, points: readonly Standing[]): Relief {
  return edges(column, raised ? points.map(({ ground }) => ground ?? 0) : [0], raised)
}

function edges(column: number, grounds: readonly number[], raised: boolean): Relief {
  const bottom = Math.min(...grounds) - FOOTROOM * column
  const top = Math.max(...grounds) + column * 1.02
  return { bottom, top, column, step: stepFor(top - bottom), raised }
}

const MOST_NUMBERS = 8

/** A round number of metres that leaves no more numbers on the axis than can be read. */
function stepFor(span: number): number {
  for (let step = 1; ; step *= 10)
    for (const times of [1, 2, 5]) if (span / (step * times) <= MOST_NUMBERS) return step * times
}

/** The numbers on the axis; on level ground there is none below it. */
export function numbersOf({ bottom, top, step, raised }: Relief): number[] {
  const first = Math.ceil((raised ? bottom : 0) / step)
  const last = Math.floor(top / step)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step)
}

/** How far up the drawing a height lies, in per cent. */
export const percentUp = ({ bottom, top }: Relief, height: number) =>
  (100 * (height - bottom)) / (top - bottom)

/** In rows of nearly the same length, of at most so many: each column must be as wide as a finger. */
export function abreast<T>(all: readonly T[], most = 10): T[][] {
  const rows = Math.ceil(all.length / most)
  const length = Math.ceil(all.length / Math.max(1, rows))
  return Array.from({ length: rows }, (_, row) => all.slice(row * length, (row + 1) * length))
}
