import { expect, it } from 'vitest'
import { apply } from '../../../electron/queue/apply.ts'
import { decide, type QueueCommand } from '../../../electron/queue/decide.ts'
import { counterOf, emptyBook, type Book } from '../../../electron/queue/events.ts'
import type { Service } from '../../../electron/queue/services.ts'
import { viewOf } from '../../../electron/queue/view.ts'

const pay: Service = {
  ...{ id: 'pay', prefix: 'A', name: '交费', english: null, businesses: ['pay'] },
  ...{ counters: ['1', '3'], quota: null, hours: [] },
}
const around = { services: [pay], counters: ['1', '3'], minute: '10:00' }

/** The rules alone, without a disk: one command after the other. Numbers begin where a hall's would. */
function openQueue() {
  let book: Book = { ...emptyBook, seq: 1_795_000_000, day: '2026-11-26' }
  const run = (command: QueueCommand) => {
    const decision = decide(book, command, around)
    if (!decision.ok) return decision.code
    for (const event of decision.events) book = apply(book, { seq: book.seq + 1, at: book.seq, ...event })
    return 'done'
  }
  return {
    take: () => run({ do: 'issue', service: 'pay', priority: null, digest: null }),
    act: (counter: string, act: Exclude<QueueCommand['do'], 'issue'>, more: { ticket?: string } = {}) =>
      run({ do: act, counter, seen: counterOf(book, counter).seq, ...more }),
    serving: (counter: string) => counterOf(book, counter).current,
    now: () => viewOf(book, { ...around, now: 0, ahead: 0 }, { newcomers: new Map(), tickets: new Map() }),
  }
}

it('calls those who were skipped and came back in the order in which they came back', () => {
  const hall = openQueue()
  hall.act('1', 'open')
  for (let people = 0; people < 8; people++) hall.take()
  for (const skipped of ['A001', 'A002', 'A003']) {
    hall.act('1', 'next')
    expect(hall.serving('1')).toBe(skipped)
    hall.act('1', 'skip')
  }
  // The last of the three comes back first.
  for (const ticket of ['A003', 'A001', 'A002']) expect(hall.act('1', 'resume', { ticket })).toBe('done')
  const order: (string | null)[] = []
  for (let called = 0; called < 8; called++) {
    hall.act('1', 'next')
    order.push(hall.serving('1'))
  }
  expect(order).toEqual(['A004', 'A005', 'A006', 'A003', 'A001', 'A002', 'A007', 'A008'])
})

it('keeps somebody who is skipped and comes back again and again where that puts them', () => {
  const hall = openQueue()
  hall.act('1', 'open')
  hall.act('3', 'open')
  hall.take()
  hall.act('1', 'next')
  for (let people = 0; people < 2; people++) hall.take()
  for (let times = 0; times < 60; times++) {
    hall.act('1', 'skip')
    expect(hall.act('1', 'resume', { ticket: 'A001' })).toBe('done')
    hall.act('3', 'next')
    hall.act('3', 'skip')
    hall.act('3', 'next')
    hall.act('3', 'skip')
    hall.act('1', 'next')
    expect(hall.serving('1'), `${times}`).toBe('A001')
    for (const ticket of ['A002', 'A003']) expect(hall.act('3', 'resume', { ticket })).toBe('done')
  }
})

it('keeps who is held within reach of the counters, however many did not come that day', () => {
  const hall = openQueue()
  hall.act('1', 'open')
  for (let people = 0; people < 40; people++) hall.take()
  hall.act('1', 'next')
  hall.act('1', 'hold')
  for (let absent = 0; absent < 38; absent++) {
    hall.act('1', 'next')
    hall.act('1', 'skip')
  }
  const now = hall.now()
  const aside = now.state === 'now' ? now.aside : []
  expect(aside[0]).toMatchObject({ number: 'A001', is: 'held', counter: '1' })
  expect(aside.filter(({ is }) => is === 'skipped')).toHaveLength(30)
  expect(aside.at(-1)).toMatchObject({ number: 'A039', is: 'skipped' })
  expect(hall.act('1', 'resume', { ticket: 'A001' })).toBe('done')
  expect(hall.serving('1')).toBe('A001')
})
