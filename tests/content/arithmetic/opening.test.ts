import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf, type HallHours } from '../../../content/arithmetic/hours.ts'
import { openingAt } from '../../../content/arithmetic/opening.ts'
import { dayAfter } from '../../../content/arithmetic/wall-time.ts'
import { holidays } from '../../support/content.ts'
import { anyCalendar, anyHall, FIRST_DAY, isOpenAt } from './halls.ts'

const hall: HallHours = {
  hours: [
    {
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      opens: '08:00',
      closes: '17:30',
      lunch: { from: '12:00', to: '13:00' },
    },
    { days: ['sat'], opens: '08:30', closes: '17:00' },
  ],
  seasons: [],
}
const none = calendarOf([])
const calendar = calendarOf([holidays])
const closed = (day: string, time: string, holiday: string | null = null) => ({
  state: 'closed',
  opens: { day, time },
  holiday,
})
const open = (day: string, time: string) => ({ state: 'open', until: { day, time } })

describe('the hall', () => {
  it.each([
    ['2026-11-23 07:59', closed('2026-11-23', '08:00')],
    ['2026-11-23 08:00', open('2026-11-23', '12:00')],
    ['2026-11-23 12:00', { state: 'break', lunch: true, until: '13:00' }],
    ['2026-11-23 13:00', open('2026-11-23', '17:30')],
    ['2026-11-23 17:30', closed('2026-11-24', '08:00')],
    ['2026-11-28 17:00', closed('2026-11-30', '08:00')],
    ['2026-11-29 12:00', closed('2026-11-30', '08:00')],
  ])('at %s is %o', (now, opening) => {
    expect(openingAt(hall, none, now)).toEqual(opening)
  })

  it('looks past a long holiday, and says which one it is', () => {
    expect(openingAt(hall, calendar, '2026-09-30 18:00')).toEqual(closed('2026-10-08', '08:00'))
    expect(openingAt(hall, calendar, '2026-10-03 10:00')).toEqual(closed('2026-10-08', '08:00', '国庆节'))
  })

  it('opens on a public holiday where it has hours for them', () => {
    const kept = { ...hall, holidayHours: { opens: '09:00', closes: '16:00' } }
    expect(openingAt(kept, calendar, '2026-10-01 09:00')).toEqual(open('2026-10-01', '16:00'))
    expect(openingAt(kept, calendar, '2026-10-01 16:00')).toEqual(closed('2026-10-02', '09:00'))
  })

  it('opens on a Sunday that is worked', () => {
    expect(openingAt(hall, calendar, '2026-09-19 18:00')).toEqual(closed('2026-09-20', '08:00'))
    expect(openingAt(hall, calendar, '2026-09-20 17:00')).toEqual(open('2026-09-20', '17:30'))
  })

  it('rests between any two parts of a day, and calls it lunch only about noon', () => {
    const evening: HallHours = {
      seasons: [],
      hours: [
        { days: ['mon'], opens: '08:00', closes: '17:00' },
        { days: ['mon'], opens: '18:30', closes: '20:00' },
      ],
    }
    expect(openingAt(evening, none, '2026-11-23 17:30')).toEqual({
      state: 'break',
      lunch: false,
      until: '18:30',
    })
  })

  it('is open past midnight where the next day goes on, and without end where every day does', () => {
    const late: HallHours = {
      seasons: [],
      hours: [
        { days: ['fri'], opens: '20:00', closes: '24:00' },
        { days: ['sat'], opens: '00:00', closes: '02:00' },
      ],
    }
    expect(openingAt(late, none, '2026-11-27 21:00')).toEqual(open('2026-11-28', '02:00'))
    const untilMidnight = { ...late, hours: late.hours.slice(0, 1) }
    expect(openingAt(untilMidnight, none, '2026-11-27 21:00')).toEqual(open('2026-11-27', '24:00'))
    const always: HallHours = {
      seasons: [],
      hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], opens: '00:00', closes: '24:00' }],
    }
    expect(openingAt(always, none, '2026-11-27 21:00')).toEqual({ state: 'open', until: null })
  })

  it('says nothing of opening when it never opens', () => {
    expect(openingAt({ hours: [], seasons: [] }, none, '2026-11-23 10:00')).toEqual({ state: 'never' })
  })

  it('agrees with a plain model that looks at every minute: open now, until when, and when next', () => {
    /** The first minute from here on that is open, or that is not; null within three weeks none. */
    const firstMinute = (
      from: { day: string; minute: number },
      wanted: boolean,
      isOpen: (day: string, minute: number) => boolean,
    ) => {
      for (let ahead = 0; ahead <= 21; ahead++) {
        const day = dayAfter(from.day, ahead)
        for (let minute = ahead === 0 ? from.minute : 0; minute < 1440; minute++)
          if (isOpen(day, minute) === wanted) return { day, minute }
      }
      return null
    }
    const absolute = ({ day, minute }: { day: string; minute: number }) => Date.parse(day) / 60_000 + minute
    const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

    fc.assert(
      fc.property(anyHall, anyCalendar, fc.nat(25), fc.nat(1439), (given, days, after, minute) => {
        const day = dayAfter(FIRST_DAY, after)
        const now = `${day} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        const known = new Map<string, boolean>()
        const isOpen = (on: string, at: number) => {
          const key = `${on} ${Math.floor(at / 15)}`
          const found = known.get(key) ?? isOpenAt(given, days, on, Math.floor(at / 15) * 15)
          known.set(key, found)
          return found
        }
        const opening = openingAt(given, days, now)
        expect(opening.state === 'open').toBe(isOpen(day, minute))
        const change = firstMinute({ day, minute }, opening.state !== 'open', isOpen)
        if (opening.state === 'open' && opening.until && change)
          expect(absolute({ day: opening.until.day, minute: minuteOf(opening.until.time) })).toBe(
            absolute(change),
          )
        if (opening.state === 'open' && !opening.until) expect(change).toBeNull()
        if (opening.state === 'closed' && change)
          expect(absolute({ day: opening.opens.day, minute: minuteOf(opening.opens.time) })).toBe(
            absolute(change),
          )
        if (opening.state === 'break') expect(change).toEqual({ day, minute: minuteOf(opening.until) })
        if (opening.state === 'never') expect(change).toBeNull()
      }),
      { numRuns: 150 },
    )
  })
})
