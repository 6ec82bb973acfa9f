import { isHan } from '../../../content/arithmetic/search-units.ts'
import { lettersOf, numerals, type Key, type Unit } from './prepared.ts'

/** Which units of a key a query stands for, both ends counted from 0, the last one left out. */
export interface Span {
  from: number
  to: number
  /** what was keyed of what could have been: 1 for `guohu` or 过户, 0.4 for `gh` */
  whole: number
}

/**
 * How strictly letters are taken: `exact`; `sound`, where zh is z and ang is an, as many people speak; `slip`, with
 * one letter too many, missing, exchanged, or hit beside its key.
 */
export type Care = 'exact' | 'sound' | 'slip'

/** A query made ready to be looked for in many keys. */
export interface Query {
  /** character by character; a space parts words */
  asked: readonly string[]
  care: Care
  letters: number
}

export const queryOf = (asked: readonly string[], care: Care): Query => ({
  asked,
  care,
  letters: lettersOf(asked.join('')),
})

/** The best place of a query in a key: characters for themselves, letters for the beginnings of syllables in a row. */
export function spanIn(query: Query, key: Key): Span | null {
  const missing = query.letters & ~key.letters
  // With one slip there may be one letter that the key has not.
  if (query.care === 'slip' ? (missing & (missing - 1)) !== 0 : missing !== 0) return null
  let best: Span | null = null
  for (let from = 0; from < key.units.length; from++) {
    if (!mayBegin(query, key.units[from])) continue
    const reached = walk(query, key.units, from)
    if (reached && (!best || valueOf(reached, key) > valueOf(best, key))) best = reached
  }
  return best
}

function mayBegin({ asked, care }: Query, unit: Unit | undefined): boolean {
  const [first = '', second = ''] = asked
  if (!unit) return false
  if (isHan(first)) return isSame(first, unit.text)
  if (isSame(first, unit.text)) return true
  return unit.sounds.some((sound) => {
    const begins = sound[0] ?? ''
    return begins === first || (care === 'slip' && (begins === second || near(first, begins)))
  })
}

/** Higher for what covers a key from its beginning, and for what was keyed in full. */
export function valueOf({ from, to, whole }: Span, { units }: Key): number {
  const covered = (to - from) / units.length
  const place = covered === 1 ? 1 : from === 0 ? 0.85 : 0.65
  return place * (0.75 + 0.25 * whole) + 0.05 * covered
}

/** Syllables as they sound to those who do not part zh from z or ang from an; the query is heard the same way. */
export const heard = (letters: string): string =>
  letters.replace(/([zcs])h/g, '$1').replace(/([aei])ng/g, '$1n')

type Then = (end: number, letters: number, left: number) => void

function walk({ asked: query, care }: Query, units: readonly Unit[], from: number): Span | null {
  let best: Span | null = null
  /** `left`: slips that may still be made */
  const step = (at: number, unit: number, keyed: number, said: number, left: number): void => {
    while (query[at] === ' ') at++
    const letter = query[at]
    if (letter === undefined) {
      const whole = Math.min(1, keyed / said)
      if (!best || whole > best.whole) best = { from, to: unit, whole }
      return
    }
    const here = units[unit]
    if (!here) return
    if (isSame(letter, here.text)) step(at + 1, unit + 1, keyed + 1, said + 1, left)
    if (isHan(letter)) return
    for (const sound of here.sounds) {
      const told = care === 'exact' ? sound : heard(sound)
      spell(told, 0, at, left, (end, letters, slips) =>
        step(end, unit + 1, keyed + letters, said + told.length, slips),
      )
    }
  }
  /** Every way to key the beginning of one sound, the longest first. */
  const spell = (sound: string, index: number, at: number, left: number, then: Then): void => {
    const letter = query[at]
    const wanted = sound[index]
    if (letter !== undefined && letter === wanted) spell(sound, index + 1, at + 1, left, then)
    if (index > 0) then(at, index, left)
    if (left === 0 || letter === undefined || letter === ' ' || isHan(letter)) return
    if (letter !== wanted) spell(sound, index, at + 1, 0, then)
    if (wanted === undefined) return
    if (near(letter, wanted)) spell(sound, index + 1, at + 1, 0, then)
    const after = sound[index + 1]
    if (after === undefined) return
    if (index > 0 && letter === after) spell(sound, index + 1, at, 0, then)
    if (letter === after && query[at + 1] === wanted) spell(sound, index + 2, at + 2, 0, then)
  }
  step(0, from, 0, 0, care === 'slip' ? 1 : 0)
  return best
}

/** Also 三 for 3, and 3 for 三. */
const isSame = (asked: string, there: string): boolean =>
  asked === there || isNumeral(asked, there) || isNumeral(there, asked)

const isNumeral = (digit: string, han: string): boolean =>
  /^\d$/.test(digit) && numerals[Number(digit)] === han

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
/** how far each row begins to the right of the first, in keys */
const shifts = [0, 0.5, 1.5]

const caps = new Map(
  rows.flatMap((row, y) => [...row].map((letter, index) => [letter, { x: index + (shifts[y] ?? 0), y }])),
)

/** Whether two keys of the pad touch. */
function near(keyed: string, wanted: string): boolean {
  const [one, other] = [caps.get(keyed), caps.get(wanted)]
  if (!one || !other || keyed === wanted) return false
  return Math.abs(one.x - other.x) <= 1 && Math.abs(one.y - other.y) <= 1
}
