/** A limit that a measurement must keep. Limits are the project's promise: a bench never loosens one. */
export interface Bar {
  name: string
  value: number
  limit: number
}

/** A value that could not be measured (NaN) is short, too. */
export const isShort = ({ value, limit }: Bar) => !(value <= limit)

/** `bar NAME VALUE <= LIMIT ok`, or `short`. */
export function barLine(bar: Bar): string {
  return `bar ${bar.name} ${shown(bar)} <= ${bar.limit} ${isShort(bar) ? 'short' : 'ok'}`
}

/** Three decimals, or all of them where rounding would hide that the limit is missed. */
function shown({ value, limit }: Bar): string {
  const rounded = Number(value.toFixed(3))
  return String(value > limit && rounded <= limit ? value : rounded)
}
