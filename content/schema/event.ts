import * as z from 'zod'
import { dated, line, mediaPath, moment, phoneNumber, text, webAddress } from './values.ts'

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
    /** where the same stands on the web, for a phone to take along */
    address: webAddress.optional(),
    ...dated,
    body: text.or(z.literal('')).default(''),
  })
  .refine(({ starts, ends }) => ends > starts || ![starts, ends].every(isMoment), {
    path: ['ends'],
    params: { rule: 'event.ends-first' },
  })

/** What is badly written is said by itself: which of two such texts is later means nothing. */
const isMoment = (value: string) => moment.safeParse(value).success
