import { describe, expect, it } from 'vitest'
import { isEcho } from '../../../renderer/screens/touch/single-taps.ts'

const first = { at: 1000, x: 100, y: 100 }
const PX_PER_MM = 2.7

describe('a tap is an echo of the one before', () => {
  it('within 400 ms at the same place, and no longer', () => {
    expect(isEcho(null, first, false, PX_PER_MM)).toBe(false)
    expect(isEcho(first, { ...first, at: 1399 }, false, PX_PER_MM)).toBe(true)
    expect(isEcho(first, { ...first, at: 1400 }, false, PX_PER_MM)).toBe(false)
  })

  it('not on another control', () => {
    expect(isEcho(first, { at: 1100, x: 100 + 16 * PX_PER_MM, y: 100 }, false, PX_PER_MM)).toBe(false)
    expect(isEcho(first, { at: 1100, x: 100 + 10 * PX_PER_MM, y: 100 }, false, PX_PER_MM)).toBe(true)
  })

  it('on a key only where the finger bounced', () => {
    expect(isEcho(first, { ...first, at: 1060 }, true, PX_PER_MM)).toBe(true)
    expect(isEcho(first, { ...first, at: 1150 }, true, PX_PER_MM)).toBe(false)
  })
})
