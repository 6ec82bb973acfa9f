import { describe, expect, it } from 'vitest'
import { slideOf, sumUp, unexplained } from './overlay.ts'
import type { Picture } from '../support/png.ts'
import { crop, isBlank } from './picture.ts'

const WIDTH = 64
const HEIGHT = 48

const draw = (at: (x: number, y: number) => number): Picture => {
  const pixels = new Uint8Array(WIDTH * HEIGHT * 3)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) pixels.fill(at(x, y), (y * WIDTH + x) * 3, (y * WIDTH + x + 1) * 3)
  return { width: WIDTH, height: HEIGHT, pixels }
}

const old = draw((x, y) => 20 + ((x * 7 + y * 3) % 60))
const next = draw((x, y) => 230 - ((x * 5 + y * 11) % 90))
const value = ({ pixels }: Picture, x: number, y: number) => pixels[(y * WIDTH + x) * 3] ?? 0

const explained = (frame: Picture, laid: { dx: number; dy: number; opacity: number }) =>
  unexplained(sumUp(frame), sumUp(old), slideOf(next), laid)

describe('a frame', () => {
  it('of one slide laid whole over another is explained, wherever that is and however it fades', () => {
    expect(explained(old, { dx: 0, dy: 48, opacity: 1 })).toBe(0)
    expect(explained(next, { dx: 0, dy: 0, opacity: 1 })).toBe(0)
    const risen = draw((x, y) => (y < 16 ? value(old, x, y) : value(next, x, y - 16)))
    expect(explained(risen, { dx: 0, dy: 16, opacity: 1 })).toBe(0)
    const between = draw((x, y) =>
      x < 21 ? value(old, x, y) : (value(next, x - 21, y) + value(next, x - 20, y)) / 2,
    )
    expect(explained(between, { dx: 20.5, dy: 0, opacity: 1 })).toBe(0)
    // a picture in it keeps its own edge on a pixel, on either side
    for (const dx of [20, 21]) {
      const snapped = draw((x, y) => (x < 21 ? value(old, x, y) : value(next, x - dx, y)))
      expect(explained(snapped, { dx: 20.3, dy: 0, opacity: 1 })).toBe(0)
    }
    // letters on the pixel before, the ground between the two
    const both = draw((x, y) =>
      x < 21
        ? value(old, x, y)
        : y % 3 === 0
          ? value(next, x - 21, y)
          : (value(next, x - 21, y) + value(next, x - 20, y)) / 2,
    )
    expect(explained(both, { dx: 20.5, dy: 0, opacity: 1 })).toBe(0)
    const faded = draw((x, y) => 0.7 * value(old, x, y) + 0.3 * value(next, x, y))
    expect(explained(faded, { dx: 0, dy: 0, opacity: 0.3 })).toBe(0)
  })

  it('in which a part is missing, or of another slide, is not', () => {
    const hole = draw((x, y) => (x < 8 && y > 40 ? 128 : value(next, x, y)))
    expect(explained(hole, { dx: 0, dy: 0, opacity: 1 })).toBeGreaterThan(0)
    const mixed = draw((x, y) => (x < 32 ? value(old, x, y) : value(next, x, y)))
    expect(explained(mixed, { dx: 0, dy: 0, opacity: 1 })).toBe(24)
    expect(explained(next, { dx: 0, dy: 16, opacity: 1 })).toBeGreaterThan(0)
    const step = draw((x) => (x < 12 ? 30 : 220))
    const late = sumUp(draw((x) => (x < 21 + 12 + 2 ? 30 : 220)))
    expect(unexplained(late, sumUp(step), slideOf(step), { dx: 20.5, dy: 0, opacity: 1 })).toBeGreaterThan(0)
  })

  it('is blank where it is of one colour, and not with one line of letters', () => {
    for (const level of [0, 30, 255]) expect(isBlank(draw(() => level))).toBe(true)
    expect(isBlank(draw((x, y) => (y === 20 && x > 10 && x < 40 ? 255 : 30)))).toBe(false)
  })
})

it('a part of a picture is of whole pixels', () => {
  const part = crop(old, { x: 3.5, y: 2, width: 10.2, height: 4 })
  expect([part.width, part.height, part.pixels[0]]).toEqual([9, 4, value(old, 4, 2)])
})
