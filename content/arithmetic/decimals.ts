/** Six decimals as whole numbers: content gives at most six, so nothing is rounded before it is shown. */
export const SCALE = 6

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
