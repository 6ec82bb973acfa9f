import * as z from 'zod'
import {
  basis,
  dated,
  decimal,
  id,
  limit,
  line,
  list,
  mediaPath,
  phoneNumber,
  text,
  webAddress,
} from './values.ts'

/** What brings the person here; the first page's questions open one of these. */
export const guideWant = z.enum(['pay', 'rename', 'start', 'stop', 'change', 'meter', 'repair'])

export const material = z.strictObject({
  name: line,
  form: z.enum(['original', 'copy', 'both', 'filled-in']),
  count: z.number().int().positive().max(20).default(1),
  note: line.optional(),
})

export const step = z.strictObject({ title: line, takes: limit.optional(), note: line.optional() })

/**
 * Free is said, never left out. Otherwise every charge stands with the document it rests on, or, for works, how what is
 * paid is reckoned.
 */
export const fee = z.union([
  z.strictObject({ free: z.literal(true), note: line.optional() }),
  z.strictObject({
    charges: list(z.strictObject({ name: line, amount: decimal, unit: line, basis })).min(1),
    note: line.optional(),
  }),
  z.strictObject({ reckoned: line, basis, note: line.optional() }),
])

export const channel = z.strictObject({
  kind: z.enum(['counter', 'web', 'wechat', 'app', 'phone']),
  name: line,
  address: webAddress.optional(),
})

/** `guides/<id>.md`: one business of the hall, with every field of a 办事指南. */
export const guide = z.strictObject({
  title: line,
  /** the same in people's own words: 换名字、换户主 */
  plain: line,
  aliases: list(line).default([]),
  want: guideWant,
  authority: line,
  audience: list(z.enum(['person', 'company'])).min(1),
  category: line,
  basis: list(basis).min(1),
  conditions: list(line).default([]),
  materials: list(material),
  steps: list(step).min(1),
  /** `none` says that no rule sets one; it is never just left out */
  legalLimit: z.union([limit, z.literal('none')]),
  promisedLimit: limit,
  fee,
  counters: list(z.string().regex(/^[0-9A-Z]{1,4}$/)).min(1),
  place: line,
  hours: line,
  phone: phoneNumber,
  supervision: phoneNumber,
  channels: list(channel).min(1),
  forms: list(z.strictObject({ name: line, file: mediaPath })).default([]),
  questions: list(z.strictObject({ ask: line, answer: line })).default([]),
  related: list(id).default([]),
  /** where the same stands on the web, for a phone to take along */
  address: webAddress.optional(),
  order: z.number().int().default(100),
  ...dated,
  body: text.or(z.literal('')).default(''),
})
