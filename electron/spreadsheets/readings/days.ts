import type { Cell } from '../sheet.ts'

export interface Calendar {
  year: number | null
  month: number | null
}

/** A day that a text names; `last` of an interval, whose figures count as of its last day. */
export interface DayIn {
  day: string
  interval: boolean
  /** as it stands in the text */
  said: string
}

const two = (number: number) => String(number).padStart(2, '0')
const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

export function dayOf(year: number, month: number, date: number): string | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || date < 1 || date > lastOf(year, month))
    return null
  return `${year}-${two(month)}-${two(date)}`
}

const quarters: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

/**
 * Every day that a text names with its year, 2026年11月23日, 2026-11-23, 2026/11/3 or 20261123; else months and quarters,
 * as intervals. Of a range from day to day the last is meant, as an interval.
 */
export function daysIn(text: string): DayIn[] {
  const written = text.normalize('NFKC')
  const days = [
    ...written.matchAll(
      /(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?(?!\d)(\s*[至到~—–-]+\s*(?:(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*)?(\d{1,2})日?(?!\d))?|(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/g,
    ),
  ].flatMap((found) => {
    const [said, year, month, date, range, toYear, toMonth, toDate, y, m, d] = found
    const day =
      range === undefined
        ? dayOf(Number(year ?? y), Number(month ?? m), Number(date ?? d))
        : dayOf(Number(toYear ?? year), Number(toMonth ?? month), Number(toDate))
    return day === null ? [] : [{ day, interval: range !== undefined, said }]
  })
  return days.length > 0 ? days : intervalsIn(written)
}

function intervalsIn(written: string): DayIn[] {
  return [
    ...written.matchAll(
      /(?<!\d)(\d{4})\s*年?\s*第?([一二三四1-4])\s*季度|(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})(?!\d)\s*月?/g,
    ),
  ].flatMap(([said, quarterYear, quarter = '', year, month]) => {
    const [inYear, inMonth] = quarterYear
      ? [Number(quarterYear), (quarters[quarter] ?? 0) * 3]
      : [Number(year), Number(month)]
    const day = inMonth >= 1 && inMonth <= 12 ? dayOf(inYear, inMonth, lastOf(inYear, inMonth)) : null
    return day === null ? [] : [{ day, interval: true, said }]
  })
}

/** The day of one cell, where `calendar` is what stands above it: `11月23日`, `23日` lack what it has. */
export function dayInCell(cell: Cell, calendar: Calendar): DayIn | null {
  if (cell.kind === 'date')
    return cell.day === null ? null : { day: cell.day, interval: false, said: cell.text }
  const [first, ...more] = daysIn(cell.text)
  if (first) return more.length === 0 ? first : null
  const found = /^(?:(\d{1,2})\s*[月.]\s*)?(\d{1,2})\s*[日号]?$/.exec(cell.text.normalize('NFKC'))
  if (!found || calendar.year === null || !/[月日号.]/.test(cell.text)) return null
  const month = found[1] === undefined ? calendar.month : Number(found[1])
  const day = month === null ? null : dayOf(calendar.year, month, Number(found[2]))
  return day === null ? null : { day, interval: false, said: cell.text }
}

/** Whether a text names a day, but not of which year: `11-26 9:00`, `26日`. */
export const isYearless = ({ kind, text }: Cell) =>
  kind !== 'date' &&
  /^\s*(?:\d{1,2}\s*[-/.月]\s*\d{1,2}(?![\d:])|\d{1,2}\s*[日号])/.test(text.normalize('NFKC'))

export function calendarIn(texts: readonly string[]): Calendar {
  for (const text of texts) {
    const [first] = daysIn(text)
    if (first) return { year: Number(first.day.slice(0, 4)), month: Number(first.day.slice(5, 7)) }
    const year = /(?<!\d)(20\d{2})\s*年/.exec(text.normalize('NFKC'))?.[1]
    if (year !== undefined) return { year: Number(year), month: null }
  }
  return { year: null, month: null }
}

/** `08:00`, `8时`, `8点30分`, `2:00` → a time of day; 24:00 is the end of it. */
export function timeIn(cell: Cell): string | null {
  if (cell.kind === 'date') return cell.time ?? (cell.day === null ? '00:00' : null)
  const found = /(?:^|[\sT日])(\d{1,2})(?:[:时点]([0-5]\d)?(?::[0-5]\d)?分?)整?$/.exec(
    cell.text.normalize('NFKC'),
  )
  if (!found) return null
  const hour = Number(found[1])
  return hour > 24 ? null : `${two(hour)}:${found[2] ?? '00'}`
}

/** The moment of a day and a time; 24:00 is midnight of the day after. */
export function momentOf(day: string, time: string): string | null {
  if (!time.startsWith('24')) return `${day} ${time}`
  if (time !== '24:00') return null
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return `${new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10)} 00:00`
}
