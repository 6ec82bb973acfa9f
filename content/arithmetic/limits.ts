import type { Content } from '../schema/kinds.ts'

export type Limit = Content['guide']['promisedLimit']

/** Calendar hours of a unit; five working days take seven days. */
const unitHours: Record<Limit['unit'], number> = { minute: 1 / 60, hour: 1, day: 24, workday: (24 * 7) / 5 }

export const hoursOf = ({ value, unit }: Limit) => value * unitHours[unit]

/** The fewest hours that a limit may come to: five working days may end on the fifth day. */
const leastHours = ({ value, unit }: Limit) => (unit === 'workday' ? value * 24 : hoursOf({ value, unit }))

/** The most: every five working days have a weekend among them. */
const mostHours = ({ value, unit }: Limit) =>
  unit === 'workday' ? (value + 2 * Math.ceil(value / 5)) * 24 : hoursOf({ value, unit })

/** Whether `one` can come to be longer than `other`, whatever day of the week it begins on. */
export const longer = (one: Limit, other: Limit) =>
  one.unit === other.unit ? one.value > other.value : mostHours(one) > leastHours(other)
