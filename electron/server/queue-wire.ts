/** Whose turn it is, as screens are told it, and what they may ask. `electron/queue/README.md` says what each means. */

/** 老年人, 军人, 残疾人 */
export type Priority = 'elderly' | 'military' | 'disabled'

export const priorities: readonly Priority[] = ['elderly', 'military', 'disabled']

/** Why nothing is shown: `starting` until there is a first word, `quiet` when a source has stopped to speak. */
export type QueuePause = 'starting' | 'quiet' | 'unreachable' | 'unreadable' | 'unkept'

export type QueueState =
  | { state: 'off' }
  /** 暂停显示: no number stands in it, so that none can be shown that may be stale. `since`: the hall's time */
  | { state: 'paused'; why: QueuePause; since: number }
  | QueueNow

export interface QueueNow {
  state: 'now'
  /** tickets are given here; elsewhere another machine gives them */
  own: boolean
  services: QueueServiceNow[]
  /** as content has them, in its order */
  counters: QueueCounterNow[]
  /** the last ones, the newest first; `seq` grows with each call and never goes back */
  calls: QueueCall[]
  /** held and skipped tickets, oldest first */
  aside: { number: string; service: string; is: 'held' | 'skipped'; counter: string }[]
}

export interface QueueServiceNow {
  id: string
  name: string
  /** in English, where there is one */
  english: string | null
  /** ids of guides; empty where the source does not say */
  businesses: string[]
  waiting: number
  /** minutes that somebody who came now would wait; null where that cannot be told */
  wait: Wait | null
  /** why no ticket is given now; null where one is, or where tickets are given elsewhere */
  closed: 'hours' | 'quota' | null
  /** where it is for the hour: when tickets are given next today, `08:30`; null where not before tomorrow */
  opens: string | null
}

/** Whole minutes: between these in four cases of five. */
export interface Wait {
  from: number
  to: number
}

export interface QueueCounterNow {
  number: string
  state: 'open' | 'closed'
  /** the ticket that was called here and is not done */
  serving: string | null
  /** how it was called, however many were called elsewhere since; null where nobody is here or the source does not say */
  call: Pick<QueueCall, 'service' | 'at' | 'again'> | null
  /** how many wait for what this counter does; null where another machine gives the tickets */
  waiting: number | null
  /** what an act names that was decided by looking at this */
  seq: number
}

export interface QueueCall {
  seq: number
  number: string
  counter: string
  /** null where the source does not say */
  service: string | null
  /** the hall's time */
  at: number
  /** the same number was called at this counter before */
  again: boolean
}

/** `business`, the id of a guide, or `service`. */
export interface TicketAsk {
  screen: string
  business?: string
  service?: string
  priority?: Priority
}

/** What one ticket's own address says, and what its taking answers. */
export interface TicketNow {
  number: string
  service: string
  /** its name, and in English where there is one */
  name: string
  english: string | null
  priority: Priority | null
  is: 'waiting' | 'called' | 'held' | 'skipped' | 'finished' | 'cancelled'
  /** where it was called, and is not done */
  counter: string | null
  /** counters that may call it */
  counters: string[]
  /** waiting tickets that are before it as the line stands now */
  ahead: number
  wait: Wait | null
  /** the hall's time */
  issued: number
  hallTime: number
}

/** What a ticket's taking answers: `address` and `paper` are worked out once it is written down. */
export interface TicketTaken {
  ticket: TicketNow
  /** the secret of its address, as a bearer; it is in no list and in no file */
  token: string
  /** where its progress can be seen from the LAN, the secret behind `#`; null where the hall does not listen there */
  address: string | null
  /** what became of its paper; `none` where no printer is set up */
  paper: TicketPaper
}

/** What the page of a ticket is drawn with, beside the ticket itself. */
export interface TicketPageWords {
  language: string
  timeZone: string
  /** with places for figures: `{{count}}` */
  words: Record<
    | 'title'
    | 'none'
    | 'noneMore'
    | 'waiting'
    | 'next'
    | 'minutes'
    | 'called'
    | 'held'
    | 'skipped'
    | 'finished'
    | 'cancelled'
    | 'at'
    | 'lost',
    string
  >
}

export type TicketPaper = 'printed' | 'out' | 'unreachable' | 'none'

export type CounterAct =
  | 'open'
  | 'close'
  /** what is there is finished, and the next one is called */
  | 'next'
  | 'recall'
  | 'skip'
  | 'hold'
  | 'finish'
  /** `service`: where to */
  | 'transfer'
  /** `ticket`: which of those aside; a held one is called, a skipped one waits again */
  | 'resume'
  /** `ticket` is given up: one that waits or is aside */
  | 'cancel'

export const counterActs: readonly CounterAct[] = [
  ...(['open', 'close', 'next', 'recall', 'skip', 'hold', 'finish', 'transfer', 'resume', 'cancel'] as const),
]

export interface CounterAsk {
  /** the counter's own screen; a person may name the counter instead */
  screen?: string
  counter?: string
  do: CounterAct
  /** `seq` of the counter as whoever asks saw it: if it has moved on, nothing is done */
  seen: number
  service?: string
  ticket?: string
}

export interface CounterDone {
  counter: QueueCounterNow
}

export type QueueRefusalCode =
  | 'no-service'
  | 'no-counter'
  | 'no-ticket'
  | 'hours'
  | 'quota'
  | 'stale'
  | 'closed'
  | 'open'
  | 'busy'
  | 'idle'
  | 'nobody'
  | 'not-aside'
  | 'same-service'

/** Comes with 422 (409 where it is `stale`): why it was not done, for people. */
export interface QueueRefused {
  refused: { code: QueueRefusalCode; zh: string; en: string }
}

/** Rows of the route table. */
export const queueRoutes = {
  /** who stands at the machine itself takes one, over the LAN a touch screen that is known; 429 with Retry-After, of seconds, of a hand that plays */
  ticketTake: {
    method: 'POST',
    path: '/queue/tickets',
    admits: 'anyone',
    lan: ['shell', 'screen', 'person'],
    body: 400,
  },
  /** the page of a ticket, which asks for it by what stands behind `#` of its address */
  ticketPage: { method: 'GET', path: '/ticket', admits: 'anyone', body: 0 },
  /** a ticket's own progress, by its bearer alone */
  ticket: { method: 'GET', path: '/queue/ticket', admits: ['ticket'], quiet: true, body: 0 },
  /** a paired counter for itself, a person who serves at counters, the shell of the hall's own machine */
  counterAct: {
    method: 'POST',
    path: '/queue/counter',
    admits: ['screen', 'person', 'shell'],
    roles: ['counter'],
    body: 400,
  },
} as const
