import * as z from 'zod'
import { dated, id, line, mediaPath, time, webAddress } from './values.ts'

export const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])

/** Opening hours of some days of the week; a day that no row names is closed. */
export const openingHours = z.strictObject({
  days: z.array(weekday).min(1),
  opens: time,
  closes: time,
  lunch: z.strictObject({ from: time, to: time }).optional(),
})

export const counter = z.strictObject({
  number: z.string().regex(/^[0-9A-Z]{1,4}$/),
  name: line,
  /** ids of the guides that are handled here */
  businesses: z.array(id).min(1),
})

/** `hall.yaml`: the plate, the hours and the room itself. The plate on screen is company + name. */
export const hall = z.strictObject({
  id,
  company: line,
  name: line,
  sample: z.boolean().default(false),
  address: line,
  website: webAddress.optional(),
  timeZone: z.string().refine(isTimeZone, { params: { rule: 'value.time-zone' } }),
  languages: z.array(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/)).min(1),
  mark: mediaPath.optional(),
  /** 服务理念: the one wording that every screen shows */
  creed: line,
  hours: z.array(openingHours).min(1),
  counters: z.array(counter).min(1),
  facilities: z.array(z.strictObject({ name: line, place: line })),
  ...dated,
})

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
