import { isHan, searchUnits } from '../../../content/arithmetic/search-units.ts'
import type { SearchEntry, SearchIndex, SearchItem, SearchKey } from '../../../electron/server/wire.ts'
import { digitSound, heard, lettersOf, otherWay } from './letters.ts'

export interface Unit {
  text: string
  /** the digit for a numeral, the numeral for a digit */
  other: string
  /** how it is keyed in letters or digits; `heard` is what a careless ear takes for it, other readings included */
  sounds: readonly string[]
  heard: readonly string[]
  /** a bit for each letter that one of its sounds begins with */
  firsts: number
  at: number
  length: number
}

export interface Key {
  words: string
  units: readonly Unit[]
  /** a bit for each letter that its sounds have: most keys are ruled out by this alone */
  letters: number
}

/** An entry made ready to be matched, once for each index. */
export interface Prepared {
  entry: SearchEntry
  /** the item it belongs to; null for a page that is always there */
  item: SearchItem | null
  title: Key
  plain: Key
  words: readonly Key[]
}

/** Equals stand in this order: what can be done here, what is going on, whole pages, and the rest as the index has it. */
export function prepare({ topics, items }: SearchIndex): Prepared[] {
  const of = (kind: string) => items.filter((item) => item.kind === kind).flatMap(ofItem)
  const others = items.filter(({ kind }) => kind !== 'guide' && kind !== 'notice')
  return [
    ...of('guide'),
    ...of('notice'),
    ...topics.map((entry) => ready(entry, null)),
    ...others.flatMap(ofItem),
  ]
}

export const ofItem = (item: SearchItem): Prepared[] => item.entries.map((entry) => ready(entry, item))

function ready(entry: SearchEntry, item: SearchItem | null): Prepared {
  const { title, plain, words } = entry
  return { entry, item, title: keyOf(title), plain: keyOf(plain), words: words.map(keyOf) }
}

export function keyOf([words, sound]: SearchKey): Key {
  const syllables = sound === '' ? [] : sound.split(' ')
  let next = 0
  const units = searchUnits(words).map(({ text, at, length }): Unit => {
    const [usual = '', ...others] = isHan(text) ? (syllables[next++] ?? '').split('/') : [text]
    const sounds = [...keyed(usual), ...digitSound(text)]
    const said = [...sounds, ...others.flatMap(keyed)]
    const firsts = lettersOf(said.map((one) => one[0] ?? '').join(''))
    return { text, other: otherWay(text), sounds, heard: [...new Set(said.map(heard))], firsts, at, length }
  })
  const letters = units.map((one) => [...one.sounds, ...one.heard].join('')).join('')
  return { words, units, letters: lettersOf(letters) }
}

/** ü is keyed as v or as u. */
const keyed = (syllable: string): string[] =>
  syllable === '' ? [] : syllable.includes('v') ? [syllable, syllable.replace('v', 'u')] : [syllable]
