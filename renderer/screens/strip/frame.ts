/** What a strip shows at an instant, pixel by pixel: the same that the browser's compositor makes of its layers. */
import { motionOf, scaleOf, type Canvas, type Motion } from '../../../content/arithmetic/strip-time.ts'
import { charactersOf, ROWS, type Character } from '../../../content/arithmetic/strip-text.ts'
import { dotsOf, type Dots } from './dots.ts'
import type { Glyphs } from './glyphs.ts'
import { colourOf, type Tone } from './palette.ts'

/** From the top of the canvas to the first row of dots, in pixels. */
export const topOf = ({ height }: Pick<Canvas, 'height'>): number =>
  Math.floor((height - ROWS * scaleOf({ height })) / 2)

/** A page stands in the middle; one that was torn apart may fill it. */
export const leftOf = (dots: Dots, { width, height }: Pick<Canvas, 'width' | 'height'>): number =>
  Math.max(0, Math.floor((width - dots.width * scaleOf({ height })) / 2))

/** Where a line's left edge is, from that of the canvas, `ms` after it began. */
export function offsetAt(
  { way, ms: whole }: Extract<Motion, { is: 'scroll' }>,
  width: number,
  ms: number,
): number {
  return width - Math.floor(((ms % whole) / whole) * way)
}

/** The page that is on `ms` after the first one began. */
export function pageAt({ pages, ms: whole }: Extract<Motion, { is: 'pages' }>, ms: number): Character[] {
  let left = ms % whole
  for (const page of pages) {
    if (left < page.ms) return page.characters
    left -= page.ms
  }
  return pages.at(-1)?.characters ?? []
}

/** Red, green and blue of every pixel of the canvas, from the top left. */
export function frameAt(
  { text, tone }: { text: string; tone: Tone },
  canvas: Canvas,
  glyphs: Pick<Glyphs, 'get'>,
  ms: number,
): Uint8Array {
  const motion = motionOf(text, canvas)
  const isScrolling = motion.is === 'scroll'
  const dots = dotsOf(isScrolling ? charactersOf(text) : pageAt(motion, ms), glyphs)
  const left = isScrolling ? offsetAt(motion, canvas.width, ms) : leftOf(dots, canvas)
  const scale = scaleOf(canvas)
  const top = topOf(canvas)
  const colour = colourOf(canvas, tone)
  const pixels = new Uint8Array(canvas.width * canvas.height * 3)
  for (let y = 0; y < ROWS * scale; y++)
    for (let x = Math.max(0, left); x < Math.min(canvas.width, left + dots.width * scale); x++) {
      const dot = Math.floor(y / scale) * dots.width + Math.floor((x - left) / scale)
      if (dots.lit[dot] === 1) pixels.set(colour, ((top + y) * canvas.width + x) * 3)
    }
  return pixels
}
