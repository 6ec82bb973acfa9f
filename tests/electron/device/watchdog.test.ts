import { describe, expect, it } from 'vitest'
import { setupWatchdog, watchdogInterval } from '../../../electron/device/watchdog.ts'
import { manualClock } from '../../support/manual-clock.ts'

const watched = { NOTIFY_SOCKET: '/run/systemd/notify', WATCHDOG_USEC: '60000000' }

describe('how often systemd is told', () => {
  it('is twice as often as it asks', () => {
    expect(watchdogInterval(watched, 7)).toBe(30_000)
    expect(watchdogInterval({ ...watched, WATCHDOG_PID: '7' }, 7)).toBe(30_000)
  })

  it.each([
    ['where nothing watches', {}],
    ['without a socket', { WATCHDOG_USEC: '60000000' }],
    ['without a span', { NOTIFY_SOCKET: '/run/x' }],
    ['of a span that is no number', { ...watched, WATCHDOG_USEC: '1e3' }],
    ['by a process that inherited it', { ...watched, WATCHDOG_PID: '8' }],
  ])('is never, %s', (_, env) => {
    expect(watchdogInterval(env, 7)).toBeNull()
  })
})

describe('a process that is watched', () => {
  it('says at once that it lives, and for as long as its loop turns', () => {
    const clock = manualClock()
    const said: string[] = []
    const stop = setupWatchdog(clock, watched, (word) => said.push(word))
    clock.pass(90_000)
    expect(said).toEqual(Array(4).fill('WATCHDOG=1'))
    stop()
    clock.pass(90_000)
    expect(said).toHaveLength(4)
  })
})
