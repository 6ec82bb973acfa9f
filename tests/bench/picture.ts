import type { Picture } from '../support/png.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A part of a picture, of whole pixels that lie in it. */
export function crop({ width, pixels }: Picture, box: Box): Picture {
  const left = Math.ceil(box.x)
  const top = Math.ceil(box.y)
  const across = Math.floor(box.x + box.width) - left
  const down = Math.floor(box.y + box.height) - top
  const part = new Uint8Array(across * down * 3)
  for (let y = 0; y < down; y++) {
    const from = ((top + y) * width + left) * 3
    part.set(pixels.subarray(from, from + across * 3), y * across * 3)
  }
  return { width: across, height: down, pixels: part }
}

/** Of all pixels, the share that `is` true of. */
export function shareOf(
  { width, height, pixels }: Picture,
  { x, y, ...size }: Box,
  is: (red: number, green: number, blue: number) => boolean,
): number {
  const [left, top] = [Math.max(0, Math.ceil(x)), Math.max(0, Math.ceil(y))]
  const [right, bottom] = [
    Math.min(width, Math.floor(x + size.width)),
    Math.min(height, Math.floor(y + size.height)),
  ]
  let [all, those] = [0, 0]
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) {
      const at = (row * width + column) * 3
      all++
      if (is(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0)) those++
    }
  return all === 0 ? NaN : those / all
}

/** Nothing but one colour, whichever: the ground, black, white. */
export function isBlank(picture: Picture): boolean {
  const all = { x: 0, y: 0, width: picture.width, height: picture.height }
  const [red = 0, green = 0, blue = 0] = picture.pixels
  return shareOf(picture, all, near([red, green, blue], 10)) > 0.9995
}

export const near =
  ([r, g, b]: readonly [number, number, number], by: number) =>
  (red: number, green: number, blue: number) =>
    Math.abs(red - r) <= by && Math.abs(green - g) <= by && Math.abs(blue - b) <= by
