import type { Content } from '../../../content/schema/kinds.ts'

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

/** Six decimals as whole numbers: content gives at most six, so nothing is rounded before it is shown. */
const SCALE = 6

export function toScaled(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.')
  return BigInt(whole + fraction.padEnd(SCALE, '0'))
}

/** At least `places` decimals, and more only where the figure has them. */
export function fromScaled(scaled: bigint, places: number): string {
  const digits = scaled.toString().padStart(SCALE + 1, '0')
  const fraction = digits.slice(-SCALE).replace(/0+$/, '').padEnd(places, '0')
  return fraction ? `${digits.slice(0, -SCALE)}.${fraction}` : digits.slice(0, -SCALE)
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
