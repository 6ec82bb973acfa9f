import type { Content } from '../schema/kinds.ts'
import { fromScaled, SCALE, toScaled } from './decimals.ts'

type Price = Content['price']

export interface BillLine {
  name: string
  /** m³ */
  volume: number
  /** yuan/m³, flat charges included */
  rate: string
  /** yuan */
  amount: string
}

export interface Bill {
  lines: BillLine[]
  /** yuan, in whole fen */
  total: string
}

/** What one m³ costs in a tier, flat charges included, in yuan. */
export function rateOf(price: Price, tier: Price['tiers'][number]): string {
  return fromScaled(
    price.flat.reduce((sum, { amount }) => sum + toScaled(amount), toScaled(tier.base)),
    2,
  )
}

const FEN = 10n ** BigInt(SCALE - 2)

/** Money is paid in fen: half a fen and more goes up. */
const toFen = (scaled: bigint) => ((scaled + FEN / 2n) / FEN) * FEN

/** A year's bill for whole m³, line by line. A boundary is included in the tier that it ends. */
export function billFor(price: Price, volume: number): Bill {
  const lines: BillLine[] = []
  let total = 0n
  let from = 0
  for (const tier of price.tiers) {
    const upTo = tier.upTo ?? Infinity
    const inTier = Math.min(volume, upTo) - from
    if (inTier <= 0) break
    const rate = rateOf(price, tier)
    const amount = toScaled(rate) * BigInt(inTier)
    total += amount
    lines.push({ name: tier.name, volume: inTier, rate, amount: fromScaled(amount, 2) })
    from = upTo
  }
  return { lines, total: fromScaled(toFen(total), 2) }
}

/** The price in force on a day: the newest that has begun and has not ended. */
export function inForceOn<P extends Pick<Price, 'effective' | 'until' | 'order'>>(
  prices: P[],
  day: string,
): P[] {
  return prices.filter(({ effective, until }) => effective <= day && (!until || day <= until))
}
