import * as z from 'zod'
import { dated, line, mediaPath, text, webAddress } from './values.ts'

/** 用水知识 and 节约用水知识. */
export const knowledgeTopic = z.enum(['use', 'saving'])

/** `knowledge/<id>.md`: one thing worth knowing, short enough to read while waiting. */
export const knowledge = z.strictObject({
  title: line,
  topic: knowledgeTopic,
  summary: line,
  picture: mediaPath.optional(),
  /** where the same stands on the web, for a phone to take along */
  address: webAddress.optional(),
  order: z.number().int().default(100),
  ...dated,
  body: text,
})
