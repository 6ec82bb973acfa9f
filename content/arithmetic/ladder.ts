import type { Content } from '../schema/kinds.ts'

export type Price = Content['price']

/** What a bill has to know of one customer. */
export interface Account {
  /** people in the household; left out, as many as the ladder is made for */
  persons?: number
  /** whole months of this year that the account existed, 1–12; only a ladder by the year is cut by them */
  months?: number
}

/** Why boundaries are not where the price list has them; null where they are. */
export interface Moved {
  /** how many persons more than the ladder is made for */
  persons: number
  /** m³ that every boundary rose by for them, over a whole period */
  extra: number
  /** of 12; null for a whole year, and where use is not added up by the year */
  months: number | null
}

export interface Rung {
  tier: Price['tiers'][number]
  /** m³ of the period at which it begins; that m³ itself still belongs to the tier below */
  above: number
  /** its last m³ */
  upTo: number | null
}

export interface Ladder {
  rungs: Rung[]
  moved: Moved | null
}

/**
 * The tiers as they lie for one account. A larger household moves every boundary up first; then a part of a year
 * takes its twelfths: of 144 and 204 m³ four months leave 48 and 68. A part of a m³ that this makes is rounded up, so
 * that the cheaper tier is never cut short.
 */
export function ladderOf(price: Price, { persons, months }: Account): Ladder {
  const beyond = Math.max(0, (persons ?? 0) - (price.household?.above ?? Infinity))
  const extra = beyond * (price.household?.extra ?? 0)
  const twelfths = price.period === 'year' && months !== undefined && months < 12 ? months : null
  const rungs: Rung[] = []
  let above = 0
  for (const tier of price.tiers) {
    const whole = tier.upTo === null ? null : tier.upTo + extra
    const upTo = whole === null || twelfths === null ? whole : Math.ceil((whole * twelfths) / 12)
    rungs.push({ tier, above, upTo })
    above = upTo ?? above
  }
  const isMoved = rungs.length > 1 && (beyond > 0 || twelfths !== null)
  return { rungs, moved: isMoved ? { persons: beyond, extra, months: twelfths } : null }
}
