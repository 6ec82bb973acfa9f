import { beforeEach, describe, expect, it } from 'vitest'
import type { QueueNow, QueueState } from '../../../electron/server/wire.ts'
import { useHall } from '../../../renderer/store/hall.ts'
import { createQueueEar, QUIET_MS } from '../../../renderer/store/queue.ts'
import { manualClock } from '../../support/manual-clock.ts'

const called = (...seqs: number[]): QueueNow => ({
  ...{ state: 'now', own: true, services: [], aside: [] },
  counters: [{ number: '1', state: 'open', serving: 'A001', call: null, waiting: 2, seq: 9 }],
  calls: seqs.map((seq) => ({
    ...{ seq, number: `A00${seq}`, counter: '1', service: null, at: 0, again: false },
  })),
})
const starting: QueueState = { state: 'paused', why: 'starting', since: 0 }

const shown = () => useHall.getState().queue
const old = () => useHall.getState().oldCalls

beforeEach(() => useHall.setState({ queue: { state: 'off' }, oldCalls: Infinity }))

describe('whose turn it is, as a screen knows it', () => {
  it('calls made before it had joined are old, and those that come after are not', () => {
    const ear = createQueueEar(manualClock())
    ear.hear(called(4, 3), true)
    expect(old()).toBe(4)
    ear.hear(called(5, 4), false)
    expect(old()).toBe(4)
    ear.hear(called(8, 7), true)
    expect(old()).toBe(8)
  })

  it('a hall that begins without numbers has called nobody who is news', () => {
    const ear = createQueueEar(manualClock())
    ear.hear(starting, true)
    expect(old()).toBe(Infinity)
    ear.hear(called(4, 3), false)
    expect(old()).toBe(4)
    // A source that was quiet meanwhile: who was called since is news.
    ear.hear(starting, false)
    ear.hear(called(5, 4), false)
    expect(old()).toBe(4)
  })

  it('no number stands without a word of the hall, and the same is right again with the next', () => {
    const clock = manualClock(1_000_000)
    const ear = createQueueEar(clock)
    ear.hear(called(4), true)
    ear.alive()
    clock.pass(QUIET_MS - 1)
    expect(shown().state).toBe('now')
    clock.pass(1)
    expect(shown()).toEqual({ state: 'paused', why: 'unreachable', since: 1_000_000 + QUIET_MS })
    ear.alive()
    expect(shown()).toEqual(called(4))
  })

  it('nor without a link: only the next hello has numbers again', () => {
    const ear = createQueueEar(manualClock())
    ear.hear(called(4), true)
    ear.alive()
    ear.lose()
    expect(shown().state).toBe('paused')
    ear.alive()
    expect(shown().state).toBe('paused')
    ear.hear(called(4), true)
    expect(shown().state).toBe('now')
  })

  it('what is the same stays the very same, so that nothing is drawn for it', () => {
    const ear = createQueueEar(manualClock())
    ear.hear(called(4), true)
    const before = shown()
    ear.hear(called(4), false)
    expect(shown()).toBe(before)
  })
})
