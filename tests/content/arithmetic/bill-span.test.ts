import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { billFor } from '../../../content/arithmetic/bill.ts'
import { billOver, type Span, type SpanBill } from '../../../content/arithmetic/bill-span.ts'
import type { Price } from '../../../content/arithmetic/ladder.ts'
import { dayAfter, daysBetween } from '../../../content/arithmetic/wall-time.ts'
import { price } from '../../support/content.ts'

const old: Price = { ...price, until: '2026-06-30' }
const dearer: Price = {
  ...price,
  effective: '2026-07-01',
  tiers: price.tiers.map((tier) => ({ ...tier, base: '9.00' })),
}

const over = (prices: Price[], span: Span, use: Parameters<typeof billOver>[2]): SpanBill<Price> => {
  const bill = billOver(prices, span, use)
  if (bill.is === 'problem') throw new Error(bill.problem)
  return bill
}

describe('a bill over a change of price', () => {
  it('is divided by days, and its boundaries go on across the change', () => {
    const { parts, total } = over(
      [old, dearer],
      { from: '2026-06-21', to: '2026-07-10' },
      {
        volume: 30,
        usedBefore: 130,
      },
    )
    expect(parts.map(({ from, to, volume, usedBefore }) => [from, to, volume, usedBefore])).toEqual([
      ['2026-06-21', '2026-06-30', 15, 130],
      ['2026-07-01', '2026-07-10', 15, 145],
    ])
    expect(parts[0]?.lines.map(({ volume, rate }) => [volume, rate])).toEqual([
      [14, '3.30'],
      [1, '4.25'],
    ])
    expect(parts[1]?.lines.map(({ volume, rate }) => [volume, rate])).toEqual([[15, '10.00']])
    expect(total).toBe('200.45')
  })

  it('gives what does not divide to the newer price', () => {
    const { parts } = over([old, dearer], { from: '2026-06-30', to: '2026-07-02' }, { volume: 2 })
    expect(parts.map(({ volume }) => volume)).toEqual([0, 2])
  })

  it('is the plain bill where nothing changes, and wherever the change makes no difference', () => {
    const same: Price = { ...price, effective: '2026-07-01' }
    const day = fc.nat(364).map((days) => dayAfter('2026-01-01', days))
    fc.assert(
      fc.property(day, day, fc.nat(900), fc.nat(300), (one, other, volume, usedBefore) => {
        const [from = '', to = ''] = [one, other].sort()
        const plain = billFor(price, { volume, usedBefore })
        const split = over([old, same], { from, to }, { volume, usedBefore })
        expect(split.total).toBe(plain.is === 'bill' && plain.total)
        expect(split.parts.reduce((sum, part) => sum + part.volume, 0)).toBe(volume)
        expect(split.parts.reduce((days, part) => days + daysBetween(part.from, part.to) + 1, 0)).toBe(
          daysBetween(from, to) + 1,
        )
      }),
    )
  })

  it('begins to add up again with each period of the calendar', () => {
    const parts = (period: Price['period'], span: Span) =>
      over([{ ...price, period }], span, { volume: 100, usedBefore: 200 }).parts.map(
        ({ from, usedBefore }) => [from, usedBefore],
      )
    expect(parts('year', { from: '2025-12-22', to: '2026-01-10' })).toEqual([
      ['2025-12-22', 200],
      ['2026-01-01', 0],
    ])
    expect(parts('quarter', { from: '2026-02-20', to: '2026-04-10' }).map(([from]) => from)).toEqual([
      '2026-02-20',
      '2026-04-01',
    ])
    expect(parts('month', { from: '2026-02-20', to: '2026-03-11' }).map(([from]) => from)).toEqual([
      '2026-02-20',
      '2026-03-01',
    ])
  })

  it('begins to add up again where the newer price adds up over another period', () => {
    const monthly: Price = { ...dearer, period: 'month' }
    const { parts } = over(
      [old, monthly],
      { from: '2026-06-21', to: '2026-07-10' },
      {
        volume: 30,
        usedBefore: 130,
      },
    )
    expect(parts.map(({ usedBefore }) => usedBefore)).toEqual([130, 0])
  })

  it('cuts only the year in which it begins by the months of the account', () => {
    const { parts } = over([price], { from: '2025-12-01', to: '2026-01-31' }, { volume: 200, months: 4 })
    expect(parts.map(({ lines }) => lines[0]?.why.upTo)).toEqual([48, 144])
  })

  it('takes the newest of prices that overlap', () => {
    const { parts } = over([{ ...price }, dearer], { from: '2026-06-30', to: '2026-07-01' }, { volume: 2 })
    expect(parts.map(({ lines }) => lines[0]?.base)).toEqual(['2.30', '9.00'])
  })

  it('is a problem with its name, and with the day where a price is wanting', () => {
    const day = '2026-06-30'
    expect(billOver([old], { from: day, to: '2026-07-02' }, { volume: 2 })).toEqual({
      is: 'problem',
      problem: 'no-price',
      day: '2026-07-01',
    })
    expect(billOver([], { from: day, to: day }, { volume: 2 })).toEqual({
      is: 'problem',
      problem: 'no-price',
      day,
    })
    for (const span of [
      { from: '2026-07-02', to: '2026-07-01' },
      { from: 'soon', to: '2026-07-01' },
    ])
      expect(billOver([old], span, { volume: 2 })).toEqual({ is: 'problem', problem: 'span' })
    expect(billOver([old], { from: day, to: day }, { volume: -2 })).toEqual({
      is: 'problem',
      problem: 'volume',
    })
  })
})
