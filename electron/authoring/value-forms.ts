import type * as z from 'zod'
import { date, decimal, id, mediaPath, moment, monthDay, time } from '../../content/schema/values.ts'
import { formOfPattern, forms } from '../content/items/forms.ts'
import type { Both } from '../content/problems/words.ts'

interface ValueForm {
  form: Both
  /** where zod's own JSON Schema says less than the schema does */
  pattern?: string
}

const named = new Map<z.core.$ZodType, ValueForm>([
  [date, { form: forms.date }],
  [time, { form: forms.time }],
  [moment, { form: forms.moment }],
  [monthDay, { form: forms.monthDay }],
  [decimal, { form: forms.decimal, pattern: '^\\s*\\d{1,9}(?:\\.\\d{1,6})?\\s*$' }],
  [id, { form: forms.id }],
  [mediaPath, { form: forms.media }],
])

const byType: Record<string, Both> = {
  integer: forms.int,
  number: forms.number,
  boolean: forms.boolean,
}

/** How a value is written; nothing where it is plain words, a choice or a group of fields. */
export function formOf(
  schema: z.core.$ZodType,
  { type, format, pattern, const: fixed, enum: choices }: z.core.JSONSchema.BaseSchema,
): ValueForm | null {
  const known = named.get(schema)
  if (known) return known
  if (format === 'uri') return { form: forms.url, pattern: '^\\s*[Hh][Tt][Tt][Pp][Ss]?:' }
  if (fixed !== undefined || choices !== undefined) return null
  const form = pattern === undefined ? byType[String(type)] : formOfPattern(pattern)
  return form && form !== forms.other ? { form } : null
}
