import { describe, expect, it } from 'vitest'
import { awayOf } from '../../../electron/queue/away.ts'
import { nextOf } from '../../../electron/queue/fair.ts'
import { outlookOf, type Scene } from '../../../electron/queue/outlook.ts'
import { pacesOf } from '../../../electron/queue/pace.ts'

const MINUTE_MS = 60_000
const ticket = (place: number, priority: 'elderly' | null = null) => ({
  ...{ number: `A${String(place).padStart(3, '0')}`, service: 'pay', priority, place },
})
const usual = { middle: 0, sd: 0 }
const free = { number: '1', passed: 0, busy: null, away: [], pace: usual }
const scene = (changed: Partial<Scene> = {}): Scene => ({
  services: [{ id: 'pay', counters: ['1', '2'] }],
  waiting: [1, 2, 3, 4, 5, 6].map((place) => ticket(place)),
  counters: [free],
  pace: usual,
  lengths: { pay: Array.from({ length: 50 }, (_, index) => (3 + (index % 3)) * MINUTE_MS) },
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

  it('counts on lunch as it was on the last days', () => {
    const lunch = { from: 10 * MINUTE_MS, to: 50 * MINUTE_MS }
    expect(said({ counters: [{ ...free, away: [[lunch]] }] })?.from).toBeGreaterThan(45)
    // It was left out on every second of them: nobody knows.
    const unsure = said({ counters: [{ ...free, away: [[lunch], []] }] })
    expect(unsure?.from).toBeLessThan(24)
    expect(unsure?.to).toBeGreaterThan(45)
    const back = outlookOf(scene({ counters: [{ ...free, away: [[{ from: -1, to: 20 * MINUTE_MS }]] }] }))
    expect(back.tickets.get('A001')).toEqual({ from: 20, to: 20 })
  })

  it('is longer at a slow counter and on a slow day, and wider where neither is known', () => {
    const slow = { middle: Math.log(1.5), sd: 0 }
    expect(middle(said({ counters: [{ ...free, pace: slow }] }))).toBeGreaterThan(middle(said({})) * 1.35)
    expect(middle(said({ pace: slow }))).toBeGreaterThan(middle(said({})) * 1.35)
    const width = ({ from, to }: { from: number; to: number } = { from: 0, to: 0 }) => to - from
    expect(width(said({ pace: { middle: 0, sd: 0.4 } }))).toBeGreaterThan(width(said({})) + 4)
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
    const first = outlookOf(scene({ lengths: {}, waiting })).tickets.get('A002')
    expect(first?.to).toBeGreaterThan(3)
    expect(first?.to).toBeLessThan(16)
  })
})

describe('the pace of counters and days', () => {
  const spell = (minutes: number, counter: string, day = 'today') => ({
    ms: minutes * MINUTE_MS,
    counter,
    day,
  })
  const many = (count: number, of: () => ReturnType<typeof spell>) => Array.from({ length: count }, of)

  it('is what theirs took longer, each believed the more the more was seen', () => {
    const pay = [...many(40, () => spell(3, '1')), ...many(40, () => spell(4, '2'))]
    const { of, today } = pacesOf({ pay }, 'today')
    expect(of('2').middle - of('1').middle).toBeGreaterThan(0.2)
    expect(of('2').middle - of('1').middle).toBeLessThan(Math.log(4 / 3))
    expect(of('2').sd).toBeLessThan(0.05)
    expect(Math.abs(today.middle)).toBeLessThan(0.02)
    expect(of('3')).toEqual({ middle: 0, sd: 0.15 })
    const once = pacesOf({ pay: [...many(10, () => spell(3, '1')), spell(6, '2')] }, 'today')
    expect(once.of('2').middle).toBeLessThan(0.2)
  })

  it('tells a slow day from slow counters, and neither is moved far by somebody who forgot to finish', () => {
    const pay = ['1', '2'].flatMap((counter) => [
      ...many(30, () => spell(4, counter, 'before')),
      ...many(30, () => spell(5, counter)),
    ])
    const { of, today, usual } = pacesOf({ pay }, 'today')
    expect(today.middle).toBeGreaterThan(0.07)
    expect(Math.abs(of('1').middle)).toBeLessThan(0.02)
    expect(usual(spell(5, '1'))).toBeLessThan(5 * MINUTE_MS)
    expect(pacesOf({}, 'today').today).toEqual({ middle: 0, sd: 0.1 })
    const forgotten = pacesOf({ pay: [...pay, spell(119, '1')] }, 'today')
    expect(Math.abs(forgotten.of('1').middle - of('1').middle)).toBeLessThan(0.05)
  })
})

describe('when a counter is away', () => {
  const noon = 12 * 60 * MINUTE_MS
  const lunch = { from: noon, to: noon + 40 * MINUTE_MS }
  const open = { isOpen: true, closed: null }

  it('is as on each of its last days, once only', () => {
    const before = { counter: open, absences: [], habits: [[lunch], []], time: noon - 30 * MINUTE_MS }
    expect(awayOf(before)).toEqual([[{ from: 30 * MINUTE_MS, to: 70 * MINUTE_MS }], []])
    const early = { from: noon - 35 * MINUTE_MS, to: noon - 31 * MINUTE_MS }
    expect(awayOf({ ...before, absences: [early] })).toEqual([[], []])
    // It usually has begun by now: whoever is late goes as soon as they can.
    expect(awayOf({ ...before, time: noon + 2 * MINUTE_MS })[0]).toEqual([
      { from: 1, to: 40 * MINUTE_MS + 1 },
    ])
    expect(awayOf({ ...before, time: noon + 20 * MINUTE_MS })).toEqual([[], []])
  })

  it('ends after as long as then, whenever it began; nobody expects back who went at another time', () => {
    const gone = { isOpen: false, closed: noon - 10 * MINUTE_MS }
    const known = { counter: gone, absences: [], habits: [[lunch], []], time: noon }
    expect(awayOf(known)).toEqual([[{ from: -10 * MINUTE_MS, to: 30 * MINUTE_MS }]])
    expect(awayOf({ ...known, time: noon + 60 * MINUTE_MS })[0]?.[0]?.to).toBe(2 * MINUTE_MS)
    expect(awayOf({ ...known, counter: { isOpen: false, closed: noon + 300 * MINUTE_MS } })).toEqual([])
    expect(awayOf({ ...known, counter: { isOpen: false, closed: null } })).toEqual([])
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
