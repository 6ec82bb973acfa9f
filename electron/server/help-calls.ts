/** Calls for help as a pure function: calls and an event in, calls out. `at` is in ms that never go back. */
import type { HelpCall } from './wire.ts'

/** What the hall remembers of a call beside what it tells: when it came, and when it was heard. */
export interface HeldCall {
  call: HelpCall
  at: number
  heardAt: number | null
}

export type HelpEvent =
  | { type: 'called'; call: Pick<HelpCall, 'id' | 'screen' | 'place' | 'since'> }
  | { type: 'heard'; id: string; counter: string | null }
  | { type: 'cancelled'; id: string }
  | { type: 'passed' }

/** Long enough to walk over from the furthest counter; then the screen is the next person's. */
export const HEARD_MS = 2 * 60_000
/** Whoever called has long gone or been seen to. */
export const LONGEST_MS = 15 * 60_000

const endOf = ({ at, heardAt }: HeldCall) =>
  Math.min(at + LONGEST_MS, heardAt === null ? Infinity : heardAt + HEARD_MS)

/**
 * A screen has one call at a time: a second one while the first rings changes nothing, and one after it was heard (and
 * nobody came) rings anew.
 */
export function helpAfter(calls: readonly HeldCall[], event: HelpEvent, at: number): readonly HeldCall[] {
  const open = calls.filter((held) => endOf(held) > at)
  const same = open.length === calls.length ? calls : open
  switch (event.type) {
    case 'called': {
      const { screen } = event.call
      if (open.some(({ call }) => call.screen === screen && call.state === 'ringing')) return same
      const others = open.filter(({ call }) => call.screen !== screen)
      return [...others, { call: { ...event.call, state: 'ringing', counter: null }, at, heardAt: null }]
    }
    case 'heard': {
      const { id, counter } = event
      if (!open.some(({ call }) => call.id === id && call.state === 'ringing')) return same
      return open.map((held) =>
        held.call.id === id
          ? { ...held, call: { ...held.call, state: 'heard', counter }, heardAt: at }
          : held,
      )
    }
    case 'cancelled':
      return open.some(({ call }) => call.id === event.id)
        ? open.filter(({ call }) => call.id !== event.id)
        : same
    case 'passed':
      return same
  }
}

/** When the next call ends by itself; null while there is none. */
export const nextEnd = (calls: readonly HeldCall[]): number | null =>
  calls.length === 0 ? null : Math.min(...calls.map(endOf))
