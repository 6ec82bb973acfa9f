import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayAfter,
  daysBetween,
  hoursBetween,
  wallMinutes,
  wallTime,
  weekdayOf,
} from '../../../content/arithmetic/wall-time.ts'

describe('the hall’s calendar', () => {
  it('is the wall clock of its own time zone', () => {
    expect(wallTime(Date.UTC(2026, 10, 23, 14, 30), 'Asia/Shanghai')).toBe('2026-11-23 22:30')
    expect(wallTime(Date.UTC(2026, 10, 23, 16, 0), 'Asia/Shanghai')).toBe('2026-11-24 00:00')
    expect(wallTime(Date.UTC(2026, 10, 23, 14, 30), 'Asia/Urumqi')).toBe('2026-11-23 20:30')
  })

  it('counts days and hours across months, years and the 29th of February', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2026-12-31 23:59', '2027-01-01 00:00')).toBe(1)
    expect(hoursBetween('2026-11-23 22:00', '2026-11-24 06:30')).toBe(8.5)
    expect(wallMinutes('2026-11-23 24:00')).toBe(wallMinutes('2026-11-24'))
    expect(dayAfter('2025-12-31', 1)).toBe('2026-01-01')
    expect(dayAfter('2024-03-01', -1)).toBe('2024-02-29')
  })

  it('knows every weekday, long before 1970 too', () => {
    const weekdayByDate = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay()
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 60_000 }), (days) => {
        const day = dayAfter('1970-01-01', days)
        expect(weekdayOf(day)).toBe(weekdayByDate(day))
      }),
    )
  })
})
