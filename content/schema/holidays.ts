import * as z from 'zod'
import { date, dated, line, list } from './values.ts'

/** `holidays/<year>.yaml`: days on which the calendar and the week disagree, public holidays and 调休 alike. */
export const holidays = z.strictObject({
  year: z.number().int().min(2000).max(2100),
  source: line,
  days: list(z.strictObject({ date, name: line, is: z.enum(['holiday', 'workday']) })).min(1),
  ...dated,
})
