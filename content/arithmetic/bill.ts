import { decimalOf, halfUp, productOf, sumOf, textOf, wholeOf, type Decimal } from './decimals.ts'
import { ladderOf, type Account, type Moved, type Price } from './ladder.ts'

export interface Use extends Account {
  /** whole m³ to be billed */
  volume: number
  /** m³ that this period has been billed for already: the new volume starts where they end */
  usedBefore?: number
}

export interface BillLine {
  /** the tier's */
  name: string
  /** m³ */
  volume: number
  /** yuan/m³: what the tier alone decides */
  base: string
  /** yuan/m³, the same in every tier */
  flat: Price['flat']
  /** yuan/m³, all together */
  rate: string
  /** yuan, exactly */
  amount: string
  why: Why
}

/** How a line came to be, for a screen to put into words. */
export interface Why {
  /** the line's volume in the period's use: the m³ after `from`, up to and with `to` */
  from: number
  to: number
  /** between which boundaries it fell, as they lie for this account: above the one, the other included */
  above: number
  upTo: number | null
  moved: Moved | null
}

export interface Bill {
  is: 'bill'
  lines: BillLine[]
  /** yuan: the exact sum, rounded once, to the fen, half a fen upwards */
  total: string
}

/** Which of the things given cannot be billed. */
export interface Unbillable {
  is: 'problem'
  problem: 'volume' | 'used-before' | 'persons' | 'months'
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0

export function problemOf({ volume, usedBefore = 0, persons = 1, months = 12 }: Use): Unbillable | null {
  const is = 'problem'
  if (!isCount(volume)) return { is, problem: 'volume' }
  if (!isCount(usedBefore) || !isCount(usedBefore + volume)) return { is, problem: 'used-before' }
  if (!isCount(persons) || persons < 1) return { is, problem: 'persons' }
  if (!isCount(months) || months < 1 || months > 12) return { is, problem: 'months' }
  return null
}

const rate = (price: Price, tier: Price['tiers'][number]): Decimal =>
  sumOf([decimalOf(tier.base), ...price.flat.map(({ amount }) => decimalOf(amount))])

/** What one m³ costs in a tier, flat charges included, in yuan. */
export const rateOf = (price: Price, tier: Price['tiers'][number]) => textOf(rate(price, tier), 2)

/** The lines of use that has been found billable. A boundary is included in the tier that it ends. */
export function linesFor(price: Price, { volume, usedBefore = 0, ...account }: Use): BillLine[] {
  const { rungs, moved } = ladderOf(price, account)
  const end = usedBefore + volume
  return rungs.flatMap(({ tier, above, upTo }) => {
    const from = Math.max(usedBefore, above)
    const to = Math.min(end, upTo ?? Infinity)
    if (to <= from) return []
    return {
      name: tier.name,
      volume: to - from,
      base: textOf(decimalOf(tier.base), 2),
      flat: price.flat,
      rate: rateOf(price, tier),
      amount: textOf(productOf(rate(price, tier), wholeOf(to - from)), 2),
      why: { from, to, above, upTo, moved },
    }
  })
}

export function totalOf(lines: readonly BillLine[]): string {
  return textOf(halfUp(sumOf(lines.map(({ amount }) => decimalOf(amount))), 2), 2)
}

/** The bill for whole m³ at one price, line by line. */
export function billFor(price: Price, use: Use): Bill | Unbillable {
  const problem = problemOf(use)
  if (problem) return problem
  const lines = linesFor(price, use)
  return { is: 'bill', lines, total: totalOf(lines) }
}
