import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ASK_MS, isAwaited, patience, presenceAfter } from '../../../renderer/screens/touch/idle.ts'

describe('a person is thought to be gone', () => {
  it('after 60 s on menus and 120 s on reading pages', () => {
    expect(presenceAfter(59_999, 'guides', false).state).toBe('asked')
    expect(presenceAfter(60_000, 'guides', false).state).toBe('gone')
    expect(presenceAfter(119_999, 'guide', false).state).toBe('asked')
    expect(presenceAfter(120_000, 'guide', false).state).toBe('gone')
  })

  it('only after having been asked for 20 s', () => {
    expect(ASK_MS).toBeGreaterThanOrEqual(20_000)
    expect(presenceAfter(patience('guides') - ASK_MS, 'guides', false)).toEqual({
      state: 'asked',
      left: ASK_MS,
    })
    expect(presenceAfter(patience('guides') - ASK_MS - 1, 'guides', false)).toEqual({
      state: 'here',
      next: 1,
    })
  })

  it('not while they wait for somebody they called, for five minutes', () => {
    expect(isAwaited(0)).toBe(true)
    expect(isAwaited(299_999)).toBe(true)
    expect(isAwaited(300_000)).toBe(false)
  })

  it('never while a finger is down', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (quiet) => {
        const presence = presenceAfter(quiet, 'guide', true)
        expect(presence.state).toBe('here')
        expect(presence.state === 'here' && presence.next).toBeGreaterThan(0)
      }),
    )
  })
})
