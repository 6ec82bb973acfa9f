import { linesFor, problemOf, totalOf, type BillLine, type Unbillable, type Use } from './bill.ts'
import type { Price } from './ladder.ts'
import { inForceOn } from './price-on.ts'
import { dayAfter, daysBetween } from './wall-time.ts'

/** Days of a bill, both included. */
export interface Span {
  from: string
  to: string
}

/** Days on which one price held, within one period. */
export interface BillPart<P> extends Span {
  price: P
  /** m³ */
  volume: number
  /** m³ of the period before this part */
  usedBefore: number
  lines: BillLine[]
}

export interface SpanBill<P> {
  is: 'bill'
  parts: BillPart<P>[]
  /** yuan, in whole fen, rounded once over all parts */
  total: string
}

export type SpanProblem = Unbillable | { is: 'problem'; problem: 'span' } | NoPrice

/** A day of the span on which no price is in force. */
export interface NoPrice {
  is: 'problem'
  problem: 'no-price'
  day: string
}

/**
 * A bill over days on which the price may change; `prices` are of one audience. Nobody reads meters on the day of a
 * change, so the volume is divided by days: what has run by the end of a part is its share of the whole, rounded down
 * to a m³, and what does not divide falls to the newer price. Use goes on adding up across a change of price; it
 * starts again at nothing with each period of the calendar (year, quarter, month), and where the price after a change
 * adds up over another period than the one before. `months` speaks of the year in which the span begins.
 */
export function billOver<P extends Price>(
  prices: readonly P[],
  { from, to }: Span,
  use: Use,
): SpanBill<P> | SpanProblem {
  const problem = problemOf(use)
  if (problem) return problem
  const days = daysBetween(from, to) + 1
  if (!(days >= 1)) return { is: 'problem', problem: 'span' }
  const stretches = stretchesOf(prices, from, days)
  if ('is' in stretches) return stretches

  const { volume, usedBefore = 0, months, ...account } = use
  const parts: BillPart<P>[] = []
  let past = 0
  for (const { price, period, first, count } of stretches) {
    const before = parts.at(-1)
    const goesOn = !before || stretches[parts.length - 1]?.period === period
    const used = before ? (goesOn ? before.usedBefore + before.volume : 0) : usedBefore
    const upToHere = Number((BigInt(volume) * BigInt(first + count)) / BigInt(days))
    const share = {
      ...account,
      ...(months !== undefined && period === stretches[0]?.period && { months }),
      volume: upToHere - past,
      usedBefore: used,
    }
    parts.push({
      price,
      from: dayAfter(from, first),
      to: dayAfter(from, first + count - 1),
      volume: share.volume,
      usedBefore: used,
      lines: linesFor(price, share),
    })
    past = upToHere
  }
  return { is: 'bill', parts, total: totalOf(parts.flatMap(({ lines }) => lines)) }
}

interface Stretch<P> {
  price: P
  period: string
  /** days after the span's first */
  first: number
  count: number
}

function stretchesOf<P extends Price>(
  prices: readonly P[],
  from: string,
  days: number,
): Stretch<P>[] | NoPrice {
  const stretches: Stretch<P>[] = []
  for (let first = 0; first < days; first++) {
    const day = dayAfter(from, first)
    const price = inForceOn(prices, day)[0]
    if (!price) return { is: 'problem', problem: 'no-price', day }
    const period = periodOf(price.period, day)
    const last = stretches.at(-1)
    if (last && last.price === price && last.period === period) last.count++
    else stretches.push({ price, period, first, count: 1 })
  }
  return stretches
}

/** `year 2026`, `quarter 2026-4`, `month 2026-11` */
function periodOf(period: Price['period'], day: string): string {
  const [year = '', month = ''] = day.split('-')
  switch (period) {
    case 'year':
      return `year ${year}`
    case 'quarter':
      return `quarter ${year}-${Math.ceil(Number(month) / 3)}`
    case 'month':
      return `month ${year}-${month}`
  }
}
