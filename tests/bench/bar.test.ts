import { describe, expect, it } from 'vitest'
import { barLine, isShort } from './bar.ts'

describe('a bar', () => {
  it('is kept by a value at its limit', () => {
    expect(barLine({ name: 'sizes.requests', value: 12, limit: 12 })).toBe('bar sizes.requests 12 <= 12 ok')
  })

  it('is short by a value above its limit', () => {
    expect(barLine({ name: 'load.ratio', value: 2.5, limit: 2 })).toBe('bar load.ratio 2.5 <= 2 short')
  })

  it('shows three decimals', () => {
    expect(barLine({ name: 'paint.words', value: 1.04567, limit: 1.3 })).toBe(
      'bar paint.words 1.046 <= 1.3 ok',
    )
  })

  it('never shows a missed limit as met', () => {
    expect(barLine({ name: 'paint.words', value: 1.30004, limit: 1.3 })).toBe(
      'bar paint.words 1.30004 <= 1.3 short',
    )
  })

  it('may be one to be reached', () => {
    const bar = { name: 'search.top3', limit: 95, atLeast: true } as const
    expect(barLine({ ...bar, value: 95 })).toBe('bar search.top3 95 >= 95 ok')
    expect(barLine({ ...bar, value: 94.9999 })).toBe('bar search.top3 94.9999 >= 95 short')
    expect(isShort({ ...bar, value: NaN })).toBe(true)
  })

  it('is short when nothing was measured', () => {
    expect(isShort({ name: 'change.ms', value: NaN, limit: 400 })).toBe(true)
  })
})
