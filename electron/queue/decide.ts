import type { Span } from '../../content/arithmetic/hours.ts'
import type { CounterAct, Priority, QueueRefusalCode } from '../server/wire.ts'
import { counterOf, type Book, type Counter, type QueueEvent, type Ticket } from './events.ts'
import { nextOf } from './fair.ts'
import { byPlace, serviceFor, waitingAt, type Service } from './services.ts'

/** What somebody wants done. `seen` is the event that had changed the counter last when they decided. */
export type QueueCommand =
  | {
      do: 'issue'
      business?: string | undefined
      service?: string | undefined
      priority: Priority | null
      digest: string | null
    }
  | {
      do: CounterAct
      counter: string
      seen: number
      service?: string | undefined
      ticket?: string | undefined
    }

/** What the hall is like while it is decided. */
export interface Circumstances {
  services: readonly Service[]
  /** numbers of the counters that content has */
  counters: readonly string[]
  /** the hall's minute of the day, `08:30` */
  minute: string
  /** from its first opening to its last closing today; null where it stays closed, left out where tickets are given anytime */
  open?: Span | null | undefined
}

export type Decision = { ok: true; events: QueueEvent[] } | { ok: false; code: QueueRefusalCode }

/** A skipped ticket waits again behind so many of its line. */
export const BACK_BEHIND = 3

const yes = (...events: QueueEvent[]): Decision => ({ ok: true, events })
const no = (code: QueueRefusalCode): Decision => ({ ok: false, code })

/** Who may do what with the queue, and what then happens. */
export function decide(book: Book, command: QueueCommand, around: Circumstances): Decision {
  if (command.do === 'issue') return issue(book, command, around)
  const { counter: number, seen } = command
  if (!around.counters.includes(number)) return no('no-counter')
  const counter = counterOf(book, number)
  if (counter.seq !== seen) return no('stale')
  if (command.do === 'open') return counter.isOpen ? no('open') : yes({ is: 'open', counter: number })
  if (command.do === 'cancel') return cancel(book, command.ticket)
  if (!counter.isOpen) return no('closed')
  const current = counter.current === null ? undefined : book.tickets[counter.current]
  switch (command.do) {
    case 'close':
      return current ? no('busy') : yes({ is: 'close', counter: number })
    case 'next':
      return next(book, { number, counter, current }, around)
    case 'resume':
      return resume(book, command.ticket, { number, current })
    case 'recall':
    case 'skip':
    case 'hold':
    case 'finish':
      return current ? yes({ is: command.do, ticket: current.number, counter: number }) : no('idle')
    case 'transfer': {
      if (!current) return no('idle')
      const { service } = command
      if (service === undefined || !around.services.some(({ id }) => id === service)) return no('no-service')
      if (service === current.service) return no('same-service')
      return yes({ is: 'transfer', ticket: current.number, counter: number, service })
    }
  }
}

function issue(
  book: Book,
  { business, service: id, priority, digest }: Extract<QueueCommand, { do: 'issue' }>,
  { services, minute, open }: Circumstances,
): Decision {
  const service = serviceFor(services, { business, service: id })
  if (!service) return no('no-service')
  const closed = closedNow(book, service, { minute, open })
  if (closed) return no(closed)
  const ticket = freeNumber(book, service)
  return yes({ is: 'issue', ticket, service: service.id, business: business ?? null, priority, digest })
}

/** Why a line takes nobody more now; null where it does. */
export function closedNow(
  book: Book,
  { id, hours, quota }: Pick<Service, 'id' | 'hours' | 'quota'>,
  { minute, open }: Pick<Circumstances, 'minute' | 'open'>,
): 'hours' | 'quota' | null {
  const given = givenIn(hours, open)
  if (given && !given.some(({ from, to }) => from <= minute && minute < to)) return 'hours'
  return quota !== null && (book.given[id] ?? 0) >= quota ? 'quota' : null
}

/** When its tickets are given today: in hours of its own, or as long as people may come; null is at any hour. */
const givenIn = (hours: readonly Span[], open: Circumstances['open']): readonly Span[] | null =>
  hours.length > 0 ? hours : open === undefined ? null : open === null ? [] : [open]

/** When its tickets are given next, later today; null where they are not. */
export const opensAt = (
  { hours }: Pick<Service, 'hours'>,
  { minute, open }: Pick<Circumstances, 'minute' | 'open'>,
): string | null =>
  (givenIn(hours, open) ?? [])
    .map(({ from }) => from)
    .filter((from) => from > minute)
    .sort()[0] ?? null

/** `A012`; a letter that has changed hands during the day never gives a number twice. */
function freeNumber(book: Book, { id, prefix }: Service): string {
  for (let count = (book.given[id] ?? 0) + 1; ; count++) {
    const number = `${prefix}${String(count).padStart(3, '0')}`
    if (!book.tickets[number]) return number
  }
}

interface At {
  number: string
  counter: Counter
  current: Ticket | undefined
}

function next(book: Book, { number, counter, current }: At, { services }: Circumstances): Decision {
  const done: QueueEvent[] = current ? [{ is: 'finish', ticket: current.number, counter: number }] : []
  const called = nextOf(waitingAt(book, services, number), counter.passed)
  if (called) done.push({ is: 'call', ticket: called.ticket.number, counter: number, passed: called.passed })
  return done.length > 0 ? yes(...done) : no('nobody')
}

/** A held ticket is called at once where it is resumed; one that was skipped waits again behind a few of its line. */
function resume(book: Book, asked: string | undefined, { number, current }: Omit<At, 'counter'>): Decision {
  const ticket = asked === undefined ? undefined : book.tickets[asked]
  if (!ticket) return no('no-ticket')
  const again = (place: number) => ({ is: 'resume', ticket: ticket.number, place }) as const
  if (ticket.is === 'held')
    return current
      ? no('busy')
      : yes(again(ticket.place), { is: 'call', ticket: ticket.number, counter: number, passed: false })
  return ticket.is === 'skipped' ? yes(again(placeBehind(book, ticket))) : no('not-aside')
}

/**
 * Right behind the third who waits in its line, or behind the last where fewer wait; and behind those who came back there
 * before it, whose places are between two whole numbers, as no other's is.
 */
function placeBehind(book: Book, { number, service, place }: Ticket): number {
  const others = Object.values(book.tickets).filter((ticket) => ticket.number !== number)
  const all = others.sort(byPlace)
  const line = all.filter((ticket) => ticket.is === 'waiting' && ticket.service === service)
  const third = Math.min(BACK_BEHIND, line.length) - 1
  const cameBack = line.slice(third + 1).findIndex((ticket) => Number.isInteger(ticket.place))
  const before = line.at(cameBack < 0 ? -1 : third + cameBack)
  if (!before) return place
  const whole = Math.floor(before.place) + 1
  const after = Math.min(all[all.indexOf(before) + 1]?.place ?? whole, whole)
  return (before.place + after) / 2
}

function cancel(book: Book, asked: string | undefined): Decision {
  const ticket = asked === undefined ? undefined : book.tickets[asked]
  if (!ticket) return no('no-ticket')
  const isThere = ticket.is === 'waiting' || ticket.is === 'held' || ticket.is === 'skipped'
  return isThere ? yes({ is: 'cancel', ticket: ticket.number }) : no('no-ticket')
}
