import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter } from '../../../content/arithmetic/wall-time.ts'
import { dueAt, dueSince, isDue, type Item } from '../../../renderer/playback/due.ts'
import { anyCalendar, anyItems, FIRST_DAY, words } from './programmes.ts'

const place = { calendar: new Map(), screen: 'waiting' }
const isDueAt = (fields: object, moment: string) => isDue(words('一句', fields), place, moment)

describe('an item', () => {
  it.each([
    ['from the first minute of its part of the day', { from: '08:00', to: '12:00' }, '08:00', true],
    ['not at the minute in which that ends', { from: '08:00', to: '12:00' }, '12:00', false],
    ['to midnight', { from: '20:00', to: '24:00' }, '23:59', true],
    ['over midnight, before it', { from: '22:00', to: '02:00' }, '22:00', true],
    ['over midnight, after it', { from: '22:00', to: '02:00' }, '01:59', true],
    ['over midnight, and no longer', { from: '22:00', to: '02:00' }, '02:00', false],
  ])('is due %s', (_, part, time, due) => {
    expect(isDueAt({ dayparts: [part] }, `2026-11-24 ${time}`)).toBe(due)
  })

  it('of a Friday night is due early on Saturday, not early on Friday', () => {
    const night = { dayparts: [{ from: '22:00', to: '02:00' }], weekdays: ['fri'] }
    expect(isDueAt(night, '2026-11-28 01:00')).toBe(true)
    expect(isDueAt(night, '2026-11-27 01:00')).toBe(false)
  })

  it('is due on both its first and its last day', () => {
    const winter = { validFrom: '2026-11-01', validTo: '2026-11-30' }
    const days = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01']
    expect(days.map((day) => isDueAt(winter, `${day} 12:00`))).toEqual([false, true, true, false])
  })

  it('keeps to the screens that it names', () => {
    const one = words('一句', { screens: ['door'] })
    expect(isDue(one, { ...place, screen: 'door' }, '2026-11-24 12:00')).toBe(true)
    expect(isDue(one, place, '2026-11-24 12:00')).toBe(false)
  })
})

describe('holidays', () => {
  const calendar = new Map([
    ['2026-10-01', { date: '2026-10-01', name: '国庆节', is: 'holiday' as const }],
    ['2026-10-10', { date: '2026-10-10', name: '国庆节', is: 'workday' as const }],
  ])
  const due = (fields: object, day: string) =>
    isDue(words('一句', fields), { ...place, calendar }, `${day} 12:00`)

  it('show what is for holidays only, and hide what never is', () => {
    expect(due({ holidays: 'only' }, '2026-10-01')).toBe(true)
    expect(due({ holidays: 'never' }, '2026-10-01')).toBe(false)
    expect(due({ holidays: 'only' }, '2026-10-02')).toBe(false)
    expect(due({}, '2026-10-01')).toBe(true)
  })

  it('that are worked for on a Saturday make that Saturday a working day', () => {
    expect(due({ weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] }, '2026-10-10')).toBe(true)
    expect(due({ weekdays: ['sat', 'sun'] }, '2026-10-10')).toBe(false)
    expect(due({ weekdays: ['sat', 'sun'] }, '2026-10-17')).toBe(true)
    expect(due({ holidays: 'never' }, '2026-10-10')).toBe(true)
  })
})

describe('a priority item', () => {
  const items = [
    words('平常'),
    words('快关门了', { class: 'priority', dayparts: [{ from: '17:20', to: '17:30' }] }),
  ]
  const at = (time: string) =>
    dueAt(items, place, `2026-11-24 ${time}`).map((each) => 'words' in each && each.words)

  it('displaces all others for as long as it is due', () => {
    expect(at('17:19')).toEqual(['平常'])
    expect(at('17:20')).toEqual(['快关门了'])
    expect(at('17:30')).toEqual(['平常'])
  })

  it('begins the loop anew where it comes and where it goes', () => {
    const since = (time: string) => dueSince(items, place, `2026-11-24 ${time}`)
    expect(since('12:00')).toBe('2026-11-24 00:00')
    expect(since('17:25')).toBe('2026-11-24 17:20')
    expect(since('18:00')).toBe('2026-11-24 17:30')
  })
})

const minute = fc
  .tuple(fc.nat(20), fc.nat(1439))
  .map(([after, at]) => ({ day: dayAfter(FIRST_DAY, after), at }))
const moment = (day: string, at: number) =>
  `${day} ${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`

describe('of any playlist, in any minute', () => {
  it('the same items are due in every minute since the loop began, and others in the minute before', () => {
    fc.assert(
      fc.property(anyItems, anyCalendar, minute, (items, calendar, { day, at }) => {
        const here = { calendar, screen: 'waiting' }
        const since = dueSince(items, here, moment(day, at))
        expect(since.slice(0, 10)).toBe(day)
        const due = (each: number): Item[] => dueAt(items, here, moment(day, each))
        const first = Number(since.slice(11, 13)) * 60 + Number(since.slice(14))
        for (let each = first; each <= at; each++) expect(due(each)).toEqual(due(at))
        if (first > 0) expect(due(first - 1)).not.toEqual(due(at))
      }),
      { numRuns: 60 },
    )
  })

  it('no normal item is due beside a priority one', () => {
    fc.assert(
      fc.property(anyItems, anyCalendar, minute, (items, calendar, { day, at }) => {
        const due = dueAt(items, { calendar, screen: 'waiting' }, moment(day, at))
        expect(new Set(due.map((each) => each.class)).size).toBeLessThanOrEqual(1)
      }),
    )
  })
})
