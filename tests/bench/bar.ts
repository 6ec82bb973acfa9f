/** A limit that a measurement must keep. Limits are the project's promise: a bench never loosens one. */
export interface Bar {
  name: string
  value: number
  limit: number
  /** the value is to reach the limit, not to stay below it */
  atLeast?: true
}

/** A value that could not be measured (NaN) is short, too. */
export const isShort = ({ value, limit, atLeast }: Bar) => !(atLeast ? value >= limit : value <= limit)

/** `bar NAME VALUE <= LIMIT ok`, or `short`; `>=` where the limit is to be reached. */
export function barLine(bar: Bar): string {
  return `bar ${bar.name} ${shown(bar)} ${bar.atLeast ? '>=' : '<='} ${bar.limit} ${isShort(bar) ? 'short' : 'ok'}`
}

/** Three decimals, or all of them where rounding would hide that the limit is missed. */
function shown(bar: Bar): string {
  const rounded = Number(bar.value.toFixed(3))
  return String(isShort(bar) && !isShort({ ...bar, value: rounded }) ? bar.value : rounded)
}
