import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { clock } from '../../../renderer/store/clock.ts'
import { shelf, useHall } from '../../../renderer/store/hall.ts'
import { takeoverOf, urgentNeeds, useTakeover } from '../../../renderer/store/takeover.ts'
import { notice } from '../../support/content.ts'
import { EVENING, putOnScreen } from '../../support/screen.ts'

const HOUR = 3_600_000
const urgent = { ...notice, urgency: 'urgent' as const, starts: '2026-11-23 22:00', ends: '2026-11-23 23:00' }
const later = { ...urgent, starts: '2026-11-23 23:30', ends: '2026-11-24 01:00' }

const put = (hall: Partial<ReturnType<typeof useHall.getState>>) => useHall.setState(hall)
const idsAt = (instant: number) => takeoverOf(useHall.getState(), instant).ids

describe('what owns a screen', () => {
  beforeEach(async () => {
    put({ screen: useHall.getInitialState().screen })
    await putOnScreen({ notice: { burst: urgent, later } })
  })

  it('is what the hall says, for as long as it is not over', () => {
    expect(idsAt(EVENING)).toEqual([])
    put({ takeover: ['burst'] })
    expect(idsAt(EVENING)).toEqual(['burst'])
    expect(idsAt(EVENING + HOUR)).toEqual([])
  })

  it('ends and begins by itself while the hall is lost', () => {
    put({ takeover: ['burst'], link: 'lost' })
    expect(idsAt(EVENING)).toEqual(['burst'])
    expect(idsAt(EVENING + HOUR / 2 - 1)).toEqual(['burst'])
    expect(idsAt(EVENING + HOUR / 2)).toEqual([])
    expect(idsAt(EVENING + HOUR)).toEqual(['later'])
  })

  it('is nothing that is for other screens', async () => {
    await putOnScreen({ notice: { burst: { ...urgent, roles: ['signage'] } } })
    put({ takeover: ['burst'] })
    expect(idsAt(EVENING)).toEqual([])
    put({ screen: { ...useHall.getState().screen, role: 'signage' } })
    expect(idsAt(EVENING)).toEqual(['burst'])
    put({ screen: { ...useHall.getState().screen, role: 'touch' } })
  })

  it('has its documents fetched beforehand, and none that is over', async () => {
    await putOnScreen({ notice: { burst: urgent, later, past: { ...urgent, restored: '2026-11-23 22:10' } } })
    const from = shelf(useHall.getState())
    expect(from && urgentNeeds(from)).toEqual([
      ['notice', 'burst'],
      ['notice', 'later'],
    ])
  })
})

describe('a screen that has lost its hall', () => {
  it('lets go of a takeover within a second of its end, with nothing heard', async () => {
    await putOnScreen({ notice: { burst: urgent } }, EVENING + HOUR / 2 - 300)
    put({ takeover: ['burst'], link: 'lost' })
    const { result } = renderHook(() => useTakeover())
    expect(result.current).toEqual(['burst'])
    await vi.waitFor(() => expect(result.current).toEqual([]), { timeout: 1300, interval: 20 })
    expect(clock.now()).toBeLessThan(EVENING + HOUR / 2 + 1000)
  })

  it('follows a clock that is set meanwhile', async () => {
    await putOnScreen({ notice: { burst: urgent } })
    put({ takeover: ['burst'], link: 'lost' })
    const { result } = renderHook(() => useTakeover())
    expect(result.current).toEqual(['burst'])
    act(() => clock.learn(EVENING + HOUR))
    await vi.waitFor(() => expect(result.current).toEqual([]), { timeout: 1500 })
  })
})
