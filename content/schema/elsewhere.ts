import * as z from 'zod'
import { dated, line, list, phoneNumber } from './values.ts'

/** `elsewhere.yaml`: what is not handled here, why, and where it is. */
export const elsewhere = z.strictObject({
  entries: list(
    z.strictObject({
      title: line,
      aliases: list(line).default([]),
      reason: line,
      where: line,
      phone: phoneNumber.optional(),
    }),
  ).min(1),
  ...dated,
})
