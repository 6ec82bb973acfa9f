import { isHan, searchUnits } from '../../../content/arithmetic/search-units.ts'
import type { SearchEntry, SearchIndex, SearchItem, SearchKey } from '../../../electron/server/wire.ts'

export interface Unit {
  text: string
  /** how it may be keyed in letters or digits, the usual way first */
  sounds: readonly string[]
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

/** Written one way, asked for the other: 3号柜台 and 三号柜台. */
export const numerals = '零一二三四五六七八九'
const digitSounds = ['ling', 'yi', 'er', 'san', 'si', 'wu', 'liu', 'qi', 'ba', 'jiu']

/** Equals stand in this order: what can be done here, what is going on, whole pages, and the rest as the index has it. */
export function prepare({ topics, items }: SearchIndex): Prepared[] {
  const of = (kinds: (kind: string) => boolean) => items.filter(({ kind }) => kinds(kind)).flatMap(ofItem)
  const first = ['guide', 'notice']
  return [
    ...first.flatMap((kind) => of((each) => each === kind)),
    ...topics.map((entry) => ready(entry, null)),
    ...of((kind) => !first.includes(kind)),
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
    const sounds = isHan(text) ? readingsOf(syllables[next++] ?? '') : [text, ...digitSound(text)]
    return { text, sounds, at, length }
  })
  const letters = units.reduce(
    (all, { sounds }) => sounds.reduce((bits, one) => bits | lettersOf(one), all),
    0,
  )
  return { words, units, letters }
}

const A = 97

/** A bit for each letter from a to z that stands in a text. */
export function lettersOf(text: string): number {
  let bits = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at) - A
    if (letter >= 0 && letter < 26) bits |= 1 << letter
  }
  return bits
}

/** ü is keyed as v or as u. */
const readingsOf = (syllable: string): string[] =>
  syllable === ''
    ? []
    : syllable.split('/').flatMap((one) => (one.includes('v') ? [one, one.replace('v', 'u')] : [one]))

const digitSound = (text: string): string[] => {
  const sound = /^\d$/.test(text) ? digitSounds[Number(text)] : undefined
  return sound === undefined ? [] : [sound]
}
