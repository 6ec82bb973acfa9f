import { describe, expect, it } from 'vitest'
import { wallTime } from '../../../content/arithmetic/wall-time.ts'
import type { ScreenEntry } from '../../../electron/device/screen-entry.ts'
import { monthOf, type Month } from '../../../electron/uptime/month.ts'
import { timelineOf } from '../../../electron/uptime/timeline.ts'
import { at, away, day, entry, frozen, live, up, ZONE } from './entries.ts'

const open = [{ from: '08:30', to: '17:00' }]
const HOUR = 3_600_000

/** November with one day on which the hall was open, unless a test says more. */
function month(
  entries: ScreenEntry[],
  { now = '2026-12-02 00:00', openOn = ['2026-11-24'] as string[], hours = open } = {},
): Month {
  return monthOf({
    month: '2026-11',
    timeZone: ZONE,
    timeline: timelineOf(entries, at(now)),
    open: (each) => (openOn.includes(each) ? hours : []),
    recorded: new Set(entries.map(({ time }) => wallTime(Date.parse(time), ZONE).slice(0, 10))),
  })
}

const morning = [
  day('2026-11-24 08:00', 'waiting'),
  away('2026-11-24 08:00', 'waiting'),
  live('2026-11-24 08:10', 'waiting'),
]

describe('a month’s sheet', () => {
  it('counts opening hours alone, and no second twice', () => {
    const { screens } = month([...morning, ...up('2026-11-24 08:12', '2026-11-24 18:00')])
    expect(screens).toEqual([
      {
        id: 'waiting',
        role: 'signage',
        isNamed: true,
        plannedMs: 8.5 * HOUR,
        provenMs: 8.5 * HOUR,
        interruptions: [],
        brief: { count: 0, ms: 0 },
        longest: null,
      },
    ])
  })

  it('names each interruption with its begin, its end and what began it', () => {
    const { screens } = month([
      ...morning,
      ...up('2026-11-24 08:12', '2026-11-24 10:00'),
      frozen('2026-11-24 10:00:25', 'waiting', '2026-11-24 10:00'),
      away('2026-11-24 10:04', 'waiting'),
      live('2026-11-24 10:04:30', 'waiting'),
      ...up('2026-11-24 10:05', '2026-11-24 12:00'),
      away('2026-11-24 12:00', 'waiting'),
      live('2026-11-24 12:00:20', 'waiting'),
      ...up('2026-11-24 12:02', '2026-11-24 18:00'),
    ])
    expect(screens[0]).toMatchObject({
      provenMs: 8.5 * HOUR - 290_000,
      interruptions: [
        { from: at('2026-11-24 10:00'), to: at('2026-11-24 10:04:30'), ms: 270_000, cause: 'hung' },
      ],
      brief: { count: 1, ms: 20_000 },
      longest: { ms: 270_000 },
    })
  })

  it('proves nothing for the time of a power cut, from the last line to the first proof', () => {
    const { screens } = month([
      ...morning,
      ...up('2026-11-24 08:12', '2026-11-24 10:00'),
      entry('2026-11-24 11:00', { is: 'start' }),
      day('2026-11-24 11:00', 'waiting'),
      away('2026-11-24 11:00', 'waiting'),
      live('2026-11-24 11:01', 'waiting'),
      ...up('2026-11-24 11:02', '2026-11-24 18:00'),
    ])
    expect(screens[0]?.interruptions).toEqual([
      { from: at('2026-11-24 09:58'), to: at('2026-11-24 11:01'), ms: 63 * 60_000, cause: 'off' },
    ])
  })

  it('believes a screen that was drawn all the while the hall was restarted', () => {
    const { screens } = month([
      ...morning,
      ...up('2026-11-24 08:12', '2026-11-24 10:00'),
      entry('2026-11-24 10:10', { is: 'start' }),
      day('2026-11-24 10:10', 'waiting'),
      away('2026-11-24 10:10', 'waiting'),
      live('2026-11-24 10:10:02', 'waiting', '2026-11-24 09:10'),
      ...up('2026-11-24 10:12', '2026-11-24 18:00'),
    ])
    expect(screens[0]?.provenMs).toBe(8.5 * HOUR)
  })

  it('takes a machine that slept, and a clock that was set ahead, for what they were', () => {
    const slept = month([
      ...morning,
      ...up('2026-11-24 08:12', '2026-11-24 10:00'),
      ...up('2026-11-24 12:00', '2026-11-24 18:00'),
    ])
    expect(slept.screens[0]?.interruptions).toMatchObject([{ ms: 122 * 60_000, cause: 'off' }])
    const set = month([
      ...morning,
      ...up('2026-11-24 08:12', '2026-11-24 10:00'),
      entry('2026-11-24 12:00', { is: 'clock', was: new Date(at('2026-11-24 10:00')).toISOString() }),
      ...up('2026-11-24 12:02', '2026-11-24 18:00'),
    ])
    expect(set.screens[0]?.interruptions).toMatchObject([{ ms: 120 * 60_000, cause: 'clock' }])
  })

  it('counts an hour once that the clock was set back over', () => {
    const { screens } = month([
      ...morning,
      ...up('2026-11-24 08:12', '2026-11-24 12:00'),
      entry('2026-11-24 11:00', { is: 'clock', was: new Date(at('2026-11-24 12:00')).toISOString() }),
      ...up('2026-11-24 11:02', '2026-11-24 18:00'),
    ])
    expect(screens[0]).toMatchObject({ plannedMs: 8.5 * HOUR, provenMs: 8.5 * HOUR, interruptions: [] })
  })

  it('joins what goes on over lunch and night, and counts the opening hours of it', () => {
    const { screens, silent } = month(
      [
        ...morning,
        ...up('2026-11-24 08:12', '2026-11-24 11:00'),
        away('2026-11-24 11:00', 'waiting'),
        ...up('2026-11-24 11:02', '2026-11-24 18:00'),
        day('2026-11-26 07:00', 'waiting'),
        live('2026-11-26 08:00', 'waiting'),
        ...up('2026-11-26 08:02', '2026-11-26 18:00'),
      ],
      {
        openOn: ['2026-11-24', '2026-11-25', '2026-11-26'],
        hours: [
          { from: '09:00', to: '12:00' },
          { from: '14:00', to: '17:00' },
        ],
      },
    )
    expect(screens[0]?.interruptions).toEqual([
      { from: at('2026-11-24 11:00'), to: at('2026-11-25 17:00'), ms: 10 * HOUR, cause: 'away' },
    ])
    expect(silent).toEqual(['2026-11-25'])
  })

  it('says from when there is a record, and until when a month that is not over was counted', () => {
    const entries = [...morning, ...up('2026-11-24 08:12', '2026-11-24 12:00')]
    const running = month(entries, { now: '2026-11-24 12:01' })
    expect(running.until).toBe(at('2026-11-24 11:58'))
    expect(running.recordedFrom).toBe(at('2026-11-24 08:00'))
    expect(running.screens[0]).toMatchObject({ plannedMs: 3.5 * HOUR - 120_000, interruptions: [] })
    expect(month(entries).until).toBeNull()
  })

  it('goes on with the state that the month began with', () => {
    const { screens, recordedFrom } = month(
      [
        day('2026-10-30 08:00', 'waiting'),
        live('2026-10-30 08:00', 'waiting'),
        ...up('2026-10-30 08:02', '2026-11-01 12:00'),
      ],
      { openOn: ['2026-11-01'], now: '2026-11-01 12:00' },
    )
    expect(recordedFrom).toBeNull()
    expect(screens[0]).toMatchObject({ provenMs: 3.5 * HOUR - 120_000, interruptions: [] })
  })

  it('owes a screen nothing before device.yaml named it, nor after', () => {
    const { screens } = month([
      day('2026-11-24 08:00', 'waiting'),
      ...up('2026-11-24 08:02', '2026-11-24 10:00'),
      day('2026-11-24 10:00', 'waiting', 'door'),
      ...up('2026-11-24 10:02', '2026-11-24 12:00'),
      day('2026-11-24 12:00', 'waiting'),
      ...up('2026-11-24 12:02', '2026-11-24 18:00'),
    ])
    expect(screens.map(({ id, plannedMs }) => [id, plannedMs])).toEqual([
      ['door', 2 * HOUR],
      ['waiting', 8.5 * HOUR],
    ])
  })

  it('counts a screen that nobody named only on days on which it was there', () => {
    const { screens } = month(
      [
        day('2026-11-24 08:00'),
        live('2026-11-24 16:00', 'touch'),
        ...up('2026-11-24 16:02', '2026-11-26 00:00'),
      ].concat([away('2026-11-26 00:00', 'touch'), ...up('2026-11-26 00:02', '2026-11-27 00:00')]),
      { openOn: ['2026-11-24', '2026-11-25', '2026-11-26'] },
    )
    expect(screens).toMatchObject([{ isNamed: false, plannedMs: 17 * HOUR, provenMs: 9.5 * HOUR }])
  })

  it('leaves out days whose opening hours nobody knows, and names them', () => {
    const entries = [...morning, ...up('2026-11-24 08:12', '2026-11-24 18:00')]
    const { unknown, screens } = monthOf({
      month: '2026-11',
      timeZone: ZONE,
      timeline: timelineOf(entries, at('2026-11-26 00:00')),
      open: (each) => (each === '2026-11-25' ? null : open),
      recorded: new Set(['2026-11-24']),
    })
    expect(unknown).toEqual(['2026-11-25'])
    expect(screens[0]?.plannedMs).toBe(8.5 * HOUR)
  })
})
