/** Days of a queue as hands make them, and what must hold on each: for a few hundred in the tests, and many in a bench. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { apply, applyAll } from '../../electron/queue/apply.ts'
import { decide, type QueueCommand } from '../../electron/queue/decide.ts'
import { counterOf, emptyBook, type Book, type Happened } from '../../electron/queue/events.ts'
import { MOST_PASSES } from '../../electron/queue/fair.ts'
import { superseded } from '../../electron/queue/queue-journal.ts'
import { readHappened } from '../../electron/queue/read-happened.ts'
import { waitingAt, type Service } from '../../electron/queue/services.ts'
import { PlainQueue } from './plain-queue.ts'

const counters = ['1', '2', '3', '4']

const servicesArbitrary = fc
  .tuple(
    fc.array(fc.subarray(counters, { minLength: 1 }), { minLength: 1, maxLength: 4 }),
    fc.option(fc.integer({ min: 1, max: 6 })),
  )
  .map(([lines, quota]) =>
    lines.map((serving, index): Service => ({
      id: `line-${index}`,
      prefix: 'ABCD'[index]!,
      name: `line ${index}`,
      english: null,
      businesses: [],
      counters: serving,
      quota: index === 0 ? quota : null,
      hours: [],
    })),
  )

const counterArbitrary = fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...counters) }, fc.constant('9'))
const service = fc.nat(4).map((index) => `line-${index}`)
/** which of the day's tickets, counted from the newest */
const which = fc.nat(9)

/** What somebody does; which ticket that is, and what they saw of the counter, the day says. */
const stepArbitrary = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('issue' as const),
      service,
      priority: fc.option(fc.constantFrom('elderly' as const, 'military' as const), { freq: 3 }),
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('next' as const), counter: counterArbitrary }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('recall' as const, 'skip' as const, 'hold' as const, 'finish' as const),
      counter: counterArbitrary,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('resume' as const, 'cancel' as const),
      counter: counterArbitrary,
      which,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('transfer' as const), counter: counterArbitrary, service }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('open' as const, 'close' as const),
      counter: counterArbitrary,
    }),
  },
)

export const dayArbitrary = fc.record({
  services: servicesArbitrary,
  steps: fc.array(stepArbitrary, { maxLength: 120, size: 'max' }),
  stale: fc.nat(20),
  cut: fc.nat(200),
})

export type GeneratedDay = typeof dayArbitrary extends fc.Arbitrary<infer T> ? T : never

const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(what)
}

/** What a reducer that is wrong makes of an event: the days have to see it. */
export type Spoil = (event: Happened) => Happened

/** Throws where the reducer and the plain queue part, or where anything is lost, doubled or out of order. */
export function holdDay(
  { services, steps, stale, cut }: GeneratedDay,
  spoil: Spoil = (event) => event,
): void {
  const around = { services, counters, minute: '09:00' }
  const plain = new PlainQueue(
    services.map(({ id, prefix, counters, quota }) => ({ id, prefix, counters: [...counters], quota })),
    counters,
  )
  const journal: Happened[] = []
  let book: Book = emptyBook
  const happen = (event: Parameters<typeof apply>[1]) => {
    journal.push(event)
    book = apply(book, spoil(event))
  }
  happen({ seq: 1, at: 0, is: 'day', day: '2026-11-26' })
  const opened = counters.slice(0, 3).map((counter) => ({ do: 'open' as const, counter }))
  ;[...opened, ...steps].forEach((step, index) => {
    const numbers = plain.slips.map(({ number }) => number)
    const ticket = 'which' in step ? numbers.at(-1 - step.which) : undefined
    const command: QueueCommand =
      step.do === 'issue'
        ? { ...step, digest: null }
        : { ...step, ticket, seen: counterOf(book, step.counter).seq }
    if (command.do !== 'issue' && index === stale && counters.includes(command.counter)) {
      const late = decide(book, { ...command, seen: command.seen - 1 }, around)
      must(!late.ok && late.code === 'stale', 'an act on what was seen before is done')
    }
    const decided = decide(book, command, around)
    const refused = plain.do(command)
    must(
      (decided.ok ? null : decided.code) === refused,
      `${JSON.stringify(command)}: ${JSON.stringify(decided)}, not ${refused}`,
    )
    if (!decided.ok) return
    for (const event of decided.events) happen({ seq: book.seq + 1, at: index * 60_000, ...event })
    agree(book, plain, services)
  })
  holdCalls(journal, plain)
  const read = journal.map((event) => readHappened(JSON.parse(JSON.stringify(event))))
  must(!read.includes(null), 'a line of the journal is not read back')
  must(isDeepStrictEqual(applyAll(emptyBook, read as Happened[]), book), 'a replay is another book')
  // What was refused by the disk lies there under numbers that were given again.
  const torn = [...journal.slice(0, cut), ...journal.slice(Math.max(0, cut - 3), cut), ...journal.slice(cut)]
  must(isDeepStrictEqual(superseded(torn), journal), 'a line stands twice')
}

function agree(book: Book, plain: PlainQueue, services: readonly Service[]): void {
  for (const counter of counters) {
    const line = waitingAt(book, services, counter).map(({ number }) => number)
    const ought = plain.waiting(counter).map(({ number }) => number)
    must(line.join() === ought.join(), `counter ${counter} waits for ${line.join()}, not ${ought.join()}`)
    const { current, isOpen, passed } = counterOf(book, counter)
    must(current === (plain.at.get(counter) ?? null), `counter ${counter} serves ${current}`)
    must(isOpen === plain.open.has(counter), `counter ${counter} is open: ${isOpen}`)
    must(passed <= MOST_PASSES, `somebody was passed ${passed} times`)
  }
  const tickets = Object.values(book.tickets)
  must(tickets.length === plain.slips.length, 'a ticket is lost or doubled')
  for (const { number, word } of plain.slips)
    must(book.tickets[number]?.is === word, `${number} is ${book.tickets[number]?.is}, not ${word}`)
  const current = Object.values(book.counters).flatMap((counter) => counter.current ?? [])
  must(new Set(current).size === current.length, 'two counters have one ticket')
}

/** Every call of the plain queue, once and in its order, and numbered so. */
function holdCalls(journal: readonly Happened[], plain: PlainQueue): void {
  const said = journal.flatMap((event) =>
    event.is === 'call' || event.is === 'recall'
      ? [`${event.ticket} ${event.counter}${event.is === 'recall' ? ' again' : ''}`]
      : [],
  )
  must(said.join() === plain.called.join(), `called ${said.join()}, not ${plain.called.join()}`)
  journal.forEach(({ seq }, index) => must(seq === index + 1, 'a number was left out or given twice'))
}
