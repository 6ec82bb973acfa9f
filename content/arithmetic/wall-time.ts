/**
 * Time as content has it: the hall's own calendar, as text that compares as text. `2026-11-23` is a day,
 * `2026-11-23 22:00` a moment; what is counted between them knows no daylight saving, as no clock on a wall does.
 */
const formats = new Map<string, Intl.DateTimeFormat>()

/** The hall's wall clock at an instant (milliseconds since 1970 UTC): `2026-11-23 22:00`. */
export function wallTime(instant: number, timeZone: string): string {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    formats.set(timeZone, format)
  }
  return format.format(instant)
}

/** A moment or day as minutes on an even scale: only differences and order mean anything. */
export function wallMinutes(moment: string): number {
  return Date.parse(`${moment.slice(0, 10)}T${moment.slice(11) || '00:00'}:00Z`) / 60_000
}

/** Hours from one moment or day to another, negative when it lies before. */
export const hoursBetween = (from: string, to: string) => (wallMinutes(to) - wallMinutes(from)) / 60

/** Whole days from one calendar day to another, whatever the hour. */
export const daysBetween = (from: string, to: string) => hoursBetween(from.slice(0, 10), to.slice(0, 10)) / 24

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return (((wallMinutes(day.slice(0, 10)) / 1440 + 4) % 7) + 7) % 7
}

/** The calendar day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date((wallMinutes(day.slice(0, 10)) + days * 1440) * 60_000).toISOString().slice(0, 10)
}
