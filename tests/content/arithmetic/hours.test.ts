import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardOfYear, boardOn } from '../../../content/arithmetic/board.ts'
import {
  boardOf,
  calendarOf,
  dayRuns,
  hoursOn,
  seasonOn,
  spansOf,
  weekdays,
  type HallHours,
} from '../../../content/arithmetic/hours.ts'
import { weekdayOf } from '../../../content/arithmetic/wall-time.ts'
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
    { days: ['sat'], opens: '08:30', closes: '12:00' },
  ],
  seasons: [
    {
      name: '冬季',
      from: '11-15',
      to: '03-15',
      hours: [{ days: ['mon', 'fri'], opens: '08:30', closes: '17:00' }],
    },
  ],
}
const none = calendarOf([])
const calendar = calendarOf([holidays])

describe('the hours of a day', () => {
  it('are those of its weekday, without the lunch break', () => {
    expect(hoursOn(hall, none, '2026-09-21').spans).toEqual([
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '17:30' },
    ])
    expect(hoursOn(hall, none, '2026-09-20')).toEqual({ spans: [], special: null })
  })

  it('are the season’s from its first day through its last, over the turn of the year', () => {
    const on = (day: string) => seasonOn(hall.seasons, day)?.name
    expect(['2026-11-14', '2026-11-15', '2027-01-01', '2027-03-15', '2027-03-16'].map(on)).toEqual([
      undefined,
      '冬季',
      '冬季',
      '冬季',
      undefined,
    ])
    expect(hoursOn(hall, none, '2026-11-23').spans).toEqual([{ from: '08:30', to: '17:00' }])
  })

  it('know the 29th of February, whether a year has one or not', () => {
    const until = [{ ...hall.seasons[0]!, from: '12-01', to: '02-29' }]
    expect(
      ['2024-02-29', '2024-03-01', '2027-02-28', '2027-03-01'].map((day) => Boolean(seasonOn(until, day))),
    ).toEqual([true, false, true, false])
    const since = [{ ...hall.seasons[0]!, from: '02-29', to: '05-01' }]
    expect(['2024-02-29', '2027-02-28', '2027-03-01'].map((day) => Boolean(seasonOn(since, day)))).toEqual([
      true,
      false,
      true,
    ])
  })

  it('are none on a public holiday, or those that the hall keeps for them', () => {
    const day = '2026-10-01'
    expect(hoursOn(hall, calendar, day)).toEqual({ spans: [], special: calendar.get(day) })
    const holidayHours = { opens: '09:00', closes: '16:00' }
    expect(hoursOn({ ...hall, holidayHours }, calendar, day).spans).toEqual([{ from: '09:00', to: '16:00' }])
  })

  it('on a Sunday or Saturday that is worked are those of a working day', () => {
    const friday = hoursOn(hall, none, '2026-09-18').spans
    expect(hoursOn(hall, calendar, '2026-09-20').spans).toEqual(friday)
    expect(hoursOn(hall, calendar, '2026-10-10').spans).toEqual(friday)
    const weekendOnly = { ...hall, hours: hall.hours.slice(1) }
    expect(hoursOn(weekendOnly, calendar, '2026-10-10').spans).toEqual([{ from: '08:30', to: '12:00' }])
  })

  it('join rows of one day, whether they meet, overlap or leave a gap', () => {
    const row = (opens: string, closes: string) => ({ days: ['mon' as const], opens, closes })
    expect(spansOf([row('13:30', '17:00'), row('08:00', '12:00')], 'mon')).toHaveLength(2)
    expect(spansOf([row('08:00', '12:00'), row('12:00', '17:00')], 'mon')).toEqual([
      { from: '08:00', to: '17:00' },
    ])
    expect(spansOf([row('08:00', '17:00'), row('09:00', '10:00')], 'mon')).toEqual([
      { from: '08:00', to: '17:00' },
    ])
    expect(spansOf([row('17:00', '08:00')], 'mon')).toEqual([])
  })

  it('are what the plain model says, minute by minute', () => {
    fc.assert(
      fc.property(anyHall, anyCalendar, fc.nat(30), (given, days, after) => {
        const day = new Date(Date.parse(FIRST_DAY) + after * 86_400_000).toISOString().slice(0, 10)
        const { spans } = hoursOn(given, days, day)
        for (let minute = 0; minute < 1440; minute += 15) {
          const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
          const open = spans.some(({ from, to }) => from <= time && time < to)
          expect(open, `${day} ${time}`).toBe(isOpenAt(given, days, day, minute))
        }
        for (const [index, { from }] of spans.entries())
          expect(from > (spans[index - 1]?.to ?? '')).toBe(true)
      }),
    )
  })
})

describe('a board', () => {
  it('names neighbouring days as one run, Monday first', () => {
    expect(dayRuns(['fri', 'mon', 'tue', 'wed', 'thu'])).toEqual([['mon', 'fri']])
    expect(dayRuns(['mon', 'wed', 'sun', 'sat'])).toEqual([
      ['mon', 'mon'],
      ['wed', 'wed'],
      ['sat', 'sun'],
    ])
  })

  it('has a line for all days with the same hours, and none for a day that is closed', () => {
    expect(
      boardOf([
        { days: ['mon', 'tue'], opens: '08:00', closes: '12:00' },
        { days: ['sat', 'wed'], opens: '08:00', closes: '12:00' },
        { days: ['mon', 'tue'], opens: '13:00', closes: '17:00' },
      ]),
    ).toEqual([
      {
        days: [['mon', 'tue']],
        spans: [
          { from: '08:00', to: '12:00' },
          { from: '13:00', to: '17:00' },
        ],
      },
      {
        days: [
          ['wed', 'wed'],
          ['sat', 'sat'],
        ],
        spans: [{ from: '08:00', to: '12:00' }],
      },
    ])
  })

  it('names every open day once, with that day’s own hours', () => {
    fc.assert(
      fc.property(anyHall, ({ hours }) => {
        const lines = boardOf(hours)
        for (const weekday of weekdays) {
          const order = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
          const at = order.indexOf(weekday)
          const ours = lines.filter(({ days }) =>
            days.some(([first, last]) => order.indexOf(first) <= at && at <= order.indexOf(last)),
          )
          const spans = spansOf(hours, weekday)
          expect(ours.map((line) => line.spans)).toEqual(spans.length > 0 ? [spans] : [])
        }
      }),
    )
  })

  it('of today has the season’s hours, and a line of its own where the calendar has its word', () => {
    expect(boardOn(hall, calendar, '2026-09-18')).toMatchObject({ today: null, season: null })
    expect(boardOn(hall, calendar, '2026-11-23')).toMatchObject({
      season: { name: '冬季' },
      lines: [{ spans: [{ from: '08:30', to: '17:00' }] }],
    })
    expect(boardOn(hall, calendar, '2026-10-01').today).toEqual({ name: '国庆节', is: 'holiday', spans: [] })
    expect(boardOn(hall, calendar, '2026-09-20').today).toMatchObject({ is: 'workday' })
    expect(weekdayOf('2026-09-20')).toBe(0)
  })

  it('of the year has the usual hours and every season’s', () => {
    const year = boardOfYear(hall)
    expect(year.usual).toHaveLength(2)
    expect(year.seasons.map(({ season, lines }) => [season.name, lines.length])).toEqual([['冬季', 1]])
    expect(year.holidays).toEqual([])
    const holidayHours = { opens: '09:00', closes: '16:00', lunch: { from: '12:00', to: '13:00' } }
    expect(boardOfYear({ ...hall, holidayHours }).holidays).toEqual([
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '16:00' },
    ])
  })
})
