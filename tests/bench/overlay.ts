import type { Picture } from '../support/png.ts'
import type { Box } from './picture.ts'

/** How the slide that enters lies over the one that is on, in pixels of the picture. */
export interface Laid {
  dx: number
  dy: number
  opacity: number
}

const BLOCK = 8
/** Levels of 255: what drawing a slide between two pixels changes in the mean of a block stays below it. */
const TOLERANCE = 7
/** pixels around the entering slide's edge, where its line of water runs */
const EDGE = 6

/** A picture's channels, each summed up from its upper left corner: any block of it is told at once. */
export interface Sums {
  width: number
  height: number
  sums: readonly Int32Array[]
}

export function sumUp({ width, height, pixels }: Picture): Sums {
  const stride = width + 1
  const sums = [0, 1, 2].map((channel) => {
    const all = new Int32Array(stride * (height + 1))
    for (let y = 0; y < height; y++)
      for (let x = 0, row = 0, from = y * width * 3 + channel; x < width; x++, from += 3) {
        row += pixels[from] ?? 0
        all[(y + 1) * stride + x + 1] = (all[y * stride + x + 1] ?? 0) + row
      }
    return all
  })
  return { width, height, sums }
}

/**
 * How many blocks of a frame cannot be told from the slide that was on and the one that is to come, whole, one laid over
 * the other. What moves by itself (`except`) is left out.
 */
export function unexplained(
  frame: Sums,
  old: Sums,
  next: Sums,
  laid: Laid,
  except: readonly Box[] = [],
): number {
  let count = 0
  for (let y = 0; y + BLOCK <= frame.height; y += BLOCK)
    for (let x = 0; x + BLOCK <= frame.width; x += BLOCK) {
      const block = { x, y, width: BLOCK, height: BLOCK }
      if (atEdge(block, laid) || except.some((box) => overlaps(block, box))) continue
      if (!between(laid).some((place) => isExplained(frame, old, next, place, x, y))) count++
    }
  return count
}

/**
 * A slide that lies between two pixels is drawn there, each pixel by its share; but a picture in it may have its own
 * edges on the pixel before or the one behind.
 */
const between = (laid: Laid): Laid[] => [
  laid,
  ...(Number.isInteger(laid.dx) && Number.isInteger(laid.dy)
    ? []
    : [Math.floor, Math.ceil].map((whole) => ({ ...laid, dx: whole(laid.dx), dy: whole(laid.dy) }))),
]

const atEdge = ({ x, y }: Box, { dx, dy }: Laid) =>
  (dy > 0 && y < dy + EDGE && y + BLOCK > dy - EDGE) || (dx > 0 && x < dx + EDGE && x + BLOCK > dx - EDGE)

const overlaps = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

function isExplained(frame: Sums, old: Sums, next: Sums, { dx, dy, opacity }: Laid, x: number, y: number) {
  const covered = x >= dx && y >= dy ? opacity : 0
  for (let channel = 0; channel < 3; channel++) {
    let over = blockSum(frame, channel, x, y)
    if (covered < 1) over -= (1 - covered) * blockSum(old, channel, x, y)
    if (covered > 0) over -= covered * sumBetween(next, channel, x - dx, y - dy)
    if (Math.abs(over) > TOLERANCE * BLOCK * BLOCK) return false
  }
  return true
}

function blockSum({ width, sums }: Sums, channel: number, x: number, y: number): number {
  const all = sums[channel]
  const upper = y * (width + 1) + x
  const lower = upper + BLOCK * (width + 1)
  return (
    (all?.[lower + BLOCK] ?? NaN) -
    (all?.[lower] ?? NaN) -
    (all?.[upper + BLOCK] ?? NaN) +
    (all?.[upper] ?? NaN)
  )
}

/** Of a slide that lies between pixels, as the compositor draws it there: each of its four neighbours by its share. */
function sumBetween(picture: Sums, channel: number, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [across, down] = [x - left, y - top]
  let sum = 0
  for (const [right, width] of [[0, 1 - across] as const, [1, across] as const])
    for (const [below, height] of [[0, 1 - down] as const, [1, down] as const])
      if (width * height > 0) sum += width * height * blockSum(picture, channel, left + right, top + below)
  return sum
}
