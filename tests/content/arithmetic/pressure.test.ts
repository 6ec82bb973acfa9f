import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalOf, textOf } from '../../../content/arithmetic/decimals.ts'
import { inMpa, toMpa } from '../../../content/arithmetic/pressure-unit.ts'
import { latestByPoint, shownMpa } from '../../../content/arithmetic/pressure.ts'
import { points, pressures } from '../../support/content.ts'

describe('the newest pressures', () => {
  it('are held to each point’s own limit, edges being good; high ground first, unknown ground last', () => {
    const latest = latestByPoint(points, [pressures])
    expect(latest.map(({ point, reading }) => [point.id, reading?.pressure, reading?.good])).toEqual([
      ['high', '0.19', false],
      ['low', '0.14', true],
      ['silent', undefined, undefined],
    ])
    expect(latest[1]?.trend).toEqual([0.1, 0.14])
  })

  it('stay in the order of content where no point has an elevation', () => {
    const flat = { ...points, points: points.points.map(({ elevation: _, zone: __, ...point }) => point) }
    expect(latestByPoint(flat, [pressures]).map(({ point }) => point.id)).toEqual(['low', 'high', 'silent'])
  })

  it('come from several files, each in its own unit', () => {
    const kilos = {
      unit: 'kgf/cm2' as const,
      rows: [{ measured: '2026-11-23 09:00', point: 'low', pressure: '1.5' }],
    }
    const low = latestByPoint(points, [pressures, kilos]).find(({ point }) => point.id === 'low')
    expect(low?.reading).toEqual({
      measured: '2026-11-23 09:00',
      pressure: '0.15',
      reported: '1.5',
      unit: 'kgf/cm2',
      good: true,
    })
    expect(low?.trend).toEqual([0.1, 0.14, 0.14709975])
  })
})

describe('a pressure', () => {
  it('in kgf/cm² is 0.0980665 MPa each, exactly', () => {
    expect(textOf(inMpa('1', 'kgf/cm2'), 2)).toBe('0.0980665')
    expect(textOf(inMpa('3.000001', 'kgf/cm2'), 2)).toBe('0.2941995980665')
    expect(toMpa('10.0', 'kgf/cm2')).toBe('0.980665')
    expect(toMpa('0.280', 'MPa')).toBe('0.280')
  })

  it('is shown with two decimals', () => {
    expect(shownMpa(decimalOf('0.3'), '0.14')).toBe('0.30')
    expect(shownMpa(inMpa('3', 'kgf/cm2'), '0.14')).toBe('0.29')
    expect(shownMpa(decimalOf('0.385'), '0.14')).toBe('0.39')
  })

  it('is never shown on the other side of its limit', () => {
    expect(shownMpa(decimalOf('0.139'), '0.14')).toBe('0.139')
    expect(shownMpa(decimalOf('0.1396'), '0.14')).toBe('0.1396')
    expect(shownMpa(decimalOf('0.143'), '0.142')).toBe('0.143')
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.nat(2_000), (value, limit) => {
        const text = (value / 1_000_000).toFixed(6)
        const shown = Number(shownMpa(decimalOf(text), (limit / 1000).toFixed(3)))
        expect(shown * 1000 >= limit - 1e-9).toBe(value >= limit * 1000)
        expect(Math.abs(shown - value / 1_000_000)).toBeLessThanOrEqual(0.005 + 1e-9)
      }),
    )
  })
})
