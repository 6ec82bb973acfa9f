import { describe, expect, it } from 'vitest'
import { judgeFleet, type Judged } from '../../../electron/fleet/judge.ts'
import type { Outbox } from '../../../electron/fleet/read-fleet.ts'
import type { HallStatus } from '../../../electron/outbox/status.ts'
import { GB, screenOf, statusOf, WRITTEN } from '../../support/outboxes.ts'

const HOUR = 3600
const limits = { now: WRITTEN, silentSeconds: 3 * HOUR, behindSeconds: 24 * HOUR, leastFree: GB }
const ago = (hours: number) => new Date(WRITTEN - hours * HOUR * 1000).toISOString()

const heard = (hall: string, more: Partial<HallStatus> = {}): Outbox => ({
  ...{ folder: hall, is: 'heard', uptime: null },
  status: statusOf({ hall, ...more }),
})
const whyOf = ({ concerns }: Judged) => concerns.map(({ why }) => why)
const one = (more: Partial<HallStatus>, ...others: Outbox[]) =>
  judgeFleet([heard('hall-1', more), ...others], limits).find(({ folder }) => folder === 'hall-1')!

const fine = statusOf()

describe('who needs somebody', () => {
  it('is nobody where all is well', () => {
    expect(one({})).toMatchObject({ tone: 'well', concerns: [] })
  })

  it.each<[string, Partial<HallStatus>, string, string]>([
    ['a hall that is silent', { written: ago(4) }, 'silent', 'alarm'],
    ['a clock that is ahead', { written: ago(-1) }, 'ahead', 'watch'],
    ['a clock from before the program', { clock: { plausible: false } }, 'clock', 'alarm'],
    ['a frozen screen', { screens: [screenOf('door', { is: 'frozen', how: 'dark' })] }, 'dark', 'alarm'],
    ['an absent screen', { screens: [screenOf('door', { is: 'away' })] }, 'dark', 'alarm'],
    ['one of a closed hall', { open: false, screens: [screenOf('door', { is: 'away' })] }, 'dark', 'watch'],
    ['calls that nobody hears', { screens: [screenOf('board', { calls: 'blocked' })] }, 'mute', 'watch'],
    ['a disk that refuses', { content: { ...fine.content, journalKept: false } }, 'disk', 'alarm'],
    ['content out of reach', { content: { ...fine.content, reachable: false } }, 'content', 'alarm'],
    ['a full disk', { disk: { free: GB - 1, size: 80 * GB } }, 'space', 'watch'],
    ['a queue that is not shown', { queue: { ...fine.queue, state: 'quiet' } }, 'queue', 'watch'],
    ['a loader that ends', { loaderFailures: 3 }, 'loader', 'watch'],
    [
      'errors',
      { problems: { ...fine.problems, headquarters: { errors: 2, warnings: 0 } } },
      'errors',
      'watch',
    ],
    ['what is past its date', { problems: { ...fine.problems, stale: 3 } }, 'stale', 'watch'],
    [
      'a refused release',
      {
        release: {
          ...{ sequence: 12, created: ago(1) },
          refused: { rule: 'release.signature', severity: 'error' },
        },
      },
      'refused',
      'alarm',
    ],
    ['no release yet', { release: { sequence: null, created: null, refused: null } }, 'no-release', 'alarm'],
  ])('%s', (_, more, why, tone) => {
    const judged = one(more)
    expect(whyOf(judged)).toEqual([why])
    expect(judged.tone).toBe(tone)
  })

  it('nobody misses a counter that has gone home, a short silence, or a little less exact clock', () => {
    expect(one({ screens: [screenOf('counter-3', { role: 'counter', is: 'away' })] }).concerns).toEqual([])
    expect(one({ screens: [screenOf('door', { is: 'away', since: ago(0.02) })] }).concerns).toEqual([])
    expect(one({ written: ago(2.9) }).concerns).toEqual([])
    expect(one({ written: ago(-0.1) }).concerns).toEqual([])
    expect(one({ release: null }).concerns).toEqual([])
    const refused = { rule: 'release.incomplete', severity: 'warning' } as const
    expect(one({ release: { ...fine.release!, refused } }).concerns).toEqual([])
  })

  it('a hall is behind once the newest release of any has been due for a day', () => {
    const has = (sequence: number, hours: number) => ({
      release: { sequence, created: ago(hours), refused: null },
    })
    expect(whyOf(one(has(11, 90), heard('hall-2', has(12, 30))))).toEqual(['behind'])
    expect(whyOf(one(has(11, 90), heard('hall-2', has(12, 20))))).toEqual([])
    // A hall whose clock, or whose word, is not to be believed makes no other one late.
    expect(whyOf(one(has(11, 90), heard('hall-2', has(99, -5))))).toEqual([])
  })

  it('who needs help first stands first, whatever the order of the folders', () => {
    const halls: Outbox[] = [
      heard('a-well'),
      heard('b-stale', { problems: { ...fine.problems, stale: 1 } }),
      heard('c-closed', { open: false, screens: [screenOf('door', { is: 'away' })] }),
      heard('d-dark', { screens: [screenOf('door', { is: 'away' })] }),
      { folder: 'e-torn', is: 'unread', why: 'torn', says: null },
      heard('f-silent', { written: ago(30) }),
      heard('g-dark-full', { screens: [screenOf('door', { is: 'away' })], disk: { free: 0, size: GB } }),
    ]
    const order = ['e-torn', 'f-silent', 'g-dark-full', 'd-dark', 'c-closed', 'b-stale', 'a-well']
    expect(judgeFleet(halls, limits).map(({ folder }) => folder)).toEqual(order)
    expect(judgeFleet(halls.toReversed(), limits).map(({ folder }) => folder)).toEqual(order)
  })
})
