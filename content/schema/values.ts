/**
 * The smallest shapes that content is made of. Every one takes what an author writes in YAML or a CSV cell
 * and keeps it as text that can be shown as written; nothing here becomes a binary float that is money.
 */
import * as z from 'zod'

/** One line of text, trimmed, never empty. */
export const line = z.string().trim().min(1).max(400)

/** Several lines of text. */
export const text = z.string().trim().min(1).max(20_000)

/** Entries that stand on one page below each other: at most 200, more than anyone would scroll through. */
export const list = <T extends z.ZodType>(entry: T) => z.array(entry).max(200)

/** A name that files and addresses use: `transfer`, `hall-01`. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)

const realDay = (value: string) => {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** A day of the hall's calendar: `2026-11-23`. */
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(realDay, { params: { rule: 'value.date' } })

/** A minute of the hall's day, 24-hour: `08:30`; `24:00` is the end of the day. */
export const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/)

/** A minute of the hall's calendar, in the hall's own time zone: `2026-11-23 22:00`. */
export const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} (?:[01]\d|2[0-3]):[0-5]\d$/)
  .refine((value) => realDay(value.slice(0, 10)), { params: { rule: 'value.date' } })

/** A day of every year: `06-01`. The 29th of February is one. */
export const monthDay = z
  .string()
  .regex(/^\d{2}-\d{2}$/)
  .refine((value) => realDay(`2024-${value}`), { params: { rule: 'value.date' } })

/** A decimal number kept as text, so that 3.30 stays exact. Not negative. */
export const decimal = z
  .union([z.string().trim(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{1,9}(?:\.\d{1,6})?$/))

/** A number that can be dialled as written, an extension included: `0532-88887777转2`. */
export const phoneNumber = z.string().regex(/^(?=.{3,19}(?:转|$))[0-9]+(?:[ -][0-9]+)*(?:转[0-9]{1,6})?$/)

/** An address that a customer's own phone can open. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(300)

/** A file in the content folder, named from its root: `media/mark.svg`. */
export const mediaPath = z
  .string()
  .regex(/^media\/[^\\:*?"<>|]+\.(?:svg|png|jpe?g|webp|avif|mp4|webm|pdf)$/i)
  .refine((value) => !value.split('/').includes('..'), { params: { rule: 'media.outside' } })

/** A document that a figure or a duty rests on: its title, number and date. */
export const basis = z.strictObject({ document: line, number: line.optional(), date: date.optional() })

/** A time limit: `{ value: 5, unit: workday }`. */
export const limit = z.strictObject({
  value: z.number().positive().max(1000),
  unit: z.enum(['minute', 'hour', 'day', 'workday']),
})

/** Who answers for an item, since when it is public, and by when somebody must look at it again. */
export const dated = { published: date, owner: line, reviewBy: date }
