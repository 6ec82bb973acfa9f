/**
 * What a hall says of itself to headquarters, as `<hall>/status.json` in its outbox: the contract with whoever reads it.
 * Instants are `2026-11-27T02:00:00.000Z` by the hall's machine, sizes bytes, spans seconds. Nothing of a person is in it:
 * no names, no tickets, no secrets. A reader skips fields that it does not know; `format` grows when one changes its meaning.
 */
import * as z from 'zod'
import { screenRole } from '../../content/schema/device.ts'
import { id } from '../../content/schema/values.ts'

export const FORMAT = 1
/** a file that is longer was not written by a hall */
export const MOST_BYTES = 128 * 1024
export const MOST_SCREENS = 64
export const MOST_PROBLEMS = 40
export const MOST_NOTICES = 40
export const LONGEST_TEXT = 200

const instant = z.iso.datetime()
const count = z.number().int().min(0)
const words = z.string().max(LONGEST_TEXT)

/**
 * A hall that takes signed releases alone. Sequence and creation are null while none is shown; `refused` is the rule by which
 * what lies in the synced folder is not shown: an error where it never will be, a warning where it is not whole yet.
 */
const release = z.object({
  sequence: count.nullable(),
  created: instant.nullable(),
  refused: z.object({ rule: words, severity: z.enum(['error', 'warning']) }).nullable(),
})

const screen = z.object({
  id,
  role: screenRole.nullable(),
  /** live has a picture that is proved alive, frozen is joined without one, away is not joined */
  is: z.enum(['live', 'frozen', 'away']),
  how: z.enum(['hung', 'dark', 'stuck', 'blank']).nullable(),
  since: instant,
  /** when its picture was last proved alive; null where it never was since the hall started */
  paintedAt: instant.nullable(),
  /** frames drawn since its last word but one */
  painted: count.nullable(),
  /** the system's voice that reads aloud there; null of none, left out where the screen never said */
  voice: words.nullable().optional(),
  /** of the screen that says calls: by what */
  calls: z.enum(['clips', 'voice', 'chime', 'blocked']).optional(),
  /** how often it has come back from a frozen picture since the hall started */
  recoveries: count,
})

const problem = z.object({
  of: z.enum(['ours', 'headquarters']),
  severity: z.enum(['error', 'warning']),
  rule: words,
  /** in the content folder; of the hall's own files the name alone */
  file: words,
  line: count.nullable(),
})

const counts = z.object({ errors: count, warnings: count })

export const hallStatus = z.object({
  format: z.literal(FORMAT),
  hall: id,
  plate: z.object({ name: words, isSample: z.boolean() }),
  program: z.object({ version: words, build: words }),
  written: instant,
  started: instant,
  uptimeSeconds: count,
  /** `2026-11-27 10:00` and where: sample content lives a day of its own */
  hallTime: words,
  timeZone: words,
  /** whether customers are in the hall */
  open: z.boolean(),
  status: z.enum(['ok', 'degraded']),
  /** the signed release on screen; null where the hall takes a loose folder */
  release: release.nullable(),
  /** what is on screen, whichever way it came: `taken` is when this hall activated it */
  snapshot: z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), sequence: count, taken: instant }),
  content: z.object({ reachable: z.boolean(), storeWritable: z.boolean(), journalKept: z.boolean() }),
  screens: z.array(screen).max(MOST_SCREENS),
  problems: z.object({
    ours: counts,
    headquarters: counts,
    /** past their date: of all problems those that only time made */
    stale: count,
    /** the worst, errors first */
    worst: z.array(problem).max(MOST_PROBLEMS),
  }),
  /** of the disk with the hall's data; null where the system does not say */
  disk: z.object({ free: count, size: count }).nullable(),
  /** false where the machine's clock is before the day the program was built */
  clock: z.object({ plausible: z.boolean() }),
  queue: z.object({
    source: z.enum(['off', 'builtin', 'file', 'http', 'websocket', 'mqtt']),
    /** `now` is running; else why no number is shown */
    state: words,
    /** since another machine said something new; null of the hall's own and of none */
    silentSeconds: count.nullable(),
    calls: count,
  }),
  /** how often the part that reads the content folder has ended by itself, since the hall started */
  loaderFailures: count,
  /**
   * What the host had to mend since it was started: processes of the hall, starts of the whole program within an hour, deaths of the
   * graphics process, pages. Null of a host that has not said. An older hall does not say the rest: how pages
   * came back, on how many screens the safe page stands now, and how windows are drawn.
   */
  mends: z
    .object({
      ...{ since: instant, halls: count, programs: count, graphics: count, pages: count },
      ...{ reloaded: count.optional(), renewed: count.optional(), safe: count.optional() },
      rendering: z.enum(['hardware', 'software']).nullable().optional(),
    })
    .nullable(),
  /** slides that are not shown, as they brought a screen down */
  asides: count,
})

export type HallStatus = z.infer<typeof hallStatus>

/** `<hall>/notices.json`: what the hall's own staff show now. Their words are on its screens; who wrote them is not here. */
export const hallNotices = z.object({
  format: z.literal(FORMAT),
  notices: z
    .array(
      z.object({
        id: words,
        title: words,
        kind: words.nullable(),
        urgency: words.nullable(),
        /** minutes of the hall's calendar */
        starts: words.nullable(),
        ends: words.nullable(),
      }),
    )
    .max(MOST_NOTICES),
})

export type HallNotices = z.infer<typeof hallNotices>

/** `<hall>/uptime-2026-11.json`: what the month's sheet is made from, in seconds of opening hours. */
export const hallUptime = z.object({
  format: z.literal(FORMAT),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  timeZone: words,
  recordedFrom: instant.nullable(),
  /** until when it is counted, where the month is not over */
  until: instant.nullable(),
  /** days on which the hall was to be open and nothing was written */
  silent: z.array(words).max(31),
  unknown: z.array(words).max(31),
  screens: z
    .array(
      z.object({
        id,
        plannedSeconds: count,
        provenSeconds: count,
        interruptions: count,
        longestSeconds: count,
      }),
    )
    .max(MOST_SCREENS),
})

export type HallUptime = z.infer<typeof hallUptime>
