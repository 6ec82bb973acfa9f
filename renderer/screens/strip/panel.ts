/**
 * The strip's own part of the display. A line is drawn once, before it moves; from then on the compositor alone moves it,
 * by whole pixels, and goes on while the program is busy with something else.
 */
import { motionOf, scaleOf, type Canvas } from '../../../content/arithmetic/strip-time.ts'
import { charactersOf, ROWS } from '../../../content/arithmetic/strip-text.ts'
import { dotsOf, pixelsOf, type Dots } from './dots.ts'
import { leftOf, topOf } from './frame.ts'
import type { Glyphs } from './glyphs.ts'
import { colourOf, type Rgb, type Tone } from './palette.ts'
import styles from './panel.module.css'

export interface Shown {
  text: string
  tone: Tone
  /** ms of it that are over already: a screen that restarts goes on where it would have been */
  begun: number
  /** how often it is shown from its beginning to its end */
  times: number
}

export interface Panel {
  /** Puts a line in the place of the one before, in one frame. */
  show(shown: Shown): void
}

/** No graphics unit takes a wider picture whole; a longer line lies in several, side by side. */
const WIDEST = 2048

/** Dots that are never lit, around every picture: where a display scales by a fraction, its edges are smoothed. */
const MARGIN = 1

export function createPanel(root: HTMLElement, canvas: Canvas, glyphs: Glyphs): Panel {
  const panel = document.createElement('main')
  panel.className = styles.panel ?? ''
  let now: Animation | null = null

  /** The sending card counts pixels of the display, whatever the system's scaling calls a pixel. */
  const fit = () => void (panel.style.zoom = String(1 / devicePixelRatio))

  const draw = (dots: Dots, colour: Rgb, left: number, top: number): HTMLCanvasElement[] => {
    const scale = scaleOf(canvas)
    return Array.from({ length: Math.ceil(dots.width / WIDEST) }, (_, piece) => {
      const from = piece * WIDEST
      const across = Math.min(WIDEST, dots.width - from)
      const picture = document.createElement('canvas')
      picture.width = across + 2 * MARGIN
      picture.height = ROWS + 2 * MARGIN
      const pixels = new ImageData(pixelsOf(dots, colour, from, across), across)
      picture.getContext('2d')?.putImageData(pixels, MARGIN, MARGIN)
      Object.assign(picture.style, {
        left: px(left + (from - MARGIN) * scale),
        top: px(top - MARGIN * scale),
        width: px(picture.width * scale),
        height: px(picture.height * scale),
      })
      return picture
    })
  }

  const mount = ({ text, tone, begun, times }: Shown): Animation => {
    const motion = motionOf(text, canvas)
    const colour = colourOf(canvas, tone)
    const line = document.createElement('div')
    line.className = styles.line ?? ''
    let frames: Keyframe[]
    if (motion.is === 'scroll') {
      line.append(...draw(dotsOf(charactersOf(text), glyphs), colour, 0, topOf(canvas)))
      frames = [
        { transform: `translateX(${px(canvas.width)})`, easing: `steps(${motion.way}, end)` },
        { transform: `translateX(${px(canvas.width - motion.way)})` },
      ]
    } else {
      let over = 0
      frames = motion.pages.map(({ characters, ms }, index) => {
        const dots = dotsOf(characters, glyphs)
        line.append(...draw(dots, colour, leftOf(dots, canvas), topOf(canvas) + index * canvas.height))
        const frame = { transform: `translateY(${px(-index * canvas.height)})`, offset: over / motion.ms }
        over += ms
        return { ...frame, easing: 'steps(1, end)' }
      })
      frames.push({ transform: frames.at(-1)?.transform ?? 'none', offset: 1 })
    }
    panel.replaceChildren(line)
    panel.dataset.text = text
    panel.ariaLabel = text
    const animation = line.animate(frames, { duration: motion.ms, iterations: times, fill: 'both' })
    animation.currentTime = begun
    return animation
  }

  const { x, y, width, height } = canvas
  Object.assign(panel.style, { left: px(x), top: px(y), width: px(width), height: px(height) })
  panel.setAttribute('role', 'img')
  fit()
  // Another scaling, or the window on another display.
  addEventListener('resize', fit)
  root.replaceChildren(panel)
  return {
    show(shown) {
      const before = now
      now = mount(shown)
      before?.cancel()
    },
  }
}

const px = (pixels: number) => `${pixels}px`
