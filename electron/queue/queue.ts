import type { Calendar, HallHours } from '../../content/arithmetic/hours.ts'
import type { Content } from '../../content/schema/kinds.ts'
import type { Problem } from '../../content/schema/problem.ts'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import type { Settings } from '../device/settings.ts'
import type { CounterDone, QueueRefusalCode, QueueState, TicketNow } from '../server/wire.ts'
import type { QueueCommand } from './decide.ts'
import type { Titles } from './own-lines.ts'

/** What the queue has to know of its hall. */
export interface QueueHall {
  /** as content has it now */
  hall(): Pick<Content['hall'], 'counters' | 'timeZone'> & HallHours
  /** holidays, and weekends that are worked */
  calendar(): Promise<Calendar>
  /** what the guides of content are called */
  titles(): Promise<Titles>
  /** the same in English, where content has that */
  english(): Pick<Content['hall'], 'counters'>
  /** the hall's time, which of sample content is on the sample's own day */
  now(): number
  /** told when content has changed */
  subscribe(listener: (change: string) => void): () => void
  /** lets in whoever has a ticket, by the digest of its secret; all of them end with the day */
  letIn(digest: string, ticket: string): void
  letOutAll(): void
}

export interface QueueOptions extends QueueHall {
  settings: Pick<Settings, 'queue' | 'source'>
  data: string
  clock: Clock
  log: Log
}

/** The hall's queue, whoever keeps it. */
export interface Queue {
  state(): QueueState
  /** where tickets and calls are this hall's own; null elsewhere, and until what happened before has been read */
  desk(): QueueDesk | null
  problems(): Problem[]
  /** when another machine last said something new, in ticks; null of the hall's own, and before the first word */
  heardAt(): number | null
  subscribe(listener: () => void): () => void
  close(): Promise<void>
}

export type Outcome<T> =
  | { is: 'done'; value: T }
  | { is: 'refused'; code: QueueRefusalCode }
  /** the disk refuses: nothing was done */
  | { is: 'unkept' }

export type Issue = Omit<Extract<QueueCommand, { do: 'issue' }>, 'digest' | 'do'>
export type CounterCommand = Exclude<QueueCommand, { do: 'issue' }>

/** What people do. Each is on disk before it is acknowledged, and one is done after the other. */
export interface QueueDesk {
  take(issue: Issue): Promise<Outcome<{ ticket: TicketNow; token: string }>>
  act(command: CounterCommand): Promise<Outcome<CounterDone>>
  /** today's ticket of this number */
  ticket(number: string): TicketNow | null
}
