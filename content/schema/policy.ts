import * as z from 'zod'
import { dated, limit, line, list, text } from './values.ts'

/** The six 制度 of clause 一(二)1, in its order. */
export const policySubject = z.enum([
  'management',
  'pledges',
  'first-contact',
  'accountability',
  'rating',
  'complaints',
])

/** The only levels of 好差评, best first. */
export const ratingLevels = ['非常满意', '满意', '基本满意', '不满意', '非常不满意'] as const

/** `policies/<id>.md`: one of the 制度 that hang on the wall. What the standard asks of one is checked by rule. */
export const policy = z.strictObject({
  title: line,
  subject: policySubject,
  summary: line,
  /** 首问责任人 */
  responsible: line.optional(),
  /** 首问职责 */
  duties: list(line).default([]),
  /** 失责追究: what follows, case by case */
  consequences: list(line).default([]),
  /** within which a question that could not be answered at once is answered, or a complaint settled */
  replyLimit: limit.optional(),
  levels: list(line).default([]),
  order: z.number().int().default(100),
  ...dated,
  body: text,
})
