import { describe, expect, it } from 'vitest'
import { onPage, planOf } from '../../../renderer/topics/queue/plan.ts'
import { freshAt, FLASH_MS } from '../../../renderer/topics/queue/fresh.ts'
import type { QueueNow } from '../../../electron/server/wire.ts'

const room = { width: 1210, height: 620 }
const least = { width: 600, height: 190 }
const wide = 2.4

describe('how counters share a board', () => {
  it('is as large as their number allows, and never smaller than what is read from afar', () => {
    expect(planOf(1, room, least, wide)).toEqual({ columns: 1, rows: 1, pages: 1 })
    expect(planOf(3, room, least, wide)).toEqual({ columns: 2, rows: 2, pages: 1 })
    expect(planOf(6, room, least, wide)).toEqual({ columns: 2, rows: 3, pages: 1 })
    for (let count = 1; count <= 30; count++) {
      const { columns, rows, pages } = planOf(count, room, least, wide)
      expect(room.width / columns, `${count}`).toBeGreaterThanOrEqual(least.width)
      expect(room.height / rows, `${count}`).toBeGreaterThanOrEqual(least.height)
      expect(pages).toBe(Math.ceil(count / 6))
    }
  })

  it('has every counter on one page, and pages that are about as full as one another', () => {
    for (let count = 1; count <= 30; count++) {
      const counters = Array.from({ length: count }, (_, index) => index)
      const plan = planOf(count, room, least, wide)
      const pages = Array.from({ length: plan.pages }, (_, page) => onPage(counters, plan, page))
      expect(pages.flat()).toEqual(counters)
      expect(pages.every((page) => page.length > 0)).toBe(true)
    }
  })

  it('puts up one at a time where there is room for none', () => {
    expect(planOf(4, { width: 10, height: 10 }, least, wide)).toEqual({ columns: 1, rows: 1, pages: 4 })
  })
})

describe('which calls are new', () => {
  const call = (seq: number, at: number) => ({
    ...{ seq, at, number: 'A001', counter: '1', service: null, again: false },
  })
  const queue = {
    state: 'now',
    calls: [call(5, 10_000), call(4, 9_000), call(3, 1_000)],
  } as unknown as QueueNow
  const seqs = (oldCalls: number, now: number) => freshAt(queue, oldCalls, now).map(({ seq }) => seq)

  it('are those that came after this screen, for as long as they flash', () => {
    expect(seqs(3, 10_000)).toEqual([5, 4])
    expect(seqs(4, 10_000)).toEqual([5])
    expect(seqs(Infinity, 10_000)).toEqual([])
    expect(seqs(0, 1_000 + FLASH_MS)).toEqual([5, 4])
    expect(seqs(0, 10_000 + FLASH_MS)).toEqual([])
  })
})
