import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { abreast, numbersOf, percentUp, reliefOf, within } from '../../../renderer/topics/pressure/relief.ts'

const at = (ground: number | undefined, head: number | null = 25, limit = 14) => ({ ground, head, limit })

describe('the section of the city', () => {
  it('stands points at their elevation, a metre of ground being a metre of water', () => {
    const relief = reliefOf([at(26), at(74)])
    expect(relief.raised).toBe(true)
    const metre = percentUp(relief, 27) - percentUp(relief, 26)
    expect(percentUp(relief, 74) - percentUp(relief, 26)).toBeCloseTo(48 * metre)
  })

  it.each([
    ['one elevation is not known', [at(26), at(undefined)]],
    ['the city is so steep that columns would be lost', [at(160), at(420)]],
    ['no elevation is known', [at(undefined), at(undefined)]],
  ])('stands all on level ground where %s', (_, points) => {
    const relief = reliefOf(points)
    expect(relief.raised).toBe(false)
    expect(numbersOf(relief)[0]).toBe(0)
  })

  it('begins a row of high points at their own ground, on columns of the same scale', () => {
    const all = reliefOf([at(20), at(70), at(75)])
    const high = within(all, [at(70), at(75)])
    expect(high.column).toBe(all.column)
    expect(high.bottom).toBeGreaterThan(60)
  })

  it('keeps every level and limit inside the drawing, whatever is reported', () => {
    const metres = fc.double({ min: 0, max: 1e11, noNaN: true })
    const standing = fc.record({
      ground: fc.option(fc.double({ min: -200, max: 6000, noNaN: true }), { nil: undefined }),
      head: fc.option(metres),
      limit: metres,
    })
    fc.assert(
      fc.property(fc.array(standing, { minLength: 1, maxLength: 30 }), (points) => {
        const relief = reliefOf(points)
        expect(numbersOf(relief).length).toBeLessThanOrEqual(9)
        for (const { ground, head, limit } of points)
          for (const height of [0, head ?? 0, limit]) {
            const percent = percentUp(relief, (relief.raised ? (ground ?? 0) : 0) + height)
            expect(percent).toBeGreaterThan(0)
            expect(percent).toBeLessThan(100)
          }
      }),
    )
  })
})

it.each([
  [1, [1]],
  [9, [9]],
  [11, [6, 5]],
  [30, [10, 10, 10]],
])('%d columns stand in rows of a finger’s width each', (count, rows) => {
  expect(abreast(Array.from({ length: count })).map(({ length }) => length)).toEqual(rows)
})
