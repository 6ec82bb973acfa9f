import type { Content } from '../schema/kinds.ts'

export type Verdict = 'good' | 'bad' | 'not-tested' | 'unclear'

export type Item = Content['qualityStandard']['items'][number]
export type Bound = Item['bounds'][number]
export type Place = Content['qualityPlaces']['places'][number]

/** The bound that holds at a place of this kind; one without a place holds everywhere. */
export function boundAt(item: Item, kind: Place['kind']): Bound | undefined {
  return item.bounds.find(({ at }) => at === kind) ?? item.bounds.find(({ at }) => at === undefined)
}

/** What a cell says, read as a number beside its text: `<5` is below 5, so any limit of 5 or more is kept. */
function parse(reported: string): { value: number; below: boolean } | null {
  const match = /^([<＜])?\s*(\d+(?:\.\d+)?)$/.exec(reported)
  return match ? { value: Number(match[2]), below: Boolean(match[1]) } : null
}

/** The number that a cell reports, `<5` included; null where it reports none. */
export const numberIn = (reported: string) => parse(reported.trim())?.value ?? null

/** A cell that every limit understands: a number, not tested, or not detected. */
export function isReadable(reported: string): boolean {
  const cell = reported.trim()
  return isUntested(cell) || notDetected.has(cell) || parse(cell) !== null
}

const isUntested = (cell: string) => cell === '' || /^[-—–/]+$/.test(cell)

const notDetected = new Set(['未检出', 'ND', 'nd', 'not detected'])

/**
 * A reported cell against its bound. `--` and an empty cell are not tested; `未检出` is below every upper limit.
 * Edges pass. Text that no rule understands is unclear, never good.
 */
export function judge(reported: string, bound: Bound | undefined): Verdict {
  const cell = reported.trim()
  if (isUntested(cell)) return 'not-tested'
  if (!bound) return 'unclear'

  if (bound.rule === 'said') return bound.words.includes(cell) ? 'good' : 'bad'
  if (notDetected.has(cell)) return bound.rule === 'at-least' || bound.rule === 'between' ? 'unclear' : 'good'

  const number = parse(cell)
  if (!number) return 'unclear'
  switch (bound.rule) {
    case 'not-detected':
      return number.value === 0 && !number.below ? 'good' : number.below ? 'unclear' : 'bad'
    case 'at-most':
      return number.value <= Number(bound.max) ? 'good' : number.below ? 'unclear' : 'bad'
    case 'at-least':
      return number.below ? 'unclear' : number.value >= Number(bound.min) ? 'good' : 'bad'
    case 'between':
      if (number.below) return 'unclear'
      return number.value >= Number(bound.min) && number.value <= Number(bound.max) ? 'good' : 'bad'
  }
}
