import { describe, expect, it } from 'vitest'
import { lightAt } from '../../../renderer/playback/light.ts'

const night = {
  dim: [
    { from: '20:00', to: '22:00' },
    { from: '06:00', to: '07:30' },
  ],
  off: [{ from: '22:00', to: '06:00' }],
  timeZone: 'Asia/Shanghai',
  urgent: false,
  built: 0,
}

/** A minute of Shanghai's clock, which is always 8 hours ahead. */
const shanghai = (day: number, hour: number, minute = 0) => Date.UTC(2026, 10, day, hour - 8, minute)

describe('the light of a screen', () => {
  it.each([
    [19, 59, 'full'],
    [20, 0, 'dim'],
    [21, 59, 'dim'],
    [22, 0, 'off'],
    [23, 59, 'off'],
    [24, 0, 'off'],
    [29, 59, 'off'],
    [30, 0, 'dim'],
    [31, 29, 'dim'],
    [31, 30, 'full'],
  ])('at %i:%i, counted over midnight, is %s', (hour, minute, light) => {
    expect(lightAt(night, shanghai(23, hour, minute))).toBe(light)
  })

  it('reaches the end of the day and the beginning', () => {
    const late = { ...night, dim: [], off: [{ from: '18:00', to: '24:00' }] }
    expect(lightAt(late, shanghai(23, 23, 59))).toBe('off')
    expect(lightAt(late, shanghai(24, 0))).toBe('full')
  })

  it('is full where nothing is said', () => {
    expect(lightAt({ ...night, dim: [], off: [] }, shanghai(23, 3))).toBe('full')
  })

  it('is off where dim and off are said of the same hour', () => {
    expect(lightAt({ ...night, dim: [{ from: '00:00', to: '24:00' }] }, shanghai(23, 23))).toBe('off')
  })

  it('is full while an urgent notice owns the screen, and goes when it ends', () => {
    expect(lightAt({ ...night, urgent: true }, shanghai(23, 23))).toBe('full')
    expect(lightAt(night, shanghai(23, 23))).toBe('off')
  })

  it('is full by a clock that cannot be right', () => {
    expect(lightAt({ ...night, built: shanghai(1, 0) }, Date.UTC(1970, 0, 1, 15))).toBe('full')
  })
})

describe('where clocks are put forward and back', () => {
  const berlin = { ...night, timeZone: 'Europe/Berlin', dim: [], off: [{ from: '02:30', to: '04:00' }] }

  it('an hour that a night leaves out leaves that part of the off hours out', () => {
    // 2026-03-29, 02:00 CET is 03:00 CEST
    expect(lightAt(berlin, Date.UTC(2026, 2, 29, 0, 59))).toBe('full')
    expect(lightAt(berlin, Date.UTC(2026, 2, 29, 1, 0))).toBe('off')
    expect(lightAt(berlin, Date.UTC(2026, 2, 29, 2, 0))).toBe('full')
  })

  it('an hour that a night has twice is judged twice by what the clock shows', () => {
    // 2026-10-25, 03:00 CEST is 02:00 CET
    const at = (hour: number, minute: number) => lightAt(berlin, Date.UTC(2026, 9, 25, hour, minute))
    expect([at(0, 29), at(0, 30), at(0, 59)]).toEqual(['full', 'off', 'off'])
    expect([at(1, 0), at(1, 29), at(1, 30)]).toEqual(['full', 'full', 'off'])
    expect([at(2, 59), at(3, 0)]).toEqual(['off', 'full'])
  })

  it('the off hours of a night are as long by the clock in New York as in Shanghai', () => {
    const lit = (timeZone: string, day: number) =>
      Array.from({ length: 24 * 60 }, (_, minute) =>
        lightAt({ ...night, timeZone }, day + minute * 60_000),
      ).filter((light) => light === 'off').length
    expect(lit('Asia/Shanghai', Date.UTC(2026, 10, 22, 16))).toBe(8 * 60)
    expect(lit('America/New_York', Date.UTC(2026, 10, 22, 5))).toBe(8 * 60)
    // 2026-11-01 has 25 hours in New York, the additional one at night
    expect(lit('America/New_York', Date.UTC(2026, 10, 1, 4))).toBe(9 * 60 - 60)
  })
})
