import type { Price } from './ladder.ts'

type Dated = Pick<Price, 'audience' | 'effective' | 'until'>

/** Of each audience the price that holds on a day, the newest where two claim to; in the order given. */
export function inForceOn<P extends Dated>(prices: readonly P[], day: string): P[] {
  const holding = prices.filter(({ effective, until }) => effective <= day && (!until || day <= until))
  return newestOfEach(holding)
}

/** Of each audience the price that began last, whether or not it still holds: better old, and said so, than nothing. */
export function lastBegunOn<P extends Dated>(prices: readonly P[], day: string): P[] {
  return newestOfEach(prices.filter(({ effective }) => effective <= day))
}

/** The price that takes over next from one that holds on a day, for the same audience; undefined where none is set yet. */
export function nextAfter<P extends Dated>(
  prices: readonly P[],
  { audience }: Dated,
  day: string,
): P | undefined {
  return prices
    .filter((price) => price.audience === audience && price.effective > day)
    .sort((a, b) => (a.effective < b.effective ? -1 : 1))[0]
}

function newestOfEach<P extends Dated>(prices: readonly P[]): P[] {
  return prices.filter(({ audience, effective }, index) =>
    prices.every(
      (other, at) =>
        other.audience !== audience ||
        other.effective < effective ||
        (other.effective === effective && at >= index),
    ),
  )
}
