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

/** A slide at rest, and for where it lies between pixels the darkest and the lightest that each of them can be. */
export interface Slide {
  sums: Sums
  between(axis: 'across' | 'down'): { low: Sums; high: Sums }
}

export function slideOf(picture: Picture): Slide {
  const known: Partial<Record<'across' | 'down', { low: Sums; high: Sums }>> = {}
  const summed = (axis: 'across' | 'down', of: (...two: number[]) => number) =>
    sumUp(paired(picture, axis, of))
  return {
    sums: sumUp(picture),
    between: (axis) => (known[axis] ??= { low: summed(axis, Math.min), high: summed(axis, Math.max) }),
  }
}

/** Each pixel with those before and behind it that may have been drawn in its place (`isExplained`). */
function paired(
  { width, height, pixels }: Picture,
  axis: 'across' | 'down',
  of: (...some: number[]) => number,
) {
  const step = axis === 'across' ? 3 : width * 3
  const length = axis === 'across' ? width : height
  const made = new Uint8Array(pixels.length)
  for (let at = 0; at < pixels.length; at++) {
    const place = Math.floor(at / step) % length
    const pixel = (away: number) =>
      pixels[at + Math.min(Math.max(away, -place), length - 1 - place) * step] ?? 0
    made[at] = of(pixel(-1), pixel(0), pixel(1), pixel(2))
  }
  return { width, height, pixels: made }
}

/**
 * How many blocks of a frame cannot be told from the slide that was on and the one that is to come, whole, one laid over
 * the other. What moves by itself (`except`) is left out.
 */
export function unexplained(
  frame: Sums,
  old: Sums,
  next: Slide,
  laid: Laid,
  except: readonly Box[] = [],
): number {
  let count = 0
  for (let y = 0; y + BLOCK <= frame.height; y += BLOCK)
    for (let x = 0; x + BLOCK <= frame.width; x += BLOCK) {
      const block = { x, y, width: BLOCK, height: BLOCK }
      if (atEdge(block, laid) || except.some((box) => overlaps(block, box))) continue
      if (!isExplained(frame, old, next, laid, x, y)) count++
    }
  return count
}

const atEdge = ({ x, y }: Box, { dx, dy }: Laid) =>
  (dy > 0 && y < dy + EDGE && y + BLOCK > dy - EDGE) || (dx > 0 && x < dx + EDGE && x + BLOCK > dx - EDGE)

const overlaps = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/**
 * A slide that lies between two pixels is drawn there, each pixel by its share; but letters, edges and pictures in it may
 * stand on the pixel before or the one behind, by half a pixel at most. So may they where the slide is at rest. Both
 * together, what is drawn in a pixel stood at rest at most a pixel from there: one of four neighbours, or between them.
 */
function isExplained(frame: Sums, old: Sums, next: Slide, { dx, dy, opacity }: Laid, x: number, y: number) {
  const covered = x >= dx && y >= dy ? opacity : 0
  const axis = Number.isInteger(dx) ? 'down' : 'across'
  const isWhole = Number.isInteger(dx) && Number.isInteger(dy)
  const { low, high } = isWhole || covered === 0 ? { low: next.sums, high: next.sums } : next.between(axis)
  const [left, top] = [Math.floor(x - dx), Math.floor(y - dy)]
  const slack = TOLERANCE * BLOCK * BLOCK
  for (let channel = 0; channel < 3; channel++) {
    let rest = blockSum(frame, channel, x, y)
    if (covered < 1) rest -= (1 - covered) * blockSum(old, channel, x, y)
    const least = covered > 0 ? covered * blockSum(low, channel, left, top) : 0
    const most = covered > 0 ? covered * blockSum(high, channel, left, top) : 0
    if (rest < least - slack || rest > most + slack) return false
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
