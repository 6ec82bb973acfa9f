import * as z from 'zod'
import { both } from './problem.ts'

/** A cell of a spreadsheet that was not simply believed, in words: the same on the terminal and at a hall's desk. */
export const saidDoubt = z.strictObject({
  /** `出厂水!C7` */
  at: z.string(),
  sheet: z.string(),
  /** counted from 1; null where the whole sheet is meant */
  row: z.number().int().positive().nullable(),
  /** `C` */
  column: z.string().nullable(),
  /** whether what the cell says is taken all the same */
  taken: z.boolean(),
  message: both,
  mend: both,
})

export type SaidDoubt = z.infer<typeof saidDoubt>
