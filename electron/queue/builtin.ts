import { createHash, randomBytes } from 'node:crypto'
import { hoursOn, type Span } from '../../content/arithmetic/hours.ts'
import { wallTime } from '../../content/arithmetic/wall-time.ts'
import { every } from '../device/clock.ts'
import { apply, applyAll } from './apply.ts'
import { dayFrom, turnsTo } from './day.ts'
import { decide, type QueueCommand } from './decide.ts'
import { emptyBook, type Book, type Happened, type QueueEvent } from './events.ts'
import { servicesOf, type BuiltinSettings } from './hall-lines.ts'
import { openQueueJournal, readHappenedBefore } from './queue-journal.ts'
import type { Outcome, Queue, QueueDesk, QueueOptions } from './queue.ts'
import { counterView, foreseen, lookAhead, ticketView, viewOf, type Sight } from './view.ts'

/** the day and the waits are looked at so often while nothing else happens */
const LOOK_MS = 30_000

/** This hall's own tickets: decided, written, then shown; one after the other, so that no two counters call one ticket. */
export async function openBuiltin(options: QueueOptions, settings: BuiltinSettings): Promise<Queue> {
  const { data, clock, log, hall } = options
  const listeners = new Set<() => void>()
  const dayOf = dayFrom(settings.rollOver, () => hall().timeZone)
  const before = await readHappenedBefore(data, log)
  // Without anything before it, a number that none before can have reached: no screen takes a new call for an old one.
  let book: Book = applyAll({ ...emptyBook, seq: Math.floor(clock.now() / 1000) }, before)
  const journal = openQueueJournal({ data, dayOf, clock, log })

  let [calendar, titles] = await Promise.all([options.calendar(), options.titles()])
  const adopt = async () => {
    ;[calendar, titles] = await Promise.all([options.calendar(), options.titles()])
  }
  /** From the first opening to the last closing: whoever waits over lunch keeps their place. */
  const openOn = (day: string): Span | null => {
    const { spans } = hoursOn(hall(), calendar, day)
    const [first] = spans
    return first ? { from: first.from, to: spans.at(-1)?.to ?? first.to } : null
  }

  const sight = (): Sight => {
    const now = clock.now()
    const time = options.now()
    const [day = '', minute = ''] = wallTime(time, hall().timeZone).split(' ')
    return {
      services: servicesOf(settings, hall(), options.english(), titles),
      counters: hall().counters.map(({ number }) => number),
      minute,
      open: settings.anytime ? undefined : openOn(day),
      now,
      ahead: time - now,
    }
  }

  let seen: { sight: Sight; outlook: ReturnType<typeof lookAhead> } | null = null
  /** what is to be seen now; worked out once for all who ask between two changes */
  const look = () => {
    if (!seen) {
      const now = sight()
      seen = { sight: now, outlook: lookAhead(book, now) }
    }
    return seen
  }

  const tell = () => {
    seen = null
    for (const listener of listeners) listener()
  }

  const letIn = ({ tickets }: Book) => {
    for (const { digest, number } of Object.values(tickets))
      if (digest !== null) options.letIn(digest, number)
  }

  /** False where the disk refuses: then it has not happened. */
  const keep = async (events: readonly QueueEvent[]): Promise<boolean> => {
    const at = clock.now()
    const happened = events.map((event, index): Happened => ({ seq: book.seq + 1 + index, at, ...event }))
    const kept = await Promise.all(happened.map((each) => journal.add(each)))
    if (kept.includes(false)) return false
    book = happened.reduce(apply, book)
    return true
  }

  const turn = async () => {
    const day = dayOf(clock.now())
    if (!turnsTo(day, book.day) || !(await keep([{ is: 'day', day }]))) return
    options.letOutAll()
    tell()
  }

  /** one after the other */
  let working: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const done = working.then(job)
    working = done.catch(() => {})
    return done
  }

  const run = <T>(command: QueueCommand, answer: () => T): Promise<Outcome<T>> =>
    inTurn(async () => {
      await turn()
      if (turnsTo(dayOf(clock.now()), book.day)) return { is: 'unkept' }
      const now = sight()
      const decision = decide(book, command, now)
      if (!decision.ok) return { is: 'refused', code: decision.code }
      const { events, outlook } = foreseen(book, decision.events, now)
      if (!(await keep(events))) return { is: 'unkept' }
      // With many in line an outlook takes longer than all the rest: one is enough for the ticket and its answer.
      seen = outlook && { sight: now, outlook }
      const value = answer()
      tell()
      return { is: 'done', value }
    })

  const desk: QueueDesk = {
    take(issue) {
      const token = randomBytes(24).toString('base64url')
      const digest = createHash('sha256').update(token).digest('hex')
      return run({ do: 'issue', ...issue, digest }, () => {
        const ticket = Object.values(book.tickets).find((each) => each.digest === digest)
        if (!ticket) throw new Error('a ticket that was written is not in the book')
        options.letIn(digest, ticket.number)
        return { ticket: ticketView(book, ticket, look().sight, look().outlook), token }
      })
    },
    act: (command) => run(command, () => ({ counter: counterView(book, sight(), command.counter) })),
    ticket(number) {
      const ticket = book.tickets[number]
      return ticket ? ticketView(book, ticket, look().sight, look().outlook) : null
    },
  }

  letIn(book)
  await inTurn(turn)
  const stops = [
    every(clock, LOOK_MS, () => void inTurn(turn).then(tell)),
    options.subscribe((change) => {
      if (change !== 'snapshot') return
      void adopt()
        .catch((error: unknown) => log.error('queue.content', { error }))
        .finally(tell)
    }),
  ]

  return {
    state: () => viewOf(book, look().sight, look().outlook),
    desk: () => desk,
    heardAt: () => null,
    problems: () => [],
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      stops.forEach((stop) => stop())
      await working
      await journal.close()
    },
  }
}
