import * as z from 'zod'
import { queue } from './queue.ts'
import { id, line, time } from './values.ts'

/** A public key in one line: ed25519, base64url. */
export const publicKey = z.string().regex(/^ed25519:[A-Za-z0-9_-]{43}$/)

const token = z.string().min(24).max(200)

/** Parts of every day, by the hall's own clock; `from` may be later than `to` (over midnight). */
const hours = z.array(z.strictObject({ from: time, to: time }))

export const screenRole = z.enum(['touch', 'signage', 'strip', 'board', 'counter', 'staff'])

export const screen = z.strictObject({
  id,
  role: screenRole,
  language: line.default('zh-CN'),
  playlist: id.optional(),
  layout: id.optional(),
  /** where it stands, as people there say it: a call for help names it */
  place: line.optional(),
  /** of a counter's screen: the counter's number in hall.yaml */
  counter: line.optional(),
  /** the visible area in mm, and the height of its lower edge above the floor */
  panel: z
    .strictObject({
      width: z.number().min(50).max(20_000),
      height: z.number().min(20).max(20_000),
      mountedAt: z.number().min(0).max(5000).optional(),
    })
    .optional(),
  /** of a screen that is only looked at: how far away those sit who must still read every line, in metres */
  viewingDistance: z.number().min(1).max(30).optional(),
  /** hours of little light: the same hues, darker, and nothing white */
  dim: hours.optional(),
  /** hours in which it is black; an urgent notice lights it */
  off: hours.optional(),
  /** how many device pixels everything moves about, so slowly that nobody sees it: for panels that burn in */
  pixelShift: z.number().int().min(0).max(16).optional(),
  /** of a strip: the part of the video signal that its sending card takes, in pixels of the display, and what it can show */
  canvas: z
    .strictObject({
      x: z.number().int().min(0).max(16_384).default(0),
      y: z.number().int().min(0).max(16_384).default(0),
      width: z.number().int().min(32).max(8192),
      height: z.number().int().min(16).max(2160),
      /** red, green, amber: a panel of one or two colours of LED; full: any colour */
      colours: z.enum(['red', 'green', 'amber', 'full']).default('red'),
      motion: z.enum(['scroll', 'pages']).default('scroll'),
      /** pixels a second, where it scrolls */
      speed: z.number().int().min(10).max(600).default(60),
    })
    .optional(),
  /** which display of the machine: the first that matches all that is given */
  display: z
    .strictObject({
      label: line.optional(),
      width: z.number().int().positive().optional(),
      height: z.number().int().positive().optional(),
      touch: z.boolean().optional(),
      /** of several that are alike in all of this, which one, counted from the left and then from the top: 1 is the first */
      nth: z.number().int().min(1).max(16).optional(),
      /** where it is not there: `free` takes another that no screen has, `none` shows nothing; free unless said */
      fallback: z.enum(['free', 'none']).optional(),
    })
    .optional(),
  /** a printer that customers may use here, by the system's name for it; `default` is the system's own choice */
  printer: line.optional(),
  /** sha-256 of the token that a paired screen carries, as hex; the screens of one satellite have the same */
  pairedToken: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})

/** `device.yaml`: what differs from machine to machine. Everything else is content. Paths are from this file. */
export const device = z.strictObject({
  hall: id,
  role: z
    .discriminatedUnion('is', [
      z.strictObject({ is: z.literal('primary') }),
      z.strictObject({
        is: z.literal('satellite'),
        primary: z.url({ protocol: /^https?$/ }),
        /** the primary has its sha-256 as `pairedToken` of this machine's screens */
        token,
        /** of the primary's certificate where it made that itself: SHA-256 in pairs of hex digits, as it prints it */
        fingerprint: z
          .string()
          .regex(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
          .optional(),
      }),
    ])
    .default({ is: 'primary' }),
  content: line.optional(),
  data: line.optional(),
  /** where headquarters' sync tool fetches what the hall says of itself; `outbox` in the data folder unless said */
  outbox: line.optional(),
  /** public keys of headquarters, as `mingchuang keygen` prints them: with these, only releases that one of them signed are shown */
  keys: z.array(publicKey).min(1).max(16).optional(),
  port: z.number().int().min(1024).max(65535).default(4180),
  screens: z.array(screen).default([]),
  /** the one machine of a hall that speaks */
  speech: z
    .strictObject({
      /** the screen that says whose turn it is: a board, or one of the waiting area's; the first board unless said */
      screen: id.optional(),
      voice: line.optional(),
      volume: z.number().min(0).max(1),
      quiet: hours.default([]),
    })
    .optional(),
  listening: z
    .strictObject({
      lan: z.boolean(),
      address: z.ipv4().optional(),
      /** files, or one that the hall makes for itself; without, the LAN may only look */
      tls: z.union([z.literal('self-signed'), z.strictObject({ certificate: line, key: line })]).optional(),
    })
    .default({ lan: false }),
  queue: queue.default({ source: 'off' }),
  monitor: z.strictObject({ token }).optional(),
  /** what staff write here: whether a second person has to approve it before it is shown */
  notices: z.strictObject({ approval: z.boolean().default(false) }).optional(),
  /** how often each screen says what it paints, in seconds, 10 unless said: two and a half times that is noticed */
  beatSeconds: z.number().int().min(2).max(60).optional(),
})

export type Device = z.infer<typeof device>
export type Screen = z.infer<typeof screen>
export type ScreenRole = z.infer<typeof screenRole>
