import { describe, expect, it } from 'vitest'
import { headOf, plainHead } from '../../../content/arithmetic/pressure-head.ts'

describe('how high a pressure lifts water', () => {
  it.each([
    ['0.14', 14, 4],
    ['0.10', 10, 3],
    ['0.28', 29, 9],
    ['0.36', 37, 12],
    ['1', 102, 33],
    ['0.02', 2, 0],
    ['0', 0, 0],
  ])('%s MPa: about %d m, as high as %d storeys', (mpa, metres, storeys) => {
    expect(plainHead(mpa)).toEqual({ metres, storeys })
  })

  it('is the weight of the water above: ρ g h is the pressure', () => {
    expect(headOf('0.25') * 1000 * 9.80665).toBeCloseTo(250_000, -2)
  })
})
