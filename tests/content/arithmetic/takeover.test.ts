import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, isFor, takeoverAt } from '../../../content/arithmetic/takeover.ts'
import { listed } from '../../../content/schema/listed.ts'
import { sampleNotice } from '../../support/memory-library.ts'

type Notice = Parameters<typeof sampleNotice>[0]

const notices = (all: Record<string, Notice>) =>
  Object.entries(all).map(([id, notice]) => ({ id, ...listed.notice(sampleNotice(notice)) }))

const zones = [
  'Asia/Shanghai',
  'Asia/Urumqi',
  'UTC',
  'America/New_York',
  'Europe/London',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
]
const shanghai = (moment: string) => Date.parse(`${moment.replace(' ', 'T')}:00+08:00`)

describe('takeover', () => {
  const burst = { starts: '2026-11-23 10:00', ends: '2026-11-23 16:00' }

  it('holds from the start to the end, in the hall’s own time', () => {
    const at = (moment: string) => takeoverAt(notices({ burst }), shanghai(moment), 'Asia/Shanghai')
    expect(at('2026-11-23 09:59')).toEqual({ ids: [], until: shanghai('2026-11-23 10:00') })
    expect(at('2026-11-23 10:00')).toEqual({ ids: ['burst'], until: shanghai('2026-11-23 16:00') })
    expect(at('2026-11-23 15:59')).toEqual({ ids: ['burst'], until: shanghai('2026-11-23 16:00') })
    expect(at('2026-11-23 16:00')).toEqual({ ids: [], until: null })
  })

  it('ends as soon as the water is back', () => {
    const back = notices({ burst: { ...burst, restored: '2026-11-23 12:30' } })
    expect(takeoverAt(back, shanghai('2026-11-23 12:29'), 'Asia/Shanghai').ids).toEqual(['burst'])
    expect(takeoverAt(back, shanghai('2026-11-23 12:30'), 'Asia/Shanghai').ids).toEqual([])
  })

  it('is only for urgent notices', () => {
    const calm = notices({ a: { ...burst, urgency: 'important' }, b: { ...burst, urgency: 'normal' } })
    expect(takeoverAt(calm, shanghai('2026-11-23 12:00'), 'Asia/Shanghai')).toEqual({ ids: [], until: null })
  })

  it('puts the oldest first, and names the next change', () => {
    const all = notices({
      b: { ...burst, starts: '2026-11-23 09:00' },
      a: { ...burst, ends: '2026-11-23 14:00' },
      c: { starts: '2026-11-23 13:00', ends: '2026-11-23 20:00' },
    })
    expect(takeoverAt(all, shanghai('2026-11-23 12:00'), 'Asia/Shanghai')).toEqual({
      ids: ['b', 'a'],
      until: shanghai('2026-11-23 13:00'),
    })
  })

  it('has a minute that comes twice begin at its first coming, and one that never comes run on', () => {
    expect(new Date(instantOf('2026-11-01 01:30', 'America/New_York')).toISOString()).toBe(
      '2026-11-01T05:30:00.000Z',
    )
    expect(new Date(instantOf('2026-03-08 02:30', 'America/New_York')).toISOString()).toBe(
      '2026-03-08T07:30:00.000Z',
    )
  })

  const minute = fc
    .integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 })
    .map((minutes) => minutes * 60_000)
  const zone = fc.constantFrom(...zones)
  const wall = (instant: number, timeZone: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant)

  it('finds an instant whose wall clock is the minute that was meant, in any zone', () => {
    fc.assert(
      fc.property(minute, zone, (instant, timeZone) => {
        const moment = wall(instant, timeZone)
        const found = instantOf(moment, timeZone)
        expect(wall(found, timeZone)).toBe(moment)
        expect(found).toBeLessThanOrEqual(instant)
      }),
      { numRuns: 500 },
    )
  })

  it('changes at no other instant than the one it names, in any zone', () => {
    const spans = fc.array(fc.tuple(minute, fc.integer({ min: 1, max: 5000 })), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(spans, zone, fc.nat({ max: 10_000 }), (given, timeZone, offset) => {
        const all = notices(
          Object.fromEntries(
            given.map(([start, minutes], index) => [
              `n${index}`,
              { starts: wall(start, timeZone), ends: wall(start + minutes * 60_000, timeZone) },
            ]),
          ),
        )
        const now = (given[0]?.[0] ?? 0) + (offset - 5000) * 60_000
        const { ids, until } = takeoverAt(all, now, timeZone)
        const horizon = until ?? now + 365 * 86_400_000
        expect(horizon).toBeGreaterThan(now)
        for (const between of [now + 1, now + (horizon - now) / 2, horizon - 1])
          if (between >= now) expect(takeoverAt(all, between, timeZone).ids).toEqual(ids)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the screens of a notice', () => {
  const listedFor = (target: Notice) => listed.notice(sampleNotice(target))
  const waiting = { id: 'waiting', role: 'signage' }
  const door = { id: 'door', role: 'touch' }

  it('are all where it names none', () => {
    expect([waiting, door].map((screen) => isFor(listedFor({}), screen))).toEqual([true, true])
  })

  it('are those that it names, by name or by kind', () => {
    const both = listedFor({ screens: ['door'], roles: ['signage'] })
    expect(isFor(both, waiting)).toBe(true)
    expect(isFor(both, door)).toBe(true)
    expect(isFor(both, { id: 'other', role: 'touch' })).toBe(false)
    expect(isFor(listedFor({ roles: ['strip'] }), waiting)).toBe(false)
  })
})
