import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { billFor, inForceOn, rateOf } from '../../../content/arithmetic/bill.ts'
import { fromScaled, toScaled } from '../../../content/arithmetic/decimals.ts'
import { price } from '../../support/content.ts'

describe('a bill', () => {
  it('is 914.80 yuan for 230 m³ on the published ladder', () => {
    const bill = billFor(price, 230)
    expect(bill.total).toBe('914.80')
    expect(bill.lines.map(({ volume, rate, amount }) => [volume, rate, amount])).toEqual([
      [144, '3.30', '475.20'],
      [60, '4.25', '255.00'],
      [26, '7.10', '184.60'],
    ])
  })

  it('keeps a boundary in the tier that it ends', () => {
    expect(billFor(price, 144).lines).toHaveLength(1)
    expect(billFor(price, 145).lines).toHaveLength(2)
    expect(billFor(price, 204).lines).toHaveLength(2)
    expect(billFor(price, 205).lines).toHaveLength(3)
  })

  it('is nothing for no water', () => {
    expect(billFor(price, 0)).toEqual({ lines: [], total: '0.00' })
  })

  it('adds up line by line and never falls when more is used', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (volume) => {
        const bill = billFor(price, volume)
        const sum = bill.lines.reduce((total, { amount }) => total + toScaled(amount), 0n)
        expect(fromScaled(sum, 2)).toBe(bill.total)
        expect(bill.lines.reduce((total, line) => total + line.volume, 0)).toBe(volume)
        expect(toScaled(billFor(price, volume + 1).total)).toBeGreaterThan(toScaled(bill.total))
      }),
    )
  })

  it('never rounds a rate, and the sum only to the fen', () => {
    const fine = {
      ...price,
      tiers: [{ name: '一档', upTo: null, base: '2.123456' }],
      flat: [{ name: '费', amount: '0.000001' }],
    }
    expect(rateOf(fine, fine.tiers[0]!)).toBe('2.123457')
    expect(billFor(fine, 1_000).total).toBe('2123.46')
  })
})

it('a price is in force from its first day to its last', () => {
  const rows = [
    { effective: '2016-09-01', until: '2026-06-30', order: 1 },
    { effective: '2026-07-01', order: 2 },
  ]
  expect(inForceOn(rows, '2016-08-31')).toEqual([])
  expect(inForceOn(rows, '2026-06-30')).toEqual([rows[0]])
  expect(inForceOn(rows, '2026-07-01')).toEqual([rows[1]])
})
