import type { Content } from '../schema/kinds.ts'
import { compare, decimalOf } from './decimals.ts'

export type Verdict = 'good' | 'bad' | 'not-tested' | 'unclear'

export type Item = Content['qualityStandard']['items'][number]
export type Bound = Item['bounds'][number]
export type Place = Content['qualityPlaces']['places'][number]

/**
 * What sort of thing a cell reports. `0` is a number, `<5` only an upper edge, `未检出` that nothing was found, `无` a
 * word, `--` that nobody looked, and an empty cell says nothing at all: no two of them are the same.
 */
export type Said = 'number' | 'below' | 'not-detected' | 'word' | 'not-tested' | 'blank'

/** The bound that holds at a place of this kind; one without a place holds everywhere. */
export function boundAt(item: Item, kind: Place['kind']): Bound | undefined {
  return item.bounds.find(({ at }) => at === kind) ?? item.bounds.find(({ at }) => at === undefined)
}

const notDetected = new Set(['未检出', 'ND', 'nd', 'not detected'])

export function saidIn(reported: string): Said {
  const cell = reported.trim()
  if (cell === '') return 'blank'
  if (/^[-—–/]+$/.test(cell)) return 'not-tested'
  if (notDetected.has(cell)) return 'not-detected'
  const number = parse(cell)
  return number ? (number.below ? 'below' : 'number') : 'word'
}

/** What a cell says, read as a number beside its text: `<5` is below 5, so any limit of 5 or more is kept. */
function parse(cell: string): { digits: string; below: boolean } | null {
  const match = /^([<＜])?\s*(\d+(?:\.\d+)?)$/.exec(cell)
  return match?.[2] ? { digits: match[2], below: Boolean(match[1]) } : null
}

/** The number that a cell reports, `<5` included; null where it reports none. */
export function numberIn(reported: string): number | null {
  const number = parse(reported.trim())
  return number && Number(number.digits)
}

/** A cell that every limit understands: a number, not tested, or not detected. */
export const isReadable = (reported: string) => saidIn(reported) !== 'word'

/**
 * A reported cell against its bound. `--` and an empty cell are not tested; `未检出` is below every upper limit.
 * Edges pass. What cannot be decided is unclear, never good.
 */
export function judge(reported: string, bound: Bound | undefined): Verdict {
  const cell = reported.trim()
  const said = saidIn(cell)
  if (said === 'not-tested' || said === 'blank') return 'not-tested'
  if (!bound) return 'unclear'
  if (bound.rule === 'said') {
    if (bound.words.includes(cell)) return 'good'
    return said === 'not-detected' ? 'unclear' : 'bad'
  }
  if (said === 'not-detected')
    return bound.rule === 'at-most' || bound.rule === 'not-detected' ? 'good' : 'unclear'
  const number = parse(cell)
  return number ? judgeNumber(number, bound) : 'unclear'
}

function judgeNumber(
  { digits, below }: { digits: string; below: boolean },
  bound: Exclude<Bound, { rule: 'said' }>,
): Verdict {
  const against = (edge: string) => compare(decimalOf(digits), decimalOf(edge))
  switch (bound.rule) {
    case 'not-detected':
      return below ? 'unclear' : against('0') === 0 ? 'good' : 'bad'
    case 'at-most':
      return against(bound.max) <= 0 ? 'good' : below ? 'unclear' : 'bad'
    case 'at-least':
      return low(bound.min) ?? 'good'
    case 'between':
      return low(bound.min) ?? (against(bound.max) <= 0 ? 'good' : 'bad')
  }

  /** `<0.05` lies surely below 0.05, but of `<0.1` nobody can say. */
  function low(min: string): Verdict | null {
    if (below) return against(min) <= 0 ? 'bad' : 'unclear'
    return against(min) < 0 ? 'bad' : null
  }
}
