import * as z from 'zod'

/** One sentence in both languages. */
export const both = z.strictObject({ zh: z.string(), en: z.string() })

export type Both = z.infer<typeof both>

/** What is wrong, where, and what to do: the same on the terminal, at the desk and in the log. */
export const problem = z.strictObject({
  rule: z.string(),
  /** the clause of the standard that the rule serves, `二(二)4` */
  clause: z.string().nullable(),
  /** path from the content folder's root, with forward slashes */
  file: z.string(),
  /** counted from 1; null where the whole file is meant */
  line: z.number().int().positive().nullable(),
  /** `materials[2].count` */
  field: z.string().nullable(),
  message: both,
  hint: both,
  severity: z.enum(['error', 'warning']),
})

export type Problem = z.infer<typeof problem>
export type Severity = Problem['severity']
