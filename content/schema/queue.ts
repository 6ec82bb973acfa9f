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

const secret = z.string().min(1).max(400)

/**
 * Who says whose turn it is. Every source but `builtin` speaks the contract of `electron/queue/README.md`; one that has
 * been silent for 10 s shows as 暂停显示.
 */
export const queue = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('off') }),
  /** this hall's own tickets and counters */
  z.strictObject({
    source: z.literal('builtin'),
    /** when the day ends and numbers begin anew */
    rollOver: time.default('04:00'),
    /** left out: one line for each set of counters that do the same business */
    services: list(service).max(30).default([]),
    /** tickets are given at any hour; left out, from the hall's first opening to its last closing of the day */
    anytime: z.boolean().optional(),
    /** a receipt printer on the network that understands ESC/POS; left out, the touch screen shows the number alone */
    printer: z
      .strictObject({
        address: line.max(200),
        port: z.number().int().min(1).max(65535).default(9100),
        /** of the paper, in mm */
        paper: z.union([z.literal(58), z.literal(80)]).default(80),
      })
      .optional(),
  }),
  /** a file that another system writes anew */
  z.strictObject({
    source: z.literal('file'),
    file: line,
    format: z.enum(['json', 'csv']).default('json'),
  }),
  /** an address that is asked again and again */
  z.strictObject({
    source: z.literal('http'),
    address: z.url({ protocol: /^https?$/ }).max(300),
    /** how often, in seconds */
    every: z.number().min(0.5).max(5).default(2),
    token: secret.optional(),
  }),
  z.strictObject({
    source: z.literal('websocket'),
    address: z.url({ protocol: /^wss?$/ }).max(300),
    token: secret.optional(),
  }),
  z.strictObject({
    source: z.literal('mqtt'),
    /** mqtts is with TLS */
    address: z.url({ protocol: /^mqtts?$/ }).max(300),
    topic: z.string().regex(/^[^#+\0]{1,200}$/),
    username: line.optional(),
    password: secret.optional(),
    /** of the broker, or of whoever signed its certificate, where the system does not know them */
    certificate: line.optional(),
  }),
])

export type QueueSettings = z.infer<typeof queue>
