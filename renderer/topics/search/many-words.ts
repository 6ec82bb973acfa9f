/** A question in several words, none of which need stand together: 房子卖了 finds 房子买卖. */
import { isHan } from '../../../content/arithmetic/search-units.ts'
import type { Found } from './found.ts'
import type { Prepared } from './prepared.ts'
import { queryOf, spanIn, type Query } from './span.ts'

const BEGINNING = 0.7

/** What of a question has to be answered, weighed by how much it tells. */
const ENOUGH = 0.25
/** The most that an answer in pieces is worth: less than one that was named. */
const MOST = 0.62
/** A piece that stands nowhere tells no more than half of one that stands in so many entries. */
const UNKNOWN = 4
const fields = { title: 1, word: 1, plain: 0.8, text: 0.5 }

interface Piece {
  query: Query
  /** of two pieces that are as rare, one of two characters tells more than one of one */
  weight: number
  /** how much of a word has to be there: beginnings will do where a space says that they are words */
  enough: number
}

export function manyWords(all: readonly Prepared[], asked: readonly string[]): Found[] {
  const pieces = piecesOf(all, asked)
  if (pieces.length < 2) return []
  const answers = pieces.map((piece) => all.map((prepared) => answered(prepared, piece)))
  const tells = answers.map((values, at) => {
    const count = values.filter((value) => value > 0).length
    const weight = (pieces[at]?.weight ?? 0) * (count === 0 ? 0.5 : 1)
    return weight * Math.log((all.length + 1) / Math.max(count, UNKNOWN))
  })
  const whole = tells.reduce((sum, tell) => sum + tell, 0)
  return all.flatMap((prepared, index) => {
    let sum = 0
    for (const [at, values] of answers.entries()) sum += (values[index] ?? 0) * (tells[at] ?? 0)
    const value = sum / whole
    return value >= ENOUGH ? [{ prepared, value: value * MOST, rank: 0, isGuess: true, where: null }] : []
  })
}

function answered({ title, plain, words, entry }: Prepared, { query, enough }: Piece): number {
  const has = (key: Prepared['title']) => (spanIn(query, key)?.whole ?? 0) >= enough
  if (has(title)) return fields.title
  if (words.some(has)) return fields.word
  if (has(plain)) return fields.plain
  return isHan(query.asked[0] ?? '') && entry.text.includes(query.asked.join('')) ? fields.text : 0
}

/** Characters, and two by two; words of letters one by one; pinyin by syllables, and two by two. */
function piecesOf(all: readonly Prepared[], asked: readonly string[]): Piece[] {
  const runs = asked.join('').match(/\p{Script=Han}+|[^\p{Script=Han} ]+/gu) ?? []
  return runs.flatMap((run) => {
    if (isHan(run)) return [...singles([...run]), ...pairs([...run])]
    if (asked.includes(' ')) return idle.has(run) ? [] : [pieceOf([run], 1, BEGINNING)]
    const syllables = syllablesIn(run, syllablesOf(all))
    return syllables ? [...singles(syllables), ...pairs(syllables)] : [pieceOf([run], 1)]
  })
}

const pieceOf = (units: readonly string[], weight: number, enough = 1): Piece => ({
  query: queryOf([...units.join('')], 'exact'),
  weight,
  enough,
})

const singles = (units: readonly string[]) =>
  units.flatMap((unit) => (idle.has(unit) ? [] : [pieceOf([unit], 0.5)]))

const pairs = (units: readonly string[]) =>
  units.slice(1).flatMap((unit, at) => {
    const before = units[at] ?? ''
    return idle.has(unit) || idle.has(before) ? [] : [pieceOf([before, unit], 1)]
  })

/** What says nothing of what is wanted. */
const idle = new Set([
  ...'a an and at can do for how i in is it my of on or the to want what where with'.split(' '),
  ...'的了吗呢吧啊太很都也就我你您要想请把给个是有',
])

const known = new WeakMap<readonly Prepared[], ReadonlySet<string>>()

/** Every syllable that stands in the index. */
function syllablesOf(all: readonly Prepared[]): ReadonlySet<string> {
  const before = known.get(all)
  if (before) return before
  const syllables = new Set<string>()
  for (const { title, plain, words } of all)
    for (const { units } of [title, plain, ...words])
      for (const { text, sounds } of units) if (isHan(text)) for (const sound of sounds) syllables.add(sound)
  known.set(all, syllables)
  return syllables
}

/** Letters cut into whole syllables, the longest first; null where they are not pinyin. */
function syllablesIn(letters: string, syllables: ReadonlySet<string>): string[] | null {
  if (letters === '') return []
  for (let length = Math.min(6, letters.length); length > 0; length--) {
    const first = letters.slice(0, length)
    const rest = syllables.has(first) ? syllablesIn(letters.slice(length), syllables) : null
    if (rest) return [first, ...rest]
  }
  return null
}
