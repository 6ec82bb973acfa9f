import { join } from 'node:path'
import { hoursOn, type Span } from '../../content/arithmetic/hours.ts'
import { journalDays, readDay } from '../device/journal-files.ts'
import { screenEntry, type ScreenEntry } from '../device/screen-entry.ts'
import { daysOf, monthOf, type Month } from './month.ts'
import { storedHall } from './stored-hall.ts'
import { timelineOf } from './timeline.ts'

/** A month's record, or why there is none. */
export type ReadMonth =
  | { is: 'month'; month: Month; plate: { name: string; isSample: boolean } | null; unreadable: number }
  | { is: 'nothing' }
  /** days of which something is written */
  | { is: 'other-months'; first: string; last: string }

/**
 * What the journal in a data folder says of a month. Opening hours are those that the hall wrote down on each day; of
 * days on which it did not run, those of its newest content.
 */
export async function readMonth(data: string, month: string, now: number): Promise<ReadMonth> {
  const folder = join(data, 'journal/screens')
  const days = await journalDays(folder).catch(() => [])
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return { is: 'nothing' }
  const ownDays = daysOf(month)
  // How the screens were when the month began is in the file before it, and how it ended in the one behind.
  const before = days.findLast((day) => day < `${month}-01`)
  const after = days.find((day) => day.slice(0, 7) > month)
  const wanted = days.filter((day) => day === before || day === after || ownDays.includes(day))
  if (!before && !wanted.some((day) => ownDays.includes(day))) return { is: 'other-months', first, last }

  const files = await Promise.all(wanted.map((day) => readDay(folder, day, entryOf)))
  const entries = files.flatMap((file) => file.entries)
  const stored = await storedHall(data)
  const written = new Map(entries.flatMap((entry) => (entry.is === 'day' ? [[entry.day, entry.open]] : [])))
  const timeZone =
    entries.findLast((entry) => entry.is === 'day')?.timeZone ?? stored?.hall.timeZone ?? 'Asia/Shanghai'
  const open = (day: string): readonly Span[] | null =>
    written.get(day) ?? (stored && hoursOn(stored.hall, stored.calendar, day).spans)

  return {
    is: 'month',
    month: monthOf({
      month,
      timeZone,
      timeline: timelineOf(entries, now),
      open,
      recorded: new Set(days),
    }),
    plate: stored && { name: stored.hall.company + stored.hall.name, isSample: stored.hall.sample },
    unreadable: files.reduce((sum, { unreadable }) => sum + unreadable, 0),
  }
}

function entryOf(value: unknown): ScreenEntry | null {
  const read = screenEntry.safeParse(value)
  return read.success ? read.data : null
}
