import { describe, expect, it } from 'vitest'
import { interleave, median, p95, spread } from './samples.ts'

describe('the median', () => {
  it('is the middle value, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5)
  })

  it('lies between the two middle values of an even number', () => {
    expect(median([4, 1, 3, 100])).toBe(3.5)
  })

  it('of nothing is no number', () => {
    expect(median([])).toBeNaN()
  })

  it('compares numbers, not their texts', () => {
    expect(spread([10, 9, 100])).toEqual([10, 9, 100])
  })
})

describe('the 95th percentile', () => {
  it('is a value that was measured, and 95 of 100 do not exceed it', () => {
    expect(p95(Array.from({ length: 100 }, (_, index) => 100 - index))).toBe(95)
  })

  it('of few is the largest', () => {
    expect(p95([3, 9, 1])).toBe(9)
  })

  it('of nothing is no number', () => {
    expect(p95([])).toBeNaN()
  })
})

describe('an interleaved run', () => {
  it('takes every subject once per round, each round beginning with another', async () => {
    const order: string[] = []
    const taken = await interleave(
      2,
      {
        hall: async () => order.push('hall'),
        bare: async () => order.push('bare'),
      },
      0,
    )
    expect(order).toEqual(['hall', 'bare', 'bare', 'hall'])
    expect(taken).toEqual({ hall: [1, 4], bare: [2, 3] })
  })

  it('leaves the warm-up rounds out', async () => {
    let calls = 0
    const { only } = await interleave(2, { only: async () => ++calls }, 3)
    expect(only).toEqual([4, 5])
  })
})
