/** Three panels and what each says: the same for the pure function and for the screen in a real browser. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { charactersOf } from '../../content/arithmetic/strip-text.ts'
import { motionOf, usualCanvas, type Canvas } from '../../content/arithmetic/strip-time.ts'
import { createGlyphs as createHallGlyphs } from '../../electron/server/glyphs.ts'
import { frameAt } from '../../renderer/screens/strip/frame.ts'
import { createGlyphs, type Glyphs } from '../../renderer/screens/strip/glyphs.ts'
import { root } from './hall.ts'
import type { Picture } from './png.ts'

export interface Golden {
  text: string
  canvas: Canvas
  /** pixels of the display for one of the page's own: a 4K display is set so */
  density: number
}

export const goldens: Record<string, Golden> = {
  door: {
    text: '计划停水 08:00 至 18:00，报修请打96111；𠮷野家门前😀除外',
    canvas: usualCanvas,
    density: 1,
  },
  // longer than one picture may be
  hall: {
    text: '产权有界限，服务无边界。'.repeat(13) + 'ÄÖ é Ω ℃ ① ½ ㎡ 「完」',
    canvas: { ...usualCanvas, x: 40, y: 20, width: 1000, height: 70, colours: 'full', speed: 120 },
    density: 1,
  },
  front: {
    text: '平度示例供水有限公司城区营业站　今天营业 08:00–17:30，www.pingdu-water.example',
    canvas: { ...usualCanvas, y: 8, width: 1920, height: 128, colours: 'amber', motion: 'pages' },
    density: 2,
  },
}

export const INSTANTS = 100

/** Over one showing, in the middle of the moment in which a pixel's place holds. */
export function instantsOf({ text, canvas }: Golden): number[] {
  const motion = motionOf(text, canvas)
  const count = motion.is === 'scroll' ? motion.way : INSTANTS
  const step = motion.ms / count
  return Array.from(
    { length: INSTANTS },
    (_, instant) => (Math.floor((instant * count) / INSTANTS) + 0.5) * step,
  )
}

/** The font that ships, as the hall would send it. */
export async function glyphsFor({ text }: Golden): Promise<Glyphs> {
  const hall = createHallGlyphs(join(root, 'assets/glyphs/unifont.bin.br'))
  const glyphs = createGlyphs(async (codes) => (await hall(codes)) ?? new Uint8Array())
  await glyphs.load(charactersOf(text))
  return glyphs
}

/** What the whole window is to show: the strip in its place, and nothing around it. */
export function windowAt(golden: Golden, glyphs: Glyphs, ms: number): Picture {
  const { canvas } = golden
  const { width, height } = windowOf(golden)
  const frame = frameAt({ text: golden.text, tone: 'plain' }, canvas, glyphs, ms)
  const pixels = new Uint8Array(width * height * 3)
  for (let row = 0; row < canvas.height; row++)
    pixels.set(
      frame.subarray(row * canvas.width * 3, (row + 1) * canvas.width * 3),
      ((canvas.y + row) * width + canvas.x) * 3,
    )
  return { width, height, pixels }
}

/** In pixels of the display: a little more than the canvas, in whole pixels of the page. */
export function windowOf({ canvas, density }: Golden): { width: number; height: number } {
  const grain = Number.isInteger(density) ? density : density * 4
  const around = (pixels: number) => Math.ceil((pixels + 10) / grain) * grain
  return { width: around(canvas.x + canvas.width), height: around(canvas.y + canvas.height) }
}

export const printOf = ({ pixels }: Picture): string =>
  createHash('sha256').update(pixels).digest('hex').slice(0, 16)
