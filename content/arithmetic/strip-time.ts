/** How long a strip takes to say something, and whether it fits: in dots of its canvas and in ms. */
import type { Screen } from '../schema/device.ts'
import { CELL, cellsIn, charactersOf, pagesOf, ROWS, unitsOf, type Character } from './strip-text.ts'

export type Canvas = NonNullable<Screen['canvas']>

/** A small panel over a door: six characters of two dots a dot. */
export const usualCanvas: Canvas = {
  x: 0,
  y: 0,
  width: 192,
  height: 32,
  colours: 'red',
  motion: 'scroll',
  speed: 60,
}

/** A strip as the checker knows it: by its machine's device.yaml. */
export interface StripPanel {
  screen: string
  /** null plays the first playlist of its role */
  playlist: string | null
  canvas: Canvas
}

export const stripPanels = (screens: readonly Screen[]): StripPanel[] =>
  screens.flatMap(({ id, role, playlist = null, canvas = usualCanvas }) =>
    role === 'strip' ? [{ screen: id, playlist, canvas }] : [],
  )

/** A glyph's dot is so many of the panel's, both ways. */
export const scaleOf = ({ height }: Pick<Canvas, 'height'>): number => Math.max(1, Math.floor(height / ROWS))

/** Half-width characters that stand beside each other. */
export const cellsAcross = (canvas: Pick<Canvas, 'width' | 'height'>): number =>
  Math.max(1, Math.floor(canvas.width / (CELL * scaleOf(canvas))))

/** How wide a text is on a panel, in its dots. */
export const widthOn = (characters: readonly Character[], canvas: Pick<Canvas, 'height'>): number =>
  cellsIn(characters) * CELL * scaleOf(canvas)

/** Behind a text that has run out the strip stays dark for a moment, so that the next is seen to be another. */
const PAUSE_MS = 250
/** A page of a strip: a moment to look up, then about five characters a second. */
const LOOK_UP_MS = 800
const CHARACTER_MS = 200
const LEAST_PAGE_MS = 2000

export type Motion =
  /** from beyond the right edge to beyond the left one, and on until the pause is over: `way` dots in `ms` */
  | { is: 'scroll'; way: number; ms: number }
  /** page after page, each standing still for its time */
  | { is: 'pages'; pages: { characters: Character[]; ms: number }[]; ms: number }

/** One showing of a text, from its beginning to its end. */
export function motionOf(text: string, canvas: Canvas): Motion {
  const characters = charactersOf(text)
  if (canvas.motion === 'pages') {
    const pages = pagesOf(characters, cellsAcross(canvas)).map((page) => ({
      characters: page,
      ms: pageMs(page),
    }))
    return {
      is: 'pages',
      pages,
      ms: Math.max(
        LEAST_PAGE_MS,
        pages.reduce((sum, { ms }) => sum + ms, 0),
      ),
    }
  }
  const seen = canvas.width + widthOn(characters, canvas)
  const way = seen + Math.round((canvas.speed * PAUSE_MS) / 1000)
  return { is: 'scroll', way, ms: (way / canvas.speed) * 1000 }
}

const pageMs = (page: readonly Character[]) =>
  Math.max(LEAST_PAGE_MS, LOOK_UP_MS + page.length * CHARACTER_MS)

/** A text is shown whole, once or more often: until it has been on for at least so long. */
export const wholeMs = ({ ms }: Motion, atLeastMs: number): number =>
  ms * Math.max(1, Math.ceil(atLeastMs / ms))

/** The shortest time in which people read a text, in seconds; whatever the panel does. */
export const readingSeconds = (text: string): number =>
  Math.ceil((LOOK_UP_MS + charactersOf(text).length * CHARACTER_MS) / 1000)

/** A word or number that no page of the panel has room for; null where all fit. */
export function tooWide(text: string, canvas: Pick<Canvas, 'width' | 'height'>): string | null {
  const across = cellsAcross(canvas)
  const unit = unitsOf(charactersOf(text)).find((each) => cellsIn(each) > across)
  return unit ? unit.map((each) => each.text).join('') : null
}
