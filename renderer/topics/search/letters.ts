/** What letters and digits on the pad mean: how they sound, where their keys lie, and which characters say a digit. */

const A = 97
const LETTERS = 26

/** A bit for each letter from a to z that stands in a text. */
export function lettersOf(text: string): number {
  let bits = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at) - A
    if (letter >= 0 && letter < LETTERS) bits |= 1 << letter
  }
  return bits
}

/** Syllables as they sound to those who do not part zh from z or ang from an; a query is heard the same way. */
export const heard = (letters: string): string =>
  letters.replace(/([zcs])h/g, '$1').replace(/([aei])ng/g, '$1n')

const numerals = '零一二三四五六七八九'
const digitSounds = ['ling', 'yi', 'er', 'san', 'si', 'wu', 'liu', 'qi', 'ba', 'jiu']

/** Written one way, asked for the other: 3号柜台 and 三号柜台; empty for all else. */
export function otherWay(text: string): string {
  if (text.length !== 1) return ''
  const digit = numerals.indexOf(text)
  return digit >= 0 ? String(digit) : text >= '0' && text <= '9' ? (numerals[Number(text)] ?? '') : ''
}

export function digitSound(text: string): string[] {
  const sound = text.length === 1 ? digitSounds[Number(text)] : undefined
  return sound === undefined ? [] : [sound]
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
/** how far each row begins to the right of the first, in keys */
const shifts = [0, 0.5, 1.5]

const caps = rows.flatMap((row, y) =>
  [...row].map((letter, index) => ({ letter, x: index + (shifts[y] ?? 0), y })),
)

const neighbours = new Map(
  caps.map(({ letter, x, y }) => {
    const touching = caps.filter((other) => Math.abs(other.x - x) <= 1 && Math.abs(other.y - y) <= 1)
    return [letter, touching.flatMap((other) => (other.letter === letter ? [] : [other.letter])).join('')]
  }),
)

/** Letters whose keys on the pad touch that of a letter. */
export const besideOf = (letter: string): string => neighbours.get(letter) ?? ''
