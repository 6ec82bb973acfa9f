import * as z from 'zod'
import { id, line, time } from './values.ts'

const token = z.string().min(24).max(200)

export const screenRole = z.enum(['touch', 'signage', 'strip', 'board', 'counter', 'staff'])

export const screen = z.strictObject({
  id,
  role: screenRole,
  language: line.default('zh-CN'),
  playlist: id.optional(),
  layout: id.optional(),
  /** where it stands, as people there say it: a call for help names it */
  place: line.optional(),
  /** of a counter's screen: the counter's number in hall.yaml */
  counter: line.optional(),
  /** the visible area in mm, and the height of its lower edge above the floor */
  panel: z
    .strictObject({
      width: z.number().min(50).max(20_000),
      height: z.number().min(20).max(20_000),
      mountedAt: z.number().min(0).max(5000).optional(),
    })
    .optional(),
  /** which display of the machine: the first that matches all that is given */
  display: z
    .strictObject({
      label: line.optional(),
      width: z.number().int().positive().optional(),
      height: z.number().int().positive().optional(),
      touch: z.boolean().optional(),
    })
    .optional(),
  /** a printer that customers may use here, by the system's name for it; `default` is the system's own choice */
  printer: line.optional(),
  /** sha-256 of the token that a paired screen carries, as hex */
  pairedToken: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})

/** `device.yaml`: what differs from machine to machine. Everything else is content. Paths are from this file. */
export const device = z.strictObject({
  hall: id,
  role: z
    .discriminatedUnion('is', [
      z.strictObject({ is: z.literal('primary') }),
      z.strictObject({ is: z.literal('satellite'), primary: z.url({ protocol: /^https?$/ }), token }),
    ])
    .default({ is: 'primary' }),
  content: line.optional(),
  data: line.optional(),
  port: z.number().int().min(1024).max(65535).default(4180),
  screens: z.array(screen).default([]),
  /** the one machine of a hall that speaks */
  speech: z
    .strictObject({
      voice: line.optional(),
      volume: z.number().min(0).max(1),
      quiet: z.array(z.strictObject({ from: time, to: time })).default([]),
    })
    .optional(),
  listening: z
    .strictObject({
      lan: z.boolean(),
      address: z.ipv4().optional(),
      tls: z.strictObject({ certificate: line, key: line }).optional(),
    })
    .default({ lan: false }),
  queue: z
    .discriminatedUnion('source', [z.strictObject({ source: z.literal('off') })])
    .default({ source: 'off' }),
  monitor: z.strictObject({ token }).optional(),
})

export type Device = z.infer<typeof device>
export type Screen = z.infer<typeof screen>
export type ScreenRole = z.infer<typeof screenRole>
