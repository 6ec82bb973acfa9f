/**
 * Decimals as people write them, exactly: `3.30` is 330 hundredths. None is negative, none is ever a binary float,
 * and nothing is rounded unless a caller says where and how.
 */
export interface Decimal {
  /** the number is units / 10^places */
  units: bigint
  places: number
}

export function decimalOf(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.')
  return { units: BigInt(whole + fraction), places: fraction.length }
}

export const wholeOf = (count: number): Decimal => ({ units: BigInt(count), places: 0 })

const unitsAt = ({ units, places }: Decimal, more: number) => units * 10n ** BigInt(more - places)

export function sumOf(all: readonly Decimal[]): Decimal {
  const places = Math.max(0, ...all.map((each) => each.places))
  return { units: all.reduce((sum, each) => sum + unitsAt(each, places), 0n), places }
}

export const productOf = (one: Decimal, other: Decimal): Decimal => ({
  units: one.units * other.units,
  places: one.places + other.places,
})

/** Negative where `one` is the smaller, 0 where they are the same number however they are written. */
export function compare(one: Decimal, other: Decimal): number {
  const places = Math.max(one.places, other.places)
  const [a, b] = [unitsAt(one, places), unitsAt(other, places)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** To so many places; exactly half goes up. */
export function halfUp(decimal: Decimal, places: number): Decimal {
  if (decimal.places <= places) return decimal
  const step = 10n ** BigInt(decimal.places - places)
  return { units: (decimal.units + step / 2n) / step, places }
}

/** With at least so many places, and more only where the number has them. */
export function textOf(decimal: Decimal, atLeast: number): string {
  const digits = decimal.units.toString().padStart(decimal.places + 1, '0')
  const end = digits.length - decimal.places
  const fraction = digits.slice(end).replace(/0+$/, '').padEnd(atLeast, '0')
  return fraction ? `${digits.slice(0, end)}.${fraction}` : digits.slice(0, end)
}
