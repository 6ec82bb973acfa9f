import * as z from 'zod'
import { date, dated, id, line, list, mediaPath, monthDay, time, webAddress } from './values.ts'

export const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])

const lunch = z.strictObject({ from: time, to: time })

/** Opening hours of some days of the week; a day that no row names is closed. */
export const openingHours = z.strictObject({
  days: list(weekday).min(1),
  opens: time,
  closes: time,
  lunch: lunch.optional(),
})

/** Hours of a part of every year, both days included; `from` may be later than `to` (winter). */
export const season = z.strictObject({
  name: line,
  from: monthDay,
  to: monthDay,
  hours: list(openingHours).min(1),
})

export const counter = z.strictObject({
  number: z.string().regex(/^[0-9A-Z]{1,4}$/),
  name: line,
  /** ids of the guides that are handled here */
  businesses: list(id).min(1),
})

/** What clauses 一(二)6, 二(一)3, 二(二)2 and 二(三) name, and `other` for whatever else a hall has. */
export const facilityKind = z.enum([
  'barrier-free',
  'help-box',
  'glasses',
  'seats',
  'newspapers',
  'no-smoking',
  'water',
  'writing',
  'comment-book',
  'comment-box',
  'supervision-desk',
  'one-metre-line',
  'leaflets',
  'other',
])

export const areaKind = z.enum(['acceptance', 'payment', 'rest'])

/** `hall.yaml`: the plate, the hours and the room itself. The plate on screen is company + name. */
export const hall = z.strictObject({
  id,
  company: line,
  name: line,
  sample: z.boolean().default(false),
  /** of sample content only: the day that it is made for, by which `mingchuang check` judges its dates */
  sampleDay: date.optional(),
  address: line,
  website: webAddress.optional(),
  timeZone: z.string().refine(isTimeZone, { params: { rule: 'value.time-zone' } }),
  languages: list(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/)).min(1),
  /** 企业标识 */
  mark: mediaPath.optional(),
  /** 行业标识 */
  industryMark: mediaPath.optional(),
  /** 服务理念: the one wording that every screen shows */
  creed: line,
  /** 服务理念标识 */
  creedMark: mediaPath.optional(),
  /** what people who wait are told: 对不起，请稍等 */
  waitingWords: line.optional(),
  hours: list(openingHours).min(1),
  /** where one of these holds, it stands in place of `hours`; the first that fits */
  seasons: list(season).default([]),
  /** on public holidays of `holidays/`; left out, the hall is closed on them */
  holidayHours: z.strictObject({ opens: time, closes: time, lunch: lunch.optional() }).optional(),
  counters: list(counter).min(1),
  facilities: list(z.strictObject({ kind: facilityKind.default('other'), name: line, place: line })),
  /** 功能区: where one goes for what */
  areas: list(z.strictObject({ kind: areaKind, name: line, place: line })).default([]),
  floorPlan: mediaPath.optional(),
  ...dated,
})

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
