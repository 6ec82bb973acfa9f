import * as z from 'zod'
import { dated, line, phoneNumber } from './values.ts'

/** `elsewhere.yaml`: what is not handled here, why, and where it is. */
export const elsewhere = z.strictObject({
  entries: z
    .array(
      z.strictObject({
        title: line,
        aliases: z.array(line).default([]),
        reason: line,
        where: line,
        phone: phoneNumber.optional(),
      }),
    )
    .min(1),
  ...dated,
})
