import { randomInt } from 'node:crypto'

/** No letter or digit that is taken for another: not 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. 23^6 is 148 million. */
const LETTERS = 'ACDEFGHJKMNPQRTWXY34679'

/** A code that somebody reads off and types. */
export const readableCode = (length: number, pick: (below: number) => number = randomInt): string =>
  Array.from({ length }, () => LETTERS[pick(LETTERS.length)] ?? 'A').join('')

/** As it was typed: in small letters, with spaces or a hyphen. */
export const codeAsTyped = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
