import { CELL, cellsIn, ROWS, type Character } from '../../../content/arithmetic/strip-text.ts'
import type { Glyphs, Rows } from './glyphs.ts'

/** A line of text as dots, row after row from the top; 1 is lit. */
export interface Dots {
  width: number
  lit: Uint8Array
}

/** What stands for a character that the font has not: an empty frame, which nobody takes for a word. */
const box: Rows = Uint8Array.from({ length: 2 * ROWS }, (_, at) => {
  const row = at >> 1
  const isLeft = at % 2 === 0
  if (row < 2 || row > 13) return 0
  if (row === 2 || row === 13) return isLeft ? 0x7f : 0xfe
  return isLeft ? 0x40 : 0x02
})

export function dotsOf(characters: readonly Character[], glyphs: Pick<Glyphs, 'get'>): Dots {
  const width = cellsIn(characters) * CELL
  const lit = new Uint8Array(width * ROWS)
  let left = 0
  for (const { code, cells } of characters) {
    const own = code === null ? undefined : glyphs.get(code)
    const rows = own?.length === cells * ROWS ? own : box
    const bytes = rows.length / ROWS
    for (let row = 0; row < ROWS; row++)
      for (let column = 0; column < cells * CELL; column++) {
        const byte = rows[row * bytes + (column >> 3)] ?? 0
        if (byte & (0x80 >> (column & 7))) lit[row * width + left + column] = 1
      }
    left += cells * CELL
  }
  return { width, lit }
}

/** A part of a line, from a column on, as pixels of a canvas: one for each dot. */
export function pixelsOf(
  { width, lit }: Dots,
  [red, green, blue]: readonly [number, number, number],
  from: number,
  across: number,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(across * ROWS * 4)
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < across; column++) {
      if (lit[row * width + from + column] !== 1) continue
      pixels.set([red, green, blue, 255], (row * across + column) * 4)
    }
  return pixels
}
