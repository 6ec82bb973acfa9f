import * as z from 'zod'
import { dated, line, list, phoneNumber } from './values.ts'

/** The four kinds that clause 一(二)6 wants in view: 企业服务, 热线, 监督投诉, 供水行政主管部门监督. */
export const phoneKind = z.enum(['company', 'hotline', 'complaint', 'authority'])

/** What stands where a number is not known yet; the checker reports it until it is replaced. */
export const pendingNumber = '待补充'

export const phone = z.strictObject({
  kind: phoneKind,
  name: line,
  number: z.union([phoneNumber, z.literal(pendingNumber)]),
  hours: line,
  note: line.optional(),
})

/** `phones.yaml`: the numbers that every screen keeps in view. */
export const phones = z.strictObject({ phones: list(phone).min(1), ...dated })
