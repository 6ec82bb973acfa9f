import type { Language, PersonRole } from './names.ts'

/** Somebody who may work at this hall's desk or counters. Nothing of the PIN travels. */
export interface Person {
  id: string
  name: string
  roles: PersonRole[]
  /** somebody else chose the PIN and so knows it: they had better choose their own */
  givenPin: boolean
  /** ms since 1970 UTC */
  created: number
  disabled: number | null
}

export interface PeopleList {
  /** `lockedFor`: how much longer they cannot sign in after wrong PINs, in ms; 0 where they can */
  people: (Person & { lockedFor: number })[]
}

/** Carried by the page of the staff's desk, in `<script type="application/json" id="first">`. */
export interface DeskFirst {
  language: Language
  languages: Language[]
  hall: { company: string; name: string; sample: boolean; timeZone: string }
  /** at the hall's own machine, or with TLS: nobody signs in where somebody may read along */
  encrypted: boolean
  /** the browser carries a session, which may be over: without one it need not ask who is in */
  mayBeIn: boolean
  /** the touch screen whose window it is opened in for a while; null on a PC of the staff's own */
  kiosk: string | null
  /** at which somebody may serve who has signed in; empty where tickets are not this hall's own, and in a customer's window */
  counters: { number: string; name: string }[]
  /** changes with every build of the program */
  build: string
}

export interface StaffDoor {
  /** nobody can sign in yet: the code that the hall has printed makes the first manager */
  first: boolean
}

export interface FirstManagerAsk {
  code: string
  name: string
  pin: string
}

export interface SignInAsk {
  name: string
  pin: string
}

export interface OwnPin {
  old: string
  pin: string
}

/** Who leaves the program says once more who they are. */
export interface LeaveAsk {
  pin: string
}

/** The program of the machine that somebody stands at: to be left `here`, only at the machine itself, or by no means of its own. */
export interface Leaving {
  program: 'here' | 'away' | 'cannot'
}

/** What `staffFirst`, `staffIn`, `staffMe` and `staffPin` answer. */
export interface Me extends Person {
  /** how long the session lasts if nothing is done, in ms */
  left: number
}

/** One of these. A PIN that a manager sets lifts the lock of wrong ones. */
export type PeopleChange =
  | { do: 'add'; name: string; roles: PersonRole[]; pin: string }
  | { do: 'change'; id: string; name?: string; roles?: PersonRole[] }
  | { do: 'pin'; id: string; pin: string }
  | { do: 'disable' | 'enable'; id: string }

/** Comes with 400: why it was not done, for people. */
export interface Refused {
  zh: string
  en: string
}

export interface AuditEntry {
  n: number
  /** ISO, UTC */
  time: string
  /** id of a person; null for the hall and for somebody unknown */
  who: string | null
  name: string
  from: string
  what: string
  about: string
  before: unknown
  after: unknown
  /** of a draft that was saved many times in one sitting: how often, and the number and time of the first line; or null */
  saves: { count: number; from: number; since: string } | null
}

export interface AuditPage {
  day: string
  /** that have a file, the newest first */
  days: string[]
  /** the newest first */
  entries: AuditEntry[]
  /** `?before=` of the next page; null where this is the last of the day */
  before: number | null
  /** lines of the day that cannot be read or were changed: `mingchuang audit verify` says which */
  unsound: number
}

const manager = ['manager'] as const

/** Rows of the route table. */
export const peopleRoutes = {
  /** whether the first manager is still to be made */
  staffDoor: { method: 'GET', path: '/staff/door', admits: 'anyone', body: 0 },
  /** 403 of a code that is not good, 400 with `Refused` of a name or PIN that will not do */
  staffFirst: { method: 'POST', path: '/staff/first', admits: 'anyone', body: 600 },
  /** 401 of a wrong name and of a wrong PIN alike, 429 with Retry-After while either is locked */
  staffIn: { method: 'POST', path: '/staff/in', admits: 'anyone', body: 400 },
  staffOut: { method: 'POST', path: '/staff/out', admits: ['person'], body: 16 },
  /** whoever is in is there still: pages that follow by themselves put off no end of a session */
  staffStay: { method: 'POST', path: '/staff/stay', admits: ['person'], body: 16 },
  /** of nobody who is signed in 401, or 403 where the machine itself is known */
  staffMe: { method: 'GET', path: '/staff/me', admits: ['person'], quiet: true, body: 0 },
  staffPin: { method: 'POST', path: '/staff/pin', admits: ['person'], body: 400 },
  leaving: {
    method: 'GET',
    path: '/staff/leave',
    admits: ['person'],
    roles: manager,
    quiet: true,
    body: 0,
  },
  /** 403 of a wrong PIN, 429 with Retry-After while it is locked, 422 where there is nothing to leave here */
  leave: { method: 'POST', path: '/staff/leave', admits: ['person'], roles: manager, body: 200 },
  people: { method: 'GET', path: '/people', admits: ['person'], roles: manager, body: 0 },
  peopleChange: { method: 'POST', path: '/people', admits: ['person'], roles: manager, body: 1000 },
  /** `?day=` and `?before=` a number: a page of deeds, the newest first */
  audit: { method: 'GET', path: '/audit', admits: ['person'], roles: manager, body: 0 },
  /** `?from=&to=` days, at most 93 */
  auditCsv: { method: 'GET', path: '/audit.csv', admits: ['person'], roles: manager, body: 0 },
} as const
