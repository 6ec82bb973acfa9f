import { describe, expect, it } from 'vitest'
import { dayRuns, openingAt } from '../../../content/arithmetic/opening.ts'

const hours = [
  {
    days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    opens: '08:00',
    closes: '17:30',
    lunch: { from: '12:00', to: '13:00' },
  },
  { days: ['sat'], opens: '08:30', closes: '17:00' },
] as Parameters<typeof openingAt>[0]

describe('the hall', () => {
  it.each([
    ['2026-11-23 07:59', { state: 'today', opens: '08:00' }],
    ['2026-11-23 08:00', { state: 'open', until: '12:00' }],
    ['2026-11-23 12:00', { state: 'lunch', until: '13:00' }],
    ['2026-11-23 13:00', { state: 'open', until: '17:30' }],
    ['2026-11-23 17:30', { state: 'later', weekday: 2, opens: '08:00' }],
    ['2026-11-28 17:00', { state: 'later', weekday: 1, opens: '08:00' }],
    ['2026-11-29 12:00', { state: 'later', weekday: 1, opens: '08:00' }],
  ])('at %s is %o', (now, opening) => {
    expect(openingAt(hours, now)).toEqual(opening)
  })

  it('says nothing of opening when it never opens', () => {
    expect(openingAt([], '2026-11-23 10:00')).toEqual({ state: 'never' })
  })
})

it('neighbouring days are one run, Monday first', () => {
  expect(dayRuns(['fri', 'mon', 'tue', 'wed', 'thu'])).toEqual([['mon', 'fri']])
  expect(dayRuns(['mon', 'wed', 'sun', 'sat'])).toEqual([
    ['mon', 'mon'],
    ['wed', 'wed'],
    ['sat', 'sun'],
  ])
})
