/** One thing that is said and written as a whole: a Chinese character, a word of letters, a run of digits. */
export interface SearchUnit {
  /** in lower case, letters of full width made narrow */
  text: string
  /** where it stands in the text, in UTF-16 units */
  at: number
  length: number
}

const unit = /\p{Script=Han}|[\p{Script=Latin}\p{M}]+|\p{Nd}+/gu

/** What of a text can be searched for, in order; spaces and punctuation only part it. */
export function searchUnits(text: string): SearchUnit[] {
  return [...text.matchAll(unit)].map(({ 0: found, index }) => ({
    text: plainLetters(found),
    at: index,
    length: found.length,
  }))
}

/** As a person may key it in: narrow, small, without accents. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** The first Chinese character of all; asked thousands of times for one key, so most are told by their number. */
const FIRST_HAN = 0x2e80

export const isHan = (text: string): boolean =>
  text.charCodeAt(0) >= FIRST_HAN && /^\p{Script=Han}/u.test(text)
