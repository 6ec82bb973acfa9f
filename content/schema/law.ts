import * as z from 'zod'
import { date, dated, line, text, webAddress } from './values.ts'

/** `laws/<id>.md`: 政策法规, with what it means for a customer as its text. */
export const law = z.strictObject({
  title: line,
  number: line.optional(),
  issuer: line,
  effective: date,
  /** the last day on which it is in force */
  until: date.optional(),
  address: webAddress.optional(),
  order: z.number().int().default(100),
  ...dated,
  body: text,
})
