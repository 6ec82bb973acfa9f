import { wallMinutes, wallTime } from '../../content/arithmetic/wall-time.ts'
import { dueAt, dueSince, isAlways, type Item, type Place } from './due.ts'
import { loopOf, type Slide, type Slot, type Supply } from './loop.ts'

/** What one zone of one screen plays. */
export interface Programme extends Place {
  items: readonly Item[]
  timeZone: string
  supply: Supply
  /** the clock cannot be right before this instant: when the program was built */
  built: number
}

/** Instants are milliseconds since 1970 UTC, by the hall's clock. */
export interface Playing {
  slide: Slide
  from: number
  /** the first instant at which another slide may be on */
  until: number
}

/** What the playlist says for an instant. */
export function playingAt(programme: Programme, instant: number): Playing {
  const { items, elapsed } = due(programme, instant)
  return slotAt(loopOf(items, programme.supply), elapsed, instant)
}

/** The items that are due, and for how many ms they have been. */
function due(programme: Programme, instant: number): { items: readonly Item[]; elapsed: number } {
  if (instant < programme.built) return { items: programme.items.filter(isAlways), elapsed: instant }
  const now = wallTime(instant, programme.timeZone)
  const since = dueSince(programme.items, programme, now)
  return {
    items: dueAt(programme.items, programme, now),
    elapsed: (wallMinutes(now) - wallMinutes(since)) * 60_000 + modulo(instant, 60_000),
  }
}

/** Which of slots that follow each other for ever is on, `elapsed` ms after the first of them began. */
export function slotAt(slots: readonly Slot[], elapsed: number, instant: number): Playing {
  let left = modulo(
    elapsed,
    slots.reduce((sum, { ms }) => sum + ms, 0),
  )
  for (const { slide, ms } of slots) {
    if (left < ms) return { slide, from: instant - left, until: instant - left + ms }
    left -= ms
  }
  throw new Error('a loop has slots that last')
}

/** Never negative, whatever year a clock without a battery wakes up in. */
const modulo = (value: number, by: number) => ((value % by) + by) % by
