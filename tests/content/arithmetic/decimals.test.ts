import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, decimalOf, halfUp, productOf, sumOf, textOf } from '../../../content/arithmetic/decimals.ts'

/** A decimal as content may have it, beside the whole number of millionths that it is. */
const decimal = fc
  .tuple(fc.nat(999_999_999), fc.nat(999_999), fc.integer({ min: 0, max: 6 }))
  .map(([whole, fraction, places]) => {
    const digits = String(fraction).padStart(6, '0').slice(0, places)
    return {
      text: digits ? `${whole}.${digits}` : String(whole),
      millionths: BigInt(whole) * 1_000_000n + BigInt(digits.padEnd(6, '0')),
    }
  })

const millionthsOf = (text: string) => {
  const [whole = '', fraction = ''] = text.split('.')
  return BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'))
}

describe('decimals', () => {
  it('add and compare as whole millionths do', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(millionthsOf(textOf(sumOf([decimalOf(a.text), decimalOf(b.text)]), 0))).toBe(
          a.millionths + b.millionths,
        )
        expect(Math.sign(compare(decimalOf(a.text), decimalOf(b.text)))).toBe(
          a.millionths < b.millionths ? -1 : a.millionths > b.millionths ? 1 : 0,
        )
      }),
    )
  })

  it('multiply exactly, where binary floats do not', () => {
    expect(textOf(productOf(decimalOf('1.1'), decimalOf('1.1')), 0)).toBe('1.21')
    expect(textOf(productOf(decimalOf('0.1'), decimalOf('3')), 2)).toBe('0.30')
    expect(textOf(productOf(decimalOf('999999999.999999'), decimalOf('0.000001')), 0)).toBe(
      '999.999999999999',
    )
  })

  it('keep their last decimals, and get as many as asked', () => {
    expect(['7', '7.0', '7.05', '0.000001', '0'].map((text) => textOf(decimalOf(text), 2))).toEqual([
      '7.00',
      '7.00',
      '7.05',
      '0.000001',
      '0.00',
    ])
    expect(textOf(sumOf([]), 2)).toBe('0.00')
  })

  it('round to the nearer, and from exactly half upwards', () => {
    const rounded = (text: string) => textOf(halfUp(decimalOf(text), 2), 2)
    expect(['0.004', '0.005', '0.0049999', '1.995', '2.675', '3.3'].map(rounded)).toEqual([
      '0.00',
      '0.01',
      '0.00',
      '2.00',
      '2.68',
      '3.30',
    ])
    fc.assert(
      fc.property(decimal, ({ text, millionths }) => {
        const away = millionthsOf(rounded(text)) - millionths
        expect(away <= 5_000n && away > -5_000n).toBe(true)
      }),
    )
  })
})
