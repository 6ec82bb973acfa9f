import type { Book, Ticket } from './events.ts'

/** What tickets are given for: one line of people each. */
export interface Service {
  id: string
  prefix: string
  name: string
  english: string | null
  /** ids of guides */
  businesses: readonly string[]
  /** numbers of the counters that serve it */
  counters: readonly string[]
  /** tickets a day */
  quota: number | null
  /** parts of the day in which tickets are given; none is always */
  hours: readonly { from: string; to: string }[]
}

export const serviceFor = (
  services: readonly Service[],
  asked: { business?: string | undefined; service?: string | undefined },
): Service | undefined =>
  services.find(({ id, businesses }) =>
    asked.service === undefined ? businesses.includes(asked.business ?? '') : id === asked.service,
  )

/** Those who wait for what a counter does. A line that is no more is served everywhere, so that nobody is left in it. */
export function waitingAt(book: Book, services: readonly Service[], counter: string): Ticket[] {
  const served = new Map(services.map((service) => [service.id, service.counters.includes(counter)]))
  return Object.values(book.tickets)
    .filter((ticket) => ticket.is === 'waiting' && (served.get(ticket.service) ?? true))
    .sort(byPlace)
}

export const byPlace = (one: Ticket, other: Ticket): number => one.place - other.place
