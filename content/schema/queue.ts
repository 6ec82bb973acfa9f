import * as z from 'zod'
import { id, line, list, time } from './values.ts'

/** One line of people: what its tickets begin with, and what they are for. */
const service = z.strictObject({
  id,
  /** before the number: A012 */
  prefix: z.string().regex(/^[A-Z]{1,2}$/),
  name: line.max(20),
  english: line.max(40).optional(),
  /** ids of guides whose tickets wait here */
  businesses: list(id).default([]),
  /** numbers of hall.yaml; left out, those that do all of its businesses */
  counters: list(z.string().regex(/^[0-9A-Z]{1,4}$/)).default([]),
  /** tickets a day */
  quota: z.number().int().min(1).max(9999).optional(),
  /** when tickets are given; left out, always */
  hours: list(z.strictObject({ from: time, to: time })).default([]),
})

/** Who says whose turn it is. */
export const queue = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('off') }),
  /** this hall's own tickets and counters */
  z.strictObject({
    source: z.literal('builtin'),
    /** when the day ends and numbers begin anew */
    rollOver: time.default('04:00'),
    /** left out: one line for each set of counters that do the same business */
    services: list(service).max(30).default([]),
  }),
])

export type QueueSettings = z.infer<typeof queue>
