/** What travels between the hall and the desk at which staff put in readings that headquarters has not published yet. */
import type { SaidDoubt } from '../../content/schema/doubt.ts'
import type { Both } from '../../content/schema/problem.ts'

export type InterimKind = 'quality' | 'pressure'

/** One row as it will stand on the screens: a place or point, a time, and what was reported of each item. */
export interface InterimRow {
  place: string
  when: string
  values: { item: string; said: string }[]
}

/** What a spreadsheet says, before anything is done with it. */
export interface InterimTried {
  /** by which it is published; good for half an hour, and until the hall restarts */
  key: string
  what: InterimKind
  name: string
  rows: InterimRow[]
  /** rows for which headquarters has as new a reading, or a newer one: they are left out */
  known: number
  doubts: SaidDoubt[]
}

/** Readings of the hall's own. Times are minutes of the hall's calendar. */
export interface Interim {
  /** `r-20261126-1` */
  id: string
  what: InterimKind
  /** of the file */
  name: string
  rows: InterimRow[]
  by: { who: string; name: string; at: string }
  withdrawn?: { who: string; name: string; at: string }
}

export interface InterimList {
  /** newest first; `shown` is how many of its rows headquarters has not replaced yet */
  readings: (Interim & { shown: number })[]
  /** whether whoever asks may publish, by the hall's rule */
  mayPublish: boolean
}

/** 422: no sheet that can be read, or nothing in it. */
export interface InterimRefused {
  refused: Both
}

const readers = ['staff', 'approver', 'manager'] as const

/** Rows of the route table. */
export const interimRoutes = {
  interim: {
    method: 'GET',
    path: '/staff/readings',
    admits: ['person'],
    roles: readers,
    quiet: true,
    body: 0,
  },
  /** the file as it is, `?what=` quality or pressure, `?name=` its name, `?unit=` of pressures that do not say; 8 MB */
  interimTry: {
    method: 'POST',
    path: '/staff/readings',
    admits: ['person'],
    roles: readers,
    body: 8 * 1024 * 1024,
    takes: 'sheet',
  },
  /** `{key}`; with approval only who approves */
  interimPublish: {
    method: 'POST',
    path: '/staff/readings/publish',
    admits: ['person'],
    roles: readers,
    body: 200,
  },
  interimWithdraw: {
    method: 'POST',
    path: '/staff/readings/:id/withdraw',
    admits: ['person'],
    roles: readers,
    body: 200,
  },
} as const
