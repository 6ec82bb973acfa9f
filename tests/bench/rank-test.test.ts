import { describe, expect, it } from 'vitest'
import { rankZ } from './rank-test.ts'

const ramp = (from: number, length: number) => Array.from({ length }, (_, at) => from + at)

describe('the rank test', () => {
  it('gives the z of the textbook', () => {
    // W = 1 + 2 + 4 of ranks 1 to 6; mean 10.5, variance 5.25.
    expect(rankZ([1, 2, 4], [3, 5, 6])).toBeCloseTo(-3.5 / Math.sqrt(5.25), 10)
    expect(rankZ([1, 1], [1, 1])).toBe(0)
    expect(rankZ([1, 2, 2], [2, 3, 4])).toBeCloseTo(-(10.5 - 7) / Math.sqrt(5.25), 10)
  })

  it('sees a shift of a tenth of the spread in enough samples, and none in the same', () => {
    expect(Math.abs(rankZ(ramp(0, 1_000), ramp(0.5, 1_000)))).toBeLessThan(0.1)
    expect(Math.abs(rankZ(ramp(0, 1_000), ramp(100, 1_000)))).toBeGreaterThan(3.29)
  })
})
