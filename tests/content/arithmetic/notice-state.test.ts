import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spanOf } from '../../../renderer/topics/notices/span.ts'
import { byWeight, current, inForce, noticeState } from '../../../content/arithmetic/notice-state.ts'
import { moment } from './moments.ts'

const stop = { starts: '2026-11-25 22:00', ends: '2026-11-26 06:00' }

/** Notices as staff may write them: ends after the start, the rest anywhere. */
const notice = fc
  .record({
    times: fc.tuple(moment, moment).filter(([a, b]) => a !== b),
    firstEnds: fc.option(moment, { nil: undefined }),
    restored: fc.option(moment, { nil: undefined }),
    kind: fc.constantFrom('planned-stop' as const, 'emergency-stop' as const, 'general' as const),
    urgency: fc.constantFrom('urgent' as const, 'important' as const, 'normal' as const),
  })
  .map(({ times: [a, b], ...rest }) => ({ ...rest, starts: a < b ? a : b, ends: a < b ? b : a }))

describe('a notice by the clock', () => {
  it.each([
    ['2026-11-25 21:59', 'coming'],
    ['2026-11-25 22:00', 'now'],
    ['2026-11-26 05:59', 'now'],
    ['2026-11-26 06:00', 'over'],
  ])('at %s is %s', (now, state) => {
    expect(noticeState(stop, now)).toBe(state)
  })

  it('is extended while its end lies behind the first promise', () => {
    expect(noticeState({ ...stop, firstEnds: '2026-11-26 04:00' }, '2026-11-26 05:00')).toBe('extended')
    expect(noticeState({ ...stop, firstEnds: '2026-11-26 06:00' }, '2026-11-26 05:00')).toBe('now')
  })

  it('is restored from the minute water is back, whatever was planned', () => {
    const restored = { ...stop, restored: '2026-11-26 01:00' }
    expect(noticeState(restored, '2026-11-26 00:59')).toBe('now')
    expect(noticeState(restored, '2026-11-26 01:00')).toBe('restored')
  })

  it('is in force exactly from its start until it ends or water is back, and comes to an end once', () => {
    const rank = { coming: 0, now: 1, extended: 1, over: 2, restored: 3 }
    fc.assert(
      fc.property(notice, fc.array(moment, { minLength: 2, maxLength: 12 }), (given, moments) => {
        const { starts, ends, restored } = given
        const states = moments.sort().map((now) => {
          const state = noticeState(given, now)
          const running = starts <= now && now < ends && !(restored && restored <= now)
          expect(inForce(state)).toBe(running)
          return rank[state]
        })
        expect(states).toEqual(states.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('the list of notices', () => {
  it('lets one go the day after it ended', () => {
    const notices = [{ ...stop, kind: 'general' as const, urgency: 'normal' as const }]
    expect(current(notices, '2026-11-26 23:59')).toHaveLength(1)
    expect(current(notices, '2026-11-27 00:00')).toHaveLength(0)
  })

  it('stands by urgency among those in force, and those in force first', () => {
    const urgent = { ...stop, kind: 'planned-stop' as const, urgency: 'urgent' as const }
    const list = [
      {
        ...stop,
        kind: 'general' as const,
        id: 'general',
        urgency: 'normal' as const,
        starts: '2026-11-20 08:00',
      },
      { ...urgent, id: 'stop', urgency: 'normal' as const },
      { ...urgent, id: 'urgent' },
      { ...urgent, id: 'later', starts: '2026-11-26 04:00' },
    ]
    expect(current(list, '2026-11-26 00:00').map(({ id }) => id)).toEqual([
      'urgent',
      'stop',
      'general',
      'later',
    ])
  })

  it('has one order only: it agrees with itself whichever two are compared, in whatever order they come', () => {
    fc.assert(
      fc.property(notice, notice, notice, moment, (a, b, c, now) => {
        const compare = byWeight<typeof a>(now)
        expect(compare(a, { ...a })).toBe(0)
        expect(Math.sign(compare(a, b))).toBe(0 - Math.sign(compare(b, a)))
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0)
      }),
    )
    fc.assert(
      fc.property(fc.array(notice), moment, (notices, now) => {
        const states = current(notices, now).map((each) => noticeState(each, now))
        const running = states.filter(inForce).length
        expect(states.slice(0, running).every(inForce)).toBe(true)
        expect(running).toBe(notices.filter((each) => inForce(noticeState(each, now))).length)
      }),
    )
  })
})

it('a stop that runs past midnight carries the whole date at both ends', () => {
  expect(spanOf({ starts: '2026-11-25 22:00', ends: '2026-11-26 06:00' }, '2026-11-25 23:00')).toEqual({
    from: '2026-11-25 22:00',
    until: '2026-11-26 06:00',
  })
  expect(spanOf({ starts: '2026-12-31 22:00', ends: '2027-01-01 06:00' }, '2026-12-31 23:00')).toEqual({
    from: '2026-12-31 22:00',
    until: '2027-01-01 06:00',
  })
  expect(spanOf({ starts: '2026-11-25 08:00', ends: '2026-11-25 17:00' }, '2026-11-25 09:00')).toEqual({
    from: '08:00',
    until: '17:00',
  })
})
