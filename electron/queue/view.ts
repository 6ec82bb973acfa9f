import type { Span } from '../../content/arithmetic/hours.ts'
import type { QueueNow, QueueState, TicketNow } from '../server/wire.ts'
import { awayOf } from './away.ts'
import { closedNow, opensAt } from './decide.ts'
import { apply } from './apply.ts'
import { counterOf, type Book, type QueueEvent, type Ticket } from './events.ts'
import { outlookOf, usualTuning, type Outlook } from './outlook.ts'
import { nextOf } from './fair.ts'
import { pacesOf } from './pace.ts'
import { byPlace, waitingAt, type Service } from './services.ts'
import { lengthsOf } from './spells.ts'

export interface Sight {
  services: readonly Service[]
  /** of content, in its order */
  counters: readonly string[]
  /** the hall's minute of the day, `08:30` */
  minute: string
  /** while people may come today, as `Circumstances` has it */
  open?: Span | null | undefined
  /** the machine's clock, and what the hall's is ahead of it */
  now: number
  ahead: number
}

/** of each kind */
const MOST_ASIDE = 30
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** What the book says, as screens are told. */
export function viewOf(book: Book, sight: Sight, outlook: Outlook = lookAhead(book, sight)): QueueState {
  const { services, counters, ahead } = sight
  const tickets = Object.values(book.tickets)
  const waitingIn = (id: string) =>
    tickets.filter(({ is, service }) => is === 'waiting' && service === id).length
  return {
    state: 'now',
    own: true,
    services: services.map((service) => ({
      ...{ id: service.id, name: service.name, english: service.english },
      businesses: [...service.businesses],
      waiting: waitingIn(service.id),
      wait: outlook.newcomers.get(service.id) ?? null,
      closed: closedNow(book, service, sight),
      opens: closedNow(book, service, sight) === 'hours' ? opensAt(service, sight) : null,
    })),
    counters: counters.map((number) => counterView(book, sight, number)),
    calls: book.calls.map((call) => ({ ...call, at: call.at + ahead })),
    aside: [...asideAs('held', tickets), ...asideAs('skipped', tickets)]
      .sort(byPlace)
      .map(({ number, service, is, counter }) => ({
        ...{ number, service, counter: counter ?? '' },
        is: is === 'held' ? ('held' as const) : ('skipped' as const),
      })),
  }
}

/** The last ones of either: whoever waits beside a counter is not crowded out by all who did not come that day. */
const asideAs = (is: 'held' | 'skipped', tickets: readonly Ticket[]): Ticket[] =>
  tickets
    .filter((ticket) => ticket.is === is)
    .sort(byPlace)
    .slice(-MOST_ASIDE)

export function counterView(
  book: Book,
  { services, ahead }: Pick<Sight, 'services' | 'ahead'>,
  number: string,
): QueueNow['counters'][number] {
  const { isOpen, current, called, seq } = counterOf(book, number)
  const last = book.calls.find((call) => call.number === current && call.counter === number)
  // The last calls of a busy hall are soon others' than that of whoever takes long.
  const at = last?.at ?? called?.at
  return {
    ...{ number, state: isOpen ? 'open' : 'closed', serving: current },
    call:
      current === null || at === undefined
        ? null
        : {
            service: book.tickets[current]?.service ?? null,
            at: at + ahead,
            again: last?.again ?? false,
          },
    waiting: waitingAt(book, services, number).length,
    seq,
  }
}

export function ticketView(
  book: Book,
  ticket: Ticket,
  sight: Sight,
  outlook = lookAhead(book, sight),
): TicketNow {
  const service = sight.services.find(({ id }) => id === ticket.service)
  const { number, priority, is } = ticket
  return {
    ...{ number, service: ticket.service, priority, is },
    name: service?.name ?? '',
    english: service?.english ?? null,
    counter: is === 'called' ? ticket.counter : null,
    counters: [...(service?.counters ?? [])],
    ahead: is === 'waiting' ? aheadOf(book, ticket, sight) : 0,
    wait: outlook.tickets.get(number) ?? null,
    issued: ticket.issued + sight.ahead,
    hallTime: sight.now + sight.ahead,
  }
}

/** How many are called before it if nobody else comes: by the fair rule, of those whom a counter of its line may call. */
function aheadOf(book: Book, ticket: Ticket, { services, counters }: Sight): number {
  const served = services.find(({ id }) => id === ticket.service)?.counters ?? counters
  const line = [...new Set(served.flatMap((counter) => waitingAt(book, services, counter)))].sort(byPlace)
  let passed = Math.min(...served.map((counter) => counterOf(book, counter).passed))
  for (let before = 0; ; before++) {
    const called = nextOf(line, passed)
    if (!called || called.ticket.number === ticket.number) return before
    passed = called.passed ? passed + 1 : called.ticket.priority === null ? 0 : passed
    line.splice(line.indexOf(called.ticket), 1)
  }
}

/**
 * Events about to happen. A ticket that is taken has with it what it is told, so that it can be seen later whether that was
 * right; the outlook is that of the line with it.
 */
export function foreseen(book: Book, events: readonly QueueEvent[], sight: Sight) {
  const [issue] = events
  if (issue?.is !== 'issue') return { events, outlook: null }
  const outlook = lookAhead(apply(book, { seq: book.seq + 1, at: sight.now, ...issue }), sight)
  return {
    events: [{ ...issue, wait: outlook.tickets.get(issue.ticket) ?? null }, ...events.slice(1)],
    outlook,
  }
}

export function lookAhead(book: Book, { services, counters, now }: Sight): Outlook {
  const tickets = Object.values(book.tickets)
  const paces = pacesOf(book.spells, book.day)
  const time = now % DAY_MS
  const scene = {
    services,
    waiting: tickets.filter(({ is }) => is === 'waiting').sort(byPlace),
    counters: counters.flatMap((number) => {
      const counter = counterOf(book, number)
      const { isOpen, current, called, passed, closed } = counter
      const away = awayOf({
        counter: { isOpen, closed: closed === null ? null : closed % DAY_MS },
        absences: book.absences[number] ?? [],
        habits: book.habits[number] ?? [],
        time,
      })
      if (!isOpen && away.length === 0) return []
      const busy =
        current !== null && called ? { service: called.service, since: Math.max(0, now - called.at) } : null
      return [{ number, passed, busy, away, pace: paces.of(number) }]
    }),
    pace: paces.today,
    lengths: lengthsOf(book.spells, paces),
    favoured: favouredPerHour(services, tickets, now),
    seed: book.seq,
  }
  return outlookOf(scene, { ...usualTuning, inside: book.inside })
}

/** so many tickets, of which one in ten has priority, stand for those that nobody has seen yet */
const UNSEEN = 10

/** Of all who have come during the last hour, the share that has had priority today. */
function favouredPerHour(
  services: readonly Service[],
  tickets: readonly Ticket[],
  now: number,
): Record<string, number> {
  const favoured = tickets.filter(({ priority }) => priority !== null).length
  const share = (favoured + UNSEEN / 10) / (tickets.length + UNSEEN)
  return Object.fromEntries(
    services.map(({ id }) => {
      const came = tickets.filter(({ service, issued }) => service === id && issued > now - HOUR_MS).length
      return [id, came * share]
    }),
  )
}
