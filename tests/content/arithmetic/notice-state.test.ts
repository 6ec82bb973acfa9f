import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spanOf } from '../../../renderer/topics/notices/notice-row.tsx'
import { current, noticeState } from '../../../content/arithmetic/notice-state.ts'

const stop = { starts: '2026-11-25 22:00', ends: '2026-11-26 06:00' }

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

  it('leaves the list the day after it ended', () => {
    const notices = [{ ...stop, kind: 'general' as const, urgency: 'normal' as const }]
    expect(current(notices, '2026-11-26 23:59')).toHaveLength(1)
    expect(current(notices, '2026-11-27 00:00')).toHaveLength(0)
  })

  it('stands by urgency among those in force, and those in force first', () => {
    const list = [
      {
        ...stop,
        kind: 'general' as const,
        id: 'general',
        urgency: 'normal' as const,
        starts: '2026-11-20 08:00',
      },
      { ...stop, kind: 'planned-stop' as const, id: 'stop', urgency: 'normal' as const },
      { ...stop, kind: 'planned-stop' as const, id: 'urgent', urgency: 'urgent' as const },
      {
        ...stop,
        kind: 'planned-stop' as const,
        id: 'later',
        urgency: 'urgent' as const,
        starts: '2026-11-26 04:00',
      },
    ]
    expect(current(list, '2026-11-26 00:00').map(({ id }) => id)).toEqual([
      'urgent',
      'stop',
      'general',
      'later',
    ])
  })

  it('has exactly one state at every minute, and never begins again once over', () => {
    const rank = { coming: 0, now: 1, extended: 1, over: 2, restored: 2 }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 20, max: 27 }), (minute, day) => {
        const at = `2026-11-${day} 12:${String(minute).padStart(2, '0')}`
        const later = `2026-11-${day + 1} 12:00`
        expect(rank[noticeState(stop, later)]).toBeGreaterThanOrEqual(rank[noticeState(stop, at)])
      }),
    )
  })
})

it('a stop that runs past midnight carries the date at both ends', () => {
  expect(spanOf({ starts: '2026-11-25 22:00', ends: '2026-11-26 06:00' }, '2026-11-25 23:00')).toEqual({
    from: '2026-11-25 22:00',
    until: '2026-11-26 06:00',
  })
  expect(spanOf({ starts: '2026-11-25 08:00', ends: '2026-11-25 17:00' }, '2026-11-25 09:00')).toEqual({
    from: '08:00',
    until: '17:00',
  })
})
