import { describe, expect, it } from 'vitest'
import { curve } from './curve.ts'
import { growthOf, type Held } from './swaps.ts'

const held = (heapKb: (at: number) => number, count = 50): Held[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ swaps: (at + 1) * 400, heapKb: heapKb(at), nodes: 120, listeners: 151, timers: 5, objectUrls: 0 },
  }))

describe('what a screen holds', () => {
  it('is flat where it goes up and down, and grows where it does not come back', () => {
    expect(
      growthOf(
        held((at) => 5000 + (at % 5) * 40),
        'heapKb',
        2000,
      ),
    ).toBeCloseTo(0)
    expect(
      growthOf(
        held((at) => 5000 + at * 10),
        'heapKb',
        2000,
      ),
    ).toBeGreaterThan(2)
    expect(
      growthOf(
        held(() => 5000),
        'objectUrls',
        2000,
      ),
    ).toBe(0)
  })

  it('is not judged by too few looks, which holds no bar', () => {
    expect(
      growthOf(
        held(() => 5000, 8),
        'heapKb',
        0,
      ),
    ).toBeNaN()
  })

  it('is drawn as a line', () => {
    expect(
      curve('kB', [
        [0, 10],
        [400, 20],
      ]),
    ).toMatch(/<svg[\s\S]*points="70\.0,[\d.]+ 890\.0,[\d.]+"/)
  })
})
