import type { Priority, Wait } from '../server/wire.ts'

/** What happened in the queue: written before anybody is told, and all that there is to know of it. */
export type QueueEvent =
  /** a new day: every line is empty, numbers begin anew */
  | { is: 'day'; day: string }
  | { is: 'open' | 'close'; counter: string }
  | {
      is: 'issue'
      ticket: string
      service: string
      business: string | null
      priority: Priority | null
      /** sha-256 of the secret of its address */
      digest: string | null
      /** what it was told of its waiting time; journals of 0.1.0 do not say */
      wait?: Wait | null
    }
  /** `passed`: it went before somebody ordinary who had waited longer */
  | { is: 'call'; ticket: string; counter: string; passed: boolean }
  | { is: 'recall' | 'skip' | 'hold' | 'finish'; ticket: string; counter: string }
  /** waits again, at this place of the line */
  | { is: 'resume'; ticket: string; place: number }
  | { is: 'transfer'; ticket: string; counter: string; service: string }
  | { is: 'cancel'; ticket: string }

/** `seq` grows by one; `at` is the machine's clock, ms since 1970 UTC, which may jump. */
export type Happened = { seq: number; at: number } & QueueEvent

export type TicketState = 'waiting' | 'called' | 'held' | 'skipped' | 'finished' | 'cancelled'

export interface Ticket {
  number: string
  service: string
  business: string | null
  priority: Priority | null
  digest: string | null
  is: TicketState
  /** small numbers are called first, among equals */
  place: number
  issued: number
  /** what it was told when it was taken, until it is called */
  wait: Wait | null
  /** where it was called last */
  counter: string | null
}

export interface Counter {
  isOpen: boolean
  current: string | null
  /** priority tickets in a row that went before somebody ordinary here */
  passed: number
  /** the event that changed it last */
  seq: number
  /** when it was closed today, while it is */
  closed: number | null
  /** of the last call: when, for which service, and since when the counter is free of it */
  called: { at: number; service: string; freed: number | null } | null
}

export interface Call {
  seq: number
  number: string
  counter: string
  service: string
  at: number
  again: boolean
}

export interface Book {
  seq: number
  /** empty until the first day begins */
  day: string
  tickets: Readonly<Record<string, Ticket>>
  counters: Readonly<Record<string, Counter>>
  /** tickets given today, by service */
  given: Readonly<Record<string, number>>
  /** newest first */
  calls: readonly Call[]
  /** service → how long its last tickets took a counter up; kept over days */
  spells: Readonly<Record<string, readonly Spell[]>>
  /** counter → when it was closed between two openings, of today, and of each of the last days on which it was open */
  absences: Readonly<Record<string, readonly Absence[]>>
  habits: Readonly<Record<string, readonly (readonly Absence[])[]>>
  /** share of what may come that a range of waiting times takes in, as it has proved itself; kept over days */
  inside: number
}

export interface Spell {
  ms: number
  counter: string
  day: string
}

/** In ms of the day (UTC): lunch is at about the same time each day. */
export interface Absence {
  from: number
  to: number
}

/** By which four in five were inside on made-up days, before a hall's own tickets say better. */
export const usualInside = 0.69

export const emptyBook: Book = {
  seq: 0,
  day: '',
  tickets: {},
  counters: {},
  given: {},
  calls: [],
  spells: {},
  absences: {},
  habits: {},
  inside: usualInside,
}

export const idleCounter: Counter = {
  isOpen: false,
  current: null,
  passed: 0,
  seq: 0,
  closed: null,
  called: null,
}

export const counterOf = (book: Book, number: string): Counter => book.counters[number] ?? idleCounter
