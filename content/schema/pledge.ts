import * as z from 'zod'
import { basis, dated, line, list, text } from './values.ts'

/** `pledges/<id>.md`: what is promised (承诺内容) and what happens when it is broken (违诺责任). */
export const pledge = z.strictObject({
  title: line,
  promise: line,
  /** the promise as one figure, where it has one: { value: '24', unit: 小时 } */
  figure: z.strictObject({ value: z.string().regex(/^[0-9.–%-]{1,8}$/), unit: line.optional() }).optional(),
  breach: line,
  basis: list(basis).default([]),
  order: z.number().int().default(100),
  ...dated,
  body: text.or(z.literal('')).default(''),
})
