import * as z from 'zod'
import { weekday } from './hall.ts'
import { date, dated, id, line, mediaPath, time } from './values.ts'

/** What a screen may show without being touched: a topic, or some of its items. */
export const topic = z.enum([
  'plate',
  'hours',
  'creed',
  'phones',
  'pledges',
  'policies',
  'documents',
  'guides',
  'prices',
  'charges',
  'quality',
  'pressure',
  'notices',
  'knowledge',
  'events',
  'figures',
  'channels',
  'elsewhere',
  'queue',
])

const schedule = {
  /** seconds on screen, or as long as its pages need at reading speed */
  lasts: z.union([z.number().int().min(3).max(3600), z.literal('as-needed')]).default('as-needed'),
  /** a priority item displaces the normal ones while it is due; 紧急 is for notices alone */
  class: z.enum(['priority', 'normal']).default('normal'),
  /** parts of the day; none is all day; `from` may be later than `to` (over midnight) */
  dayparts: z.array(z.strictObject({ from: time, to: time })).default([]),
  weekdays: z.array(weekday).default([]),
  holidays: z.enum(['any', 'only', 'never']).default('any'),
  validFrom: date.optional(),
  validTo: date.optional(),
  /** ids of screens in device.yaml; none is every screen of the playlist's role */
  screens: z.array(id).default([]),
}

export const playlistItem = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('topic'), topic, only: z.array(id).default([]), ...schedule }),
  z.strictObject({ is: z.literal('media'), file: mediaPath, caption: line, ...schedule }),
  z.strictObject({ is: z.literal('words'), words: line, ...schedule }),
])

/** Screens that play by themselves; touch plays while nobody is at it. */
export const playlistRole = z.enum(['touch', 'signage', 'strip', 'board'])

/** How one slide gives way to the next; none leads through an empty screen. */
export const transition = z.enum(['rise', 'flow', 'fade'])

/** `playlists/<id>.yaml`: what screens of one role show in turn. */
export const playlist = z.strictObject({
  title: line,
  role: playlistRole,
  transition: transition.default('rise'),
  items: z.array(playlistItem).min(1).max(5000),
  ...dated,
})
