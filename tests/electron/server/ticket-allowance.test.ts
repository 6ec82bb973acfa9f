import { expect, it } from 'vitest'
import { createTicketAllowance } from '../../../electron/server/ticket-allowance.ts'

const SECOND = 1_000

function open() {
  let now = 5_000_000
  const allowance = createTicketAllowance({ ticks: () => now })
  return { allowance, pass: (ms: number) => (now += ms) }
}

it('keeps nobody waiting in a queue of people who take theirs one after the other, however long it is', () => {
  const { allowance, pass } = open()
  for (let person = 0; person < 200; person++) {
    expect(allowance.ask('door', 'pay'), `person ${person}`).toBe(0)
    pass(5 * SECOND)
  }
})

it('gives six of one line and fifteen in all at once, as to a helper who takes them for a group', () => {
  const { allowance } = open()
  const lines = ['pay', 'transfer', 'repair']
  for (const line of lines)
    for (let one = 0; one < 5; one++) expect(allowance.ask('door', line), line).toBe(0)
  expect(allowance.ask('door', 'new')).toBeGreaterThan(0)
  const { allowance: other } = open()
  for (let one = 0; one < 6; one++) expect(other.ask('door', 'pay')).toBe(0)
  expect(other.ask('door', 'pay')).toBeGreaterThan(0)
  expect(other.ask('door', 'transfer')).toBe(0)
  expect(other.ask('side', 'pay')).toBe(0)
})

it('lets who comes after a child that plays take a ticket within five seconds', () => {
  const { allowance, pass } = open()
  let given = 0
  const presses = 10 * 60 * 4
  for (let press = 0; press < presses; press++) {
    if (allowance.ask('door', ['pay', 'transfer', 'repair'][press % 3] ?? '') === 0) given++
    pass(SECOND / 4)
  }
  expect(given).toBeLessThanOrEqual(15 + (10 * 60) / 3)
  for (let person = 0; person < 20; person++) {
    const wait = allowance.ask('door', 'pay')
    if (wait === 0) continue
    expect(wait).toBeLessThanOrEqual(5 * SECOND)
    pass(wait)
    expect(allowance.ask('door', 'pay')).toBe(0)
  }
})

it('does not count what was not given', () => {
  const { allowance } = open()
  for (let one = 0; one < 100; one++) {
    expect(allowance.ask('door', 'full')).toBe(0)
    allowance.giveBack('door', 'full')
  }
  expect(allowance.ask('door', 'pay')).toBe(0)
})
