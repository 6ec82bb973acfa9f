import type { Listed } from '../schema/listed.ts'

export type EventState = 'coming' | 'now' | 'over'

type Timed = Pick<Listed['event'], 'starts' | 'ends'>

/** An event's state by the hall's wall clock; the minute of its end is no longer part of it. */
export function eventState({ starts, ends }: Timed, now: string): EventState {
  return now < starts ? 'coming' : now < ends ? 'now' : 'over'
}

/** Events worth showing: those that go on now first, then the soonest. One that has ended is gone. */
export function currentEvents<E extends Timed>(events: readonly E[], now: string): E[] {
  return events
    .filter((event) => eventState(event, now) !== 'over')
    .sort((a, b) => compareText(a.starts, b.starts) || compareText(a.ends, b.ends))
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
