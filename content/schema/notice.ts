import * as z from 'zod'
import { playlistRole } from './playlist.ts'
import { dated, id, limit, line, list, mediaPath, moment, phoneNumber, text, webAddress } from './values.ts'

export const noticeKind = z.enum([
  'planned-stop',
  'emergency-stop',
  'low-pressure',
  'restored',
  'quality',
  'hours',
  'price',
  'general',
])

/** Only `urgent` (紧急) takes over the screens. */
export const urgency = z.enum(['urgent', 'important', 'normal'])

/** `notices/<id>.md`: live state, merged with staff's own notices outside the snapshot. Times are the hall's. */
export const notice = z
  .strictObject({
    title: line,
    kind: noticeKind,
    urgency,
    reason: line.optional(),
    /** when it was made known, where `published` is not exact enough */
    announced: moment.optional(),
    starts: moment,
    ends: moment,
    /** the first promise, when the end was moved */
    firstEnds: moment.optional(),
    restored: moment.optional(),
    /** how long it is said to take; it must agree with the times */
    lasts: limit.optional(),
    /** road segments, sides of house numbers, compounds */
    areas: z.array(line).max(400).default([]),
    /** points of `pressure/points.yaml` where water is weak or off meanwhile */
    pressurePoints: list(id).optional(),
    manner: line.optional(),
    advice: list(line).default([]),
    /** screens of device.yaml and kinds of screen that show it unasked; neither is all of them */
    screens: list(id).default([]),
    roles: z.array(playlistRole).max(4).default([]),
    hotline: phoneNumber,
    signature: line,
    picture: mediaPath.optional(),
    /** where the same stands on the web, for a phone to take along */
    address: webAddress.optional(),
    ...dated,
    body: text.or(z.literal('')).default(''),
  })
  .refine(({ starts, ends }) => ends > starts || ![starts, ends].every(isMoment), {
    path: ['ends'],
    params: { rule: 'notice.ends-first' },
  })

/** What is badly written is said by itself: which of two such texts is later means nothing. */
const isMoment = (value: string) => moment.safeParse(value).success
