import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shiftAt } from '../../../renderer/playback/shift.ts'

const instant = fc.integer({ min: -1e13, max: 1e13 })
const reach = fc.integer({ min: 0, max: 16 })

describe('the place of the picture', () => {
  it('is never further from the middle than it may be', () => {
    fc.assert(
      fc.property(instant, reach, (now, most) => {
        const { x, y } = shiftAt(now, most)
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('is one pixel further after a minute, in one direction', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 16 }), (now, most) => {
        const [before, after] = [shiftAt(now, most), shiftAt(now + 60_000, most)]
        expect(Math.abs(after.x - before.x) + Math.abs(after.y - before.y)).toBe(1)
      }),
    )
  })

  it('comes by every pixel of the square, and is back after that', () => {
    const minutes = Array.from({ length: 160 }, (_, minute) => shiftAt(minute * 60_000, 4))
    expect(new Set(minutes.map(({ x, y }) => `${x} ${y}`)).size).toBe(81)
    expect(shiftAt(160 * 60_000, 4)).toEqual(minutes[0])
  })

  it('is the middle where it may not move', () => {
    expect(shiftAt(1_234_567_890, 0)).toEqual({ x: 0, y: 0 })
  })
})
