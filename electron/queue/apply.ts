import { counterOf, emptyBook, type Book, type Counter, type Happened, type Ticket } from './events.ts'

const MOST_CALLS = 12
const MOST_SPELLS = 600
const MOST_ABSENCES = 10
/** a week of work */
const MOST_HABITS = 5
const DAY_MS = 86_400_000
/** such a share of tickets shall be called within the range that they were told */
const ALIKE = 0.803
/** how far one ticket moves it: some hundred say what one day is like */
const STEP = 0.002
const LEAST_INSIDE = 0.5
const MOST_INSIDE = 0.9
/** somebody forgot to finish: nobody is served for so long */
const LONGEST_SPELL_MS = 2 * 3_600_000

/**
 * What the book says after an event. Total: an event that does not fit, as when a line of the journal was lost, changes
 * no more than can be true of it.
 */
export function apply(book: Book, event: Happened): Book {
  const next: Book = { ...book, seq: event.seq }
  switch (event.is) {
    case 'day':
      return {
        ...{ ...emptyBook, seq: event.seq, day: event.day },
        ...{ spells: book.spells, habits: habitsAfter(book), inside: book.inside },
      }
    case 'open': {
      const { closed } = counterOf(book, event.counter)
      const opened = withCounter(next, event.counter, { isOpen: true, closed: null, seq: event.seq })
      return closed === null ? opened : withAbsence(opened, event.counter, closed, event.at)
    }
    case 'close':
      return withCounter(next, event.counter, {
        ...{ isOpen: false, current: null, closed: event.at, seq: event.seq },
      })
    case 'issue': {
      const { ticket: number, service, business, priority, digest, wait = null } = event
      const given = { ...book.given, [service]: (book.given[service] ?? 0) + 1 }
      const ticket: Ticket = {
        ...{ number, service, business, priority, digest, is: 'waiting' },
        ...{ place: event.seq, issued: event.at, wait, counter: null },
      }
      return { ...next, given, tickets: { ...book.tickets, [number]: ticket } }
    }
    default:
      return withTicket(next, event)
  }
}

export const applyAll = (book: Book, events: readonly Happened[]): Book => events.reduce(apply, book)

type OfTicket = Extract<Happened, { ticket: string }>

function withTicket(book: Book, event: Exclude<OfTicket, { is: 'issue' }>): Book {
  const ticket = book.tickets[event.ticket]
  if (!ticket) return book
  switch (event.is) {
    case 'call': {
      const { counter: number, passed, seq, at } = event
      const before = counterOf(book, number)
      const called = { at, service: ticket.service, freed: null }
      const calling = withTicketAs(proved(spent(book, event, ticket.issued), ticket, at), ticket, {
        ...{ is: 'called', counter: number, wait: null },
      })
      return withCall(
        withCounter(calling, number, {
          ...{ current: ticket.number, seq, called },
          passed: passed ? before.passed + 1 : ticket.priority === null ? 0 : before.passed,
        }),
        event,
        ticket,
        false,
      )
    }
    case 'recall':
      return withCall(withCounter(book, event.counter, { seq: event.seq }), event, ticket, true)
    case 'skip':
      return leaving(withTicketAs(book, ticket, { is: 'skipped' }), event)
    case 'hold':
      return leaving(withTicketAs(book, ticket, { is: 'held' }), event)
    case 'finish':
      return leaving(withTicketAs(book, ticket, { is: 'finished' }), event)
    case 'transfer':
      return leaving(
        withTicketAs(book, ticket, { is: 'waiting', service: event.service, business: null }),
        event,
      )
    case 'resume':
      return withTicketAs(book, ticket, { is: 'waiting', place: event.place })
    case 'cancel':
      return withTicketAs(book, ticket, { is: 'cancelled' })
  }
}

const withTicketAs = (book: Book, ticket: Ticket, change: Partial<Ticket>): Book => ({
  ...book,
  tickets: { ...book.tickets, [ticket.number]: { ...ticket, ...change } },
})

const withCounter = (book: Book, number: string, change: Partial<Counter>): Book => ({
  ...book,
  counters: { ...book.counters, [number]: { ...counterOf(book, number), ...change } },
})

/** What a counter did on the last days on which it was open stands for what it will do on the next. */
const habitsAfter = ({ habits, counters, absences }: Book): Book['habits'] => ({
  ...habits,
  ...Object.fromEntries(
    Object.keys(counters).map((counter) => [
      counter,
      [...(habits[counter] ?? []), absences[counter] ?? []].slice(-MOST_HABITS),
    ]),
  ),
})

function withAbsence(book: Book, counter: string, closed: number, at: number): Book {
  const absence = { from: closed % DAY_MS, to: at % DAY_MS }
  if (absence.to <= absence.from) return book
  const before = book.absences[counter] ?? []
  return { ...book, absences: { ...book.absences, [counter]: [...before, absence].slice(-MOST_ABSENCES) } }
}

function leaving(book: Book, { counter, seq, at }: { counter: string; seq: number; at: number }): Book {
  const { called } = counterOf(book, counter)
  return withCounter(book, counter, { current: null, seq, called: called && { ...called, freed: at } })
}

const withCall = (
  book: Book,
  { seq, counter, at }: { seq: number; counter: string; at: number },
  { number, service }: Ticket,
  again: boolean,
): Book => ({
  ...book,
  calls: [{ seq, number, counter, service, at, again }, ...book.calls].slice(0, MOST_CALLS),
})

/**
 * How long the call before this one took the counter up: until this call where this one waited already, so that what lies
 * between two people counts, or else until it was done.
 */
function spent(book: Book, { counter, at }: { counter: string; at: number }, issued: number): Book {
  const { called } = counterOf(book, counter)
  if (called?.freed == null) return book
  const ms = (issued <= called.freed ? at : called.freed) - called.at
  if (ms <= 0 || ms > LONGEST_SPELL_MS) return book
  const spells = [...(book.spells[called.service] ?? []), { ms, counter, day: book.day }].slice(-MOST_SPELLS)
  return { ...book, spells: { ...book.spells, [called.service]: spells } }
}

/** Narrower after a ticket that was called within the range it was told, wider after one that was not. */
function proved(book: Book, { wait, issued }: Ticket, at: number): Book {
  if (wait === null || at < issued) return book
  const waited = (at - issued) / 60_000
  const isInside = wait.from <= waited && waited <= wait.to
  const inside = book.inside + STEP * (ALIKE - (isInside ? 1 : 0))
  return { ...book, inside: Math.min(MOST_INSIDE, Math.max(LEAST_INSIDE, inside)) }
}
