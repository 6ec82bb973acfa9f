import { describe, expect, it } from 'vitest'
import { isReadingStale, isSampleStale, overdue } from '../../../content/arithmetic/freshness.ts'
import { places, points } from '../../support/content.ts'

describe('freshness', () => {
  it('of a sample runs from the day it was taken, over its interval and the usual lag', () => {
    expect(isSampleStale('2026-11-15', '2026-11-30', places)).toBe(false)
    expect(isSampleStale('2026-11-15', '2026-12-01', places)).toBe(true)
  })

  it.each([
    ['weekly', '2026-11-21', '2026-11-22'],
    ['monthly', '2026-12-15', '2026-12-16'],
    ['quarterly', '2027-02-14', '2027-02-15'],
  ] as const)('of a %s figure of 2026-11-14 lasts through %s', (interval, last, stale) => {
    const due = { interval, lagDays: 0 }
    expect(isSampleStale('2026-11-14', last, due)).toBe(false)
    expect(isSampleStale('2026-11-14', stale, due)).toBe(true)
  })

  it('of a pressure lasts the hours that content gives, to the minute', () => {
    expect(isReadingStale('2026-11-23 08:00', '2026-11-24 08:00', points)).toBe(false)
    expect(isReadingStale('2026-11-23 08:00', '2026-11-24 08:01', points)).toBe(true)
  })

  it('of an item ends with the day by which somebody must look at it', () => {
    expect(overdue('2026-11-23', '2026-11-23')).toBe(false)
    expect(overdue('2026-11-23', '2026-11-24')).toBe(true)
  })
})
