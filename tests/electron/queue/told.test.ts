/** What a ticket was told of its waiting time is kept, and ranges become as wide as they prove to have to be. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { apply, applyAll } from '../../../electron/queue/apply.ts'
import { emptyBook, usualInside, type Book, type Happened } from '../../../electron/queue/events.ts'
import { randomFrom } from '../../../electron/queue/outlook.ts'
import type { Wait } from '../../../electron/server/wire.ts'
import { openOwnQueue, temporaryData } from '../../support/queue-hall.ts'

const MINUTE_MS = 60_000
const issued = { is: 'issue', service: 'pay', business: null, priority: null, digest: null } as const

/** One ticket after the other is told a range and waits; how many of the later half were called within it. */
function live(tickets: number, tell: (inside: number) => Wait, waits: () => number) {
  let book: Book = emptyBook
  let inside = 0
  for (let nth = 0; nth < tickets; nth++) {
    const wait = tell(book.inside)
    const waited = waits()
    const at = nth * 60 * MINUTE_MS
    const ticket = `A${nth}`
    if (nth % 100 === 0) book = apply(book, { seq: book.seq + 1, at, is: 'day', day: `day ${nth}` })
    const happened: Happened[] = [
      { seq: book.seq + 1, at, ...issued, ticket, wait },
      { seq: book.seq + 2, at: at + waited * MINUTE_MS, is: 'call', ticket, counter: '1', passed: false },
    ]
    book = applyAll(book, happened)
    if (nth >= tickets / 2 && wait.from <= waited && waited <= wait.to) inside++
  }
  return { book, share: inside / (tickets / 2) }
}

/** Waits of 0 to 40 minutes; ranges are the middle part of what somebody takes them to be. */
const middleOf = (from: number, to: number) => (inside: number) => ({
  from: from + ((1 - inside) / 2) * (to - from),
  to: to - ((1 - inside) / 2) * (to - from),
})

describe('ranges of waiting time', () => {
  it.each([
    ['too narrow', middleOf(1, 39), 'wider'],
    ['too wide', middleOf(-10, 50), 'narrower'],
  ] as const)('become right where they were %s', (_, tell, becomes) => {
    const random = randomFrom(7)
    const { book, share } = live(4_000, tell, () => random() * 40)
    expect(share).toBeGreaterThan(0.78)
    expect(share).toBeLessThan(0.83)
    expect(book.inside > usualInside ? 'wider' : 'narrower').toBe(becomes)
  })

  it('stay within bounds where nothing that is said comes true, or all of it', () => {
    const never = live(
      2_000,
      () => ({ from: 90, to: 100 }),
      () => 1,
    ).book.inside
    const always = live(
      2_000,
      () => ({ from: 0, to: 100 }),
      () => 1,
    ).book.inside
    expect([never, always]).toEqual([0.9, 0.5])
  })

  it('a ticket proves them once, by its first call, and one that was told nothing does not', () => {
    const told = { seq: 3, at: 0, ...issued, ticket: 'A001', wait: { from: 5, to: 9 } }
    const called: Happened = {
      seq: 4,
      at: MINUTE_MS,
      is: 'call',
      ticket: 'A001',
      counter: '1',
      passed: false,
    }
    const first = applyAll(emptyBook, [told, called])
    expect(first.inside).toBeGreaterThan(usualInside)
    const skipped = apply(first, { seq: 5, at: MINUTE_MS, is: 'skip', ticket: 'A001', counter: '1' })
    const back = apply(skipped, { seq: 6, at: MINUTE_MS, is: 'resume', ticket: 'A001', place: 3 })
    expect(apply(back, { ...called, seq: 7 }).inside).toBe(first.inside)
    // as in a journal of 0.1.0
    const { wait: _, ...silent } = told
    expect(applyAll(emptyBook, [silent, called]).inside).toBe(usualInside)
  })

  it('are written with the ticket, and a hall that starts again knows how they proved themselves', async () => {
    const data = await temporaryData()
    const hall = await openOwnQueue(data)
    await hall.act('1', 'open')
    await hall.take()
    await hall.take()
    const folder = join(data, 'journal', 'queue')
    const read = async () => {
      const [file = ''] = await readdir(folder)
      const lines = (await readFile(join(folder, file), 'utf8')).trimEnd().split('\n')
      return lines.map((line) => JSON.parse(line) as Happened)
    }
    const issues = (await read()).filter((each) => each.is === 'issue')
    const said = hall.desk.ticket(issues[1]?.ticket ?? '')?.wait
    expect(said).toEqual({ from: expect.any(Number), to: expect.any(Number) })
    expect(issues[1]?.wait).toEqual(said)
    await hall.act('1', 'next')
    expect(applyAll(emptyBook, await read()).inside).not.toBe(usualInside)
  })
})
