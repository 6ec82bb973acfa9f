import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complianceOf } from '../../../content/arithmetic/compliance.ts'
import type { Verdict } from '../../../content/arithmetic/verdict.ts'

const of = (good: number, bad: number) =>
  complianceOf([...Array<Verdict>(good).fill('good'), ...Array<Verdict>(bad).fill('bad')])

describe('合格率', () => {
  it('is of what was judged: untested figures are left out, unclear ones help nothing', () => {
    expect(complianceOf(['good', 'good', 'bad', 'not-tested', 'not-tested', 'unclear'])).toEqual({
      good: 2,
      judged: 4,
      rate: '50.0',
    })
  })

  it('is nothing where nothing was judged', () => {
    expect(complianceOf([])).toEqual({ good: 0, judged: 0, rate: null })
    expect(complianceOf(['not-tested'])).toEqual({ good: 0, judged: 0, rate: null })
  })

  it('has one decimal, rounded down: 99.96 never reads 100', () => {
    expect(of(2499, 1).rate).toBe('99.9')
    expect(of(2, 1).rate).toBe('66.6')
    expect(of(0, 3).rate).toBe('0.0')
    expect(of(7, 0).rate).toBe('100')
  })

  it('is 100 for all of them and only then, and never more than the truth', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(50), (good, bad) => {
        fc.pre(good + bad > 0)
        const rate = Number(of(good, bad).rate)
        expect(rate === 100).toBe(bad === 0)
        const over = rate * (good + bad) - good * 100
        expect(over).toBeLessThan(1e-6)
        expect(over).toBeGreaterThan(-0.1 * (good + bad) - 1e-6)
      }),
    )
  })
})
