import type { Content } from '../schema/kinds.ts'

export type Limit = Content['guide']['promisedLimit']

/** Calendar hours of a unit; five working days take seven days. */
const unitHours: Record<Limit['unit'], number> = { minute: 1 / 60, hour: 1, day: 24, workday: (24 * 7) / 5 }

export const hoursOf = ({ value, unit }: Limit) => value * unitHours[unit]

export const longer = (one: Limit, other: Limit) => hoursOf(one) > hoursOf(other)
