import type { Device } from '../../content/schema/device.ts'
import type { Content } from '../../content/schema/kinds.ts'
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

export type BuiltinSettings = Extract<Device['queue'], { source: 'builtin' }>
type Hall = Pick<Content['hall'], 'counters'>

/**
 * The lines of this hall: those of `device.yaml`, or one for each set of counters that do the same business. Counters are
 * content's: what a line is served by follows from its businesses unless it names them.
 */
export function servicesOf(
  { services }: Pick<BuiltinSettings, 'services'>,
  hall: Hall,
  english: Hall,
): Service[] {
  if (services.length === 0) return ownLines(hall, english)
  const known = new Set(hall.counters.map(({ number }) => number))
  return services.map(({ id, prefix, name, english, businesses, counters, quota, hours }) => {
    const doing = (how: 'every' | 'some') =>
      hall.counters
        .filter((counter) => businesses[how]((business) => counter.businesses.includes(business)))
        .map(({ number }) => number)
    const named = counters.filter((number) => known.has(number))
    // Whom no counter may call would wait for ever.
    const serving = [named, doing('every'), doing('some')].find((some) => some.length > 0)
    return {
      ...{ id, prefix, name, english: english ?? null, businesses, hours, quota: quota ?? null },
      counters: serving ?? [...known],
    }
  })
}

/** Each business waits in one line, and whoever serves a line does all that people wait for in it. */
function ownLines({ counters }: Hall, english: Hall): Service[] {
  const businesses = [...new Set(counters.flatMap((counter) => counter.businesses))]
  const serving = (business: string) => counters.filter((counter) => counter.businesses.includes(business))
  const lines = Map.groupBy(businesses, (business) =>
    serving(business)
      .map(({ number }) => number)
      .join(),
  )
  const groups = [...lines.values()]
  const nameOf = (group: readonly string[]) => serving(group[0] ?? '')[0]?.name ?? ''
  const isNamedTwice = (name: string) => groups.filter((group) => nameOf(group) === name).length > 1
  return groups.map((group, index) => {
    const able = serving(group[0] ?? '')
    const name = nameOf(group)
    const inEnglish = english.counters.find(({ number }) => number === able[0]?.number)?.name ?? name
    // Two lines that begin at one counter are told apart by all that serve them.
    const isTwice = isNamedTwice(name)
    const numbers = able.map(({ number }) => number)
    return {
      id: `line-${index + 1}`,
      prefix: prefixAt(index),
      name: isTwice ? `${name}（${numbers.join('、')} 号）` : name,
      english: inEnglish === name ? null : isTwice ? `${inEnglish} (${numbers.join(', ')})` : inEnglish,
      businesses: group,
      counters: numbers,
      quota: null,
      hours: [],
    }
  })
}

/** A … Z without I and O, which look like figures; then AA, AB … */
function prefixAt(index: number): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
  const last = letters[index % letters.length] ?? 'A'
  const before = Math.floor(index / letters.length)
  return before === 0 ? last : `${letters[before - 1] ?? 'Z'}${last}`
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
