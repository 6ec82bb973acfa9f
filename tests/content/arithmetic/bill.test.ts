import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { billFor, rateOf, type Use } from '../../../content/arithmetic/bill.ts'
import { decimalOf, sumOf, textOf } from '../../../content/arithmetic/decimals.ts'
import type { Price } from '../../../content/arithmetic/ladder.ts'
import { price } from '../../support/content.ts'

const billed = (ladder: Price, use: Use) => {
  const bill = billFor(ladder, use)
  if (bill.is === 'problem') throw new Error(bill.problem)
  return bill
}

const fenOf = (total: string) => Number(total.replace('.', ''))

/** Ladders of any height with prices in whole fen, so that a plain reference can count them. */
const ladder = fc
  .record({
    steps: fc.array(
      fc.record({ height: fc.integer({ min: 1, max: 60 }), base: fc.integer({ min: 1, max: 900 }) }),
      {
        maxLength: 4,
      },
    ),
    last: fc.integer({ min: 1, max: 900 }),
    flat: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 3 }),
    household: fc.option(
      fc.record({ above: fc.integer({ min: 1, max: 5 }), extra: fc.integer({ min: 1, max: 60 }) }),
    ),
    period: fc.constantFrom<Price['period']>('year', 'quarter', 'month'),
  })
  .map(({ steps, last, flat, household, period }) => {
    const yuan = (fen: number) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
    let upTo = 0
    const tiers: Price['tiers'] = steps.map(({ height, base }, index) => ({
      name: `${index + 1}`,
      upTo: (upTo += height),
      base: yuan(base),
    }))
    tiers.push({ name: 'last', upTo: null, base: yuan(last) })
    const { household: _, ...rest } = price
    const made: Price = {
      ...rest,
      tiers,
      period,
      flat: flat.map((fen, index) => ({ name: `${index}`, amount: yuan(fen) })),
      ...(household && { household }),
    }
    return made
  })

const use = fc.record({
  volume: fc.nat(400),
  usedBefore: fc.nat(300),
  persons: fc.integer({ min: 1, max: 9 }),
  months: fc.integer({ min: 1, max: 12 }),
})

/** The same bill by counting every single m³, in fen: nothing of the code under test. */
function countedFen(p: Price, { volume, usedBefore = 0, persons = 1, months = 12 }: Use): number {
  const fen = (text: string) => Math.round(Number(text) * 100)
  const extra = p.household ? Math.max(0, persons - p.household.above) * p.household.extra : 0
  let total = 0
  for (let m3 = usedBefore + 1; m3 <= usedBefore + volume; m3++) {
    const tier = p.tiers.find(({ upTo }) => {
      if (upTo === null) return true
      const boundary = p.period === 'year' ? Math.ceil(((upTo + extra) * months) / 12) : upTo + extra
      return m3 <= boundary
    })
    total += fen(tier!.base) + p.flat.reduce((sum, { amount }) => sum + fen(amount), 0)
  }
  return total
}

describe('a bill', () => {
  it('is 914.80 yuan for 230 m³ on the published ladder', () => {
    const bill = billed(price, { volume: 230 })
    expect(bill.total).toBe('914.80')
    expect(bill.lines.map(({ volume, rate, amount }) => [volume, rate, amount])).toEqual([
      [144, '3.30', '475.20'],
      [60, '4.25', '255.00'],
      [26, '7.10', '184.60'],
    ])
  })

  it('keeps a boundary in the tier that it ends', () => {
    expect([144, 145, 204, 205].map((volume) => billed(price, { volume }).lines.length)).toEqual([1, 2, 2, 3])
  })

  it('is nothing for no water', () => {
    expect(billFor(price, { volume: 0 })).toEqual({ is: 'bill', lines: [], total: '0.00' })
  })

  it('is what counting every m³ by itself comes to, for any ladder and any account', () => {
    fc.assert(
      fc.property(ladder, use, (p, u) => {
        const bill = billed(p, u)
        expect(fenOf(bill.total)).toBe(countedFen(p, u))
        expect(bill.lines.reduce((sum, { volume }) => sum + volume, 0)).toBe(u.volume)
        expect(textOf(sumOf(bill.lines.map(({ amount }) => decimalOf(amount))), 2)).toBe(bill.total)
      }),
    )
  })

  it('goes on where the year’s use so far ends: two bills come to what one would', () => {
    fc.assert(
      fc.property(ladder, use, fc.nat(200), (p, u, more) => {
        const first = billed(p, u)
        const second = billed(p, { ...u, usedBefore: u.usedBefore + u.volume, volume: more })
        const whole = billed(p, { ...u, volume: u.volume + more })
        expect(fenOf(first.total) + fenOf(second.total)).toBe(fenOf(whole.total))
      }),
    )
    expect(billed(price, { volume: 10, usedBefore: 140 }).lines.map(({ volume }) => volume)).toEqual([4, 6])
  })

  it('multiplies the base price alone: what is flat is the same for every m³', () => {
    const bill = billed(price, { volume: 230 })
    for (const { base, rate } of bill.lines)
      expect(textOf(sumOf([decimalOf(base), decimalOf('1.00')]), 2)).toBe(rate)
  })

  it('moves every boundary for each person beyond those that the ladder is made for', () => {
    const why = (persons: number) =>
      billed(price, { volume: 400, persons }).lines.map((line) => line.why.upTo)
    expect(why(4)).toEqual([144, 204, null])
    expect(why(5)).toEqual([180, 240, null])
    expect(why(7)).toEqual([252, 312, null])
  })

  it('leaves 48 and 68 m³ of 144 and 204 to four months', () => {
    const { lines } = billed(price, { volume: 100, months: 4 })
    expect(lines.map(({ volume }) => volume)).toEqual([48, 20, 32])
    expect(lines[1]?.why).toEqual({
      from: 48,
      to: 68,
      above: 48,
      upTo: 68,
      moved: { persons: 0, extra: 0, months: 4 },
    })
  })

  it('never cuts the cheaper tier short when twelfths do not divide', () => {
    const { lines } = billed(
      { ...price, tiers: [{ name: '1', upTo: 100, base: '1' }, ...price.tiers.slice(2)] },
      {
        volume: 50,
        months: 5,
      },
    )
    expect(lines[0]?.why.upTo).toBe(42)
  })

  it('does not take twelfths of a quarter or a month', () => {
    for (const period of ['quarter', 'month'] as const)
      expect(billed({ ...price, period }, { volume: 230, months: 4 }).total).toBe('914.80')
  })

  it('has one line, and nothing that moved, where there is one price for every m³', () => {
    const flatRate = { ...price, tiers: [{ name: '单一价', upTo: null, base: '4.00' }] }
    const { lines, total } = billed(flatRate, { volume: 99_999, persons: 9, months: 2 })
    expect(total).toBe('499995.00')
    expect(lines.map(({ why }) => why)).toEqual([{ from: 0, to: 99_999, above: 0, upTo: null, moved: null }])
  })

  it('says what each line rests on', () => {
    const [, second] = billed(price, { volume: 100, usedBefore: 120, persons: 5 }).lines
    expect(second).toMatchObject({
      name: '第二档',
      volume: 40,
      base: '3.25',
      flat: [{ name: '污水处理费', amount: '1.00' }],
      rate: '4.25',
      amount: '170.00',
      why: { from: 180, to: 220, above: 180, upTo: 240, moved: { persons: 1, extra: 36, months: null } },
    })
  })

  it('never rounds a rate or a line, and the sum once, to the fen, from half a fen upwards', () => {
    const fine = {
      ...price,
      tiers: [
        { name: '一档', upTo: 1, base: '2.123455' },
        { name: '二档', upTo: null, base: '2.000044' },
      ],
      flat: [{ name: '费', amount: '0.000001' }],
    }
    expect(rateOf(fine, fine.tiers[0]!)).toBe('2.123456')
    const bill = billed(fine, { volume: 2 })
    expect(bill.lines.map(({ amount }) => amount)).toEqual(['2.123456', '2.000045'])
    expect(bill.total).toBe('4.12')
    const half = { ...fine, flat: [], tiers: [{ name: '一档', upTo: null, base: '0.005' }] }
    expect(billed(half, { volume: 1 }).total).toBe('0.01')
    expect(billed(half, { volume: 3 }).total).toBe('0.02')
  })

  it.each([
    [{ volume: -1 }, 'volume'],
    [{ volume: 1.5 }, 'volume'],
    [{ volume: NaN }, 'volume'],
    [{ volume: Infinity }, 'volume'],
    [{ volume: 1, usedBefore: -1 }, 'used-before'],
    [{ volume: 1, usedBefore: Number.MAX_SAFE_INTEGER }, 'used-before'],
    [{ volume: 1, persons: 0 }, 'persons'],
    [{ volume: 1, persons: 2.5 }, 'persons'],
    [{ volume: 1, months: 0 }, 'months'],
    [{ volume: 1, months: 13 }, 'months'],
  ] as const)('of %o is a problem with its name', (given, problem) => {
    expect(billFor(price, given)).toEqual({ is: 'problem', problem })
  })
})
