import * as z from 'zod'
import { screenRole } from '../../content/schema/device.ts'

/**
 * The lines of the hall's journal of its screens, `journal/screens/<day>.jsonl`. A file says all that holds on its day:
 * each begins with `day` and the state of every screen. Instants are UTC, by the machine's clock.
 */
const instant = z.iso.datetime()
const screen = z.string()
const kept = { time: instant }

export const screenEntry = z.discriminatedUnion('is', [
  /** the hall's program runs from here; what was before is over, and `stop` says that it ended in order */
  z.object({ is: z.literal('start'), ...kept }),
  z.object({ is: z.literal('stop'), ...kept }),
  /** the hall's program was there until now */
  z.object({ is: z.literal('up'), ...kept }),
  /** the machine's clock was set, or it slept: `was` is what it would say without */
  z.object({ is: z.literal('clock'), was: instant, ...kept }),
  /** a day of the hall's calendar: when it is open, and the screens that `device.yaml` names */
  z.object({
    is: z.literal('day'),
    day: z.iso.date(),
    timeZone: z.string(),
    open: z.array(z.object({ from: z.string(), to: z.string() })),
    screens: z.array(z.object({ id: z.string(), role: screenRole })),
    ...kept,
  }),
  z.object({ is: z.literal('live'), screen, since: instant, ...kept }),
  z.object({
    is: z.literal('frozen'),
    screen,
    since: instant,
    how: z.enum(['hung', 'dark', 'stuck', 'blank']),
    ...kept,
  }),
  z.object({ is: z.literal('away'), screen, since: instant, ...kept }),
])

export type ScreenEntry = z.infer<typeof screenEntry>

/** An entry before the journal has put its time to it. */
export type ScreenFact = ScreenEntry extends infer E
  ? E extends ScreenEntry
    ? Omit<E, 'time'>
    : never
  : never

/** `journal/plays/<day>.jsonl`: one slide that was on, and drawn. What people look at on a touch screen is not written. */
export interface Play {
  screen: string
  /** `guides/transfer`, `media/saving.mp4` */
  slide: string
  from: string
  to: string
}

/** A line is written so often while the hall runs: a power cut is known to a length of that. */
export const UP_MS = 120_000
