import { isHan } from '../../../content/arithmetic/search-units.ts'
import { besideOf, lettersOf, otherWay } from './letters.ts'
import type { Key, Unit } from './prepared.ts'

/** Which units of a key a query stands for, both ends counted from 0, the last one left out. */
export interface Span {
  from: number
  to: number
  /** what was keyed of what could have been: 1 for `guohu` or 过户, half of it for `gh` */
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
  /** a bit for each of its letters, and for each that a sound may begin with which it means */
  letters: number
  begins: number
  /** characters that a key must have; those that may be written as digits are left out */
  characters: readonly string[]
}

export function queryOf(asked: readonly string[], care: Care): Query {
  const [first = '', second = ''] = asked
  return {
    asked,
    care,
    letters: lettersOf(asked.join('')),
    begins: lettersOf(care === 'slip' ? first + second + besideOf(first) : first),
    characters: asked.filter((one) => isHan(one) && otherWay(one) === ''),
  }
}

/** The best place of a query in a key: characters for themselves, letters for the beginnings of syllables in a row. */
export function spanIn(query: Query, key: Key): Span | null {
  const missing = query.letters & ~key.letters
  // With one slip there may be one letter that the key has not.
  if (query.care === 'slip' ? (missing & (missing - 1)) !== 0 : missing !== 0) return null
  for (const character of query.characters) if (!key.words.includes(character)) return null
  const first = query.asked[0] ?? ''
  let best: Span | null = null
  for (let from = 0; from < key.units.length; from++) {
    const unit = key.units[from]
    if (!unit || !((unit.firsts & query.begins) !== 0 || unit.text.startsWith(first) || unit.other === first))
      continue
    const reached = walk(query, key.units, from)
    if (reached && (!best || valueOf(reached, key) > valueOf(best, key))) best = reached
  }
  return best
}

/** Higher for what covers a key from its beginning, and for what was keyed in full. */
export function valueOf({ from, to, whole }: Span, { units }: Key): number {
  const covered = (to - from) / units.length
  const place = covered === 1 ? 1 : from === 0 ? 0.85 : 0.65
  return place * (0.75 + 0.25 * whole) + 0.05 * covered
}

/** The last syllable is still being keyed: how much of it is left says little. */
const saidOf = (letters: number, keyed: number, isLast: boolean): number =>
  isLast ? Math.min(letters, keyed + 1) : letters

/** What stands for a syllable on the way to the next: all of it, or its initial. */
const isPart = (sound: string, index: number): boolean =>
  index === sound.length || index === 1 || (index === 2 && sound[1] === 'h')

type Then = (end: number, letters: number, left: number) => void

function walk({ asked, care }: Query, units: readonly Unit[], from: number): Span | null {
  let best: Span | null = null
  /** `left`: slips that may still be made */
  const step = (start: number, unit: number, keyed: number, said: number, left: number): void => {
    let at = start
    while (asked[at] === ' ') at++
    const letter = asked[at]
    if (letter === undefined) {
      const whole = Math.min(1, keyed / said)
      if (!best || whole > best.whole) best = { from, to: unit, whole }
      return
    }
    const here = units[unit]
    if (!here) return
    if (letter === here.text || letter === here.other) step(at + 1, unit + 1, keyed + 1, said + 1, left)
    if (isHan(letter)) return
    for (const sound of care === 'exact' ? here.sounds : here.heard)
      spell(sound, 0, at, left, (end, letters, slips) => {
        const told = saidOf(sound.length, letters, end === asked.length)
        step(end, unit + 1, keyed + letters, said + told, slips)
      })
  }
  /** Every way to key the beginning of one sound, the longest first. */
  const spell = (sound: string, index: number, at: number, left: number, then: Then): void => {
    const letter = asked[at]
    const wanted = sound[index]
    if (letter !== undefined && letter === wanted) spell(sound, index + 1, at + 1, left, then)
    if (isPart(sound, index) || (index > 0 && (letter === undefined || letter === ' '))) then(at, index, left)
    if (left === 0 || letter === undefined || letter === ' ' || isHan(letter)) return
    if (letter !== wanted) spell(sound, index, at + 1, 0, then)
    if (wanted === undefined) return
    if (besideOf(wanted).includes(letter)) spell(sound, index + 1, at + 1, 0, then)
    const after = sound[index + 1]
    if (after === undefined) return
    if (index > 0 && letter === after) spell(sound, index + 1, at, 0, then)
    if (letter === after && asked[at + 1] === wanted) spell(sound, index + 2, at + 2, 0, then)
  }
  step(0, from, 0, 0, care === 'slip' ? 1 : 0)
  return best
}
