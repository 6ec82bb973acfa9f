import { describe, expect, it } from 'vitest'
import { nextOf } from '../../../electron/queue/fair.ts'
import { outlookOf, type Scene } from '../../../electron/queue/outlook.ts'

const MINUTE_MS = 60_000
const ticket = (place: number, priority: 'elderly' | null = null) => ({
  ...{ number: `A${String(place).padStart(3, '0')}`, service: 'pay', priority, place },
})
const free = { number: '1', passed: 0, busy: null, away: [] }
const scene = (changed: Partial<Scene> = {}): Scene => ({
  services: [{ id: 'pay', counters: ['1', '2'] }],
  waiting: [1, 2, 3, 4, 5, 6].map((place) => ticket(place)),
  counters: [free],
  spells: { pay: Array.from({ length: 50 }, (_, index) => (3 + (index % 3)) * MINUTE_MS) },
  favoured: {},
  seed: 7,
  ...changed,
})
const said = (changed: Partial<Scene>, number = 'A006') => outlookOf(scene(changed)).tickets.get(number)
const middle = ({ from, to }: { from: number; to: number } = { from: NaN, to: NaN }) => (from + to) / 2

describe('how long people will wait', () => {
  it('is the same for the same hall, and about what the line takes', () => {
    expect(said({})).toEqual(said({}))
    // five before it, four minutes each
    expect(middle(said({}))).toBeGreaterThan(16)
    expect(middle(said({}))).toBeLessThan(24)
    expect(said({}, 'A001')).toEqual({ from: 0, to: 0 })
  })

  it('is shorter with another counter, and longer behind somebody who is at it', () => {
    expect(middle(said({ counters: [free, { ...free, number: '2' }] }))).toBeLessThan(middle(said({})) * 0.7)
    const busy = { service: 'pay', since: 0 }
    expect(middle(said({ counters: [{ ...free, busy }] }))).toBeGreaterThan(middle(said({})) + 2)
  })

  it('is longer where others may still go before, but never by more than two of three', () => {
    const crowded = middle(said({ favoured: { pay: 60 } }))
    expect(crowded).toBeGreaterThan(middle(said({})) * 1.5)
    expect(crowded).toBeLessThan(middle(said({})) * 3.5)
  })

  it('counts on lunch as it was the day before', () => {
    const lunch = { from: 10 * MINUTE_MS, to: 50 * MINUTE_MS }
    expect(said({ counters: [{ ...free, away: [lunch] }] })?.from).toBeGreaterThan(45)
    const back = outlookOf(scene({ counters: [{ ...free, away: [{ from: -1, to: 20 * MINUTE_MS }] }] }))
    expect(back.tickets.get('A001')?.from).toBeGreaterThan(16)
  })

  it('is not told where nobody serves the line', () => {
    const closed = outlookOf(scene({ counters: [] }))
    expect([closed.tickets.size, closed.newcomers.size]).toEqual([0, 0])
    expect(outlookOf(scene({ counters: [{ ...free, number: '9' }] })).tickets.size).toBe(0)
  })

  it('is for somebody who comes now as long as the whole line', () => {
    const { newcomers, tickets } = outlookOf(scene())
    expect(middle(newcomers.get('pay'))).toBeGreaterThan(middle(tickets.get('A006')))
    expect(outlookOf(scene({ waiting: [] })).newcomers.get('pay')).toEqual({ from: 0, to: 0 })
  })

  it('knows a usual length before it has seen any', () => {
    const waiting = [ticket(1), ticket(2)]
    const first = outlookOf(scene({ spells: {}, waiting })).tickets.get('A002')
    expect(first?.to).toBeGreaterThan(3)
    expect(first?.to).toBeLessThan(16)
  })
})

describe('who is next', () => {
  it('is whoever has priority, twice past somebody, and then whoever waited longest', () => {
    const line = [ticket(1), ticket(2), ticket(3, 'elderly'), ticket(4, 'elderly'), ticket(5, 'elderly')]
    const order: number[] = []
    for (let passed = 0, left = [...line]; left.length > 0;) {
      const next = nextOf(left, passed)
      if (!next) break
      order.push(next.ticket.place)
      passed = next.passed ? passed + 1 : next.ticket.priority === null ? 0 : passed
      left = left.filter((each) => each !== next.ticket)
    }
    expect(order).toEqual([3, 4, 1, 5, 2])
  })
})
