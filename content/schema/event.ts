import * as z from 'zod'
import { dated, line, mediaPath, moment, phoneNumber, text } from './values.ts'

/** `events/<id>.md`: 便民服务活动. Once it has ended it leaves the screens by itself. */
export const event = z
  .strictObject({
    title: line,
    starts: moment,
    ends: moment,
    place: line,
    summary: line,
    picture: mediaPath.optional(),
    phone: phoneNumber.optional(),
    ...dated,
    body: text.or(z.literal('')).default(''),
  })
  .refine((value) => value.ends > value.starts, { path: ['ends'], params: { rule: 'event.ends-first' } })
