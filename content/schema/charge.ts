import * as z from 'zod'
import { basis, dated, decimal, line, list, text, webAddress } from './values.ts'

/** Free is said; an amount is in yuan for a unit; what depends on the work says how it is reckoned. */
export const chargeFee = z.union([
  z.strictObject({ free: z.literal(true), note: line.optional() }),
  z.strictObject({ amount: decimal, unit: line, note: line.optional() }),
  z.strictObject({ reckoned: line }),
])

/** `charges/<id>.yaml`: 收费标准 other than water by volume. Every row names the document it rests on. */
export const charge = z.strictObject({
  title: line,
  audience: line,
  rows: list(z.strictObject({ name: line, fee: chargeFee, basis })).min(1),
  source: line,
  /** where the same stands on the web, for a phone to take along */
  address: webAddress.optional(),
  order: z.number().int().default(100),
  ...dated,
  note: text.optional(),
})
