import type { ScreenRole } from '../../content/schema/device.ts'
import { UP_MS, type ScreenEntry } from '../device/screen-entry.ts'

/** Instants in ms since 1970 UTC; `to` is no longer part of it. */
export interface Stretch {
  from: number
  to: number
}

/** Why a picture was not proved: the screen's own state, `off` the hall's program did not run, `clock` it was set or slept. */
export type Cause = 'hung' | 'dark' | 'stuck' | 'blank' | 'away' | 'off' | 'clock'

export interface ScreenLine {
  role: ScreenRole | null
  /** while `device.yaml` named it; empty of a screen that was only there */
  named: Stretch[]
  live: Stretch[]
  /** what it was otherwise, as far as that is known */
  other: (Stretch & { cause: Cause })[]
}

export interface Timeline {
  screens: Map<string, ScreenLine>
  /** nothing is known of any screen, with the reason */
  gaps: (Stretch & { cause: Cause })[]
  /** null where there is no entry at all */
  begins: number | null
  /** until then it is known how the screens were */
  until: number
}

type State = { is: 'live' } | { is: 'not'; cause: Cause }
type Current = State & { from: number }

/** Entries further apart: the program did not run in between, or the machine slept. */
const SILENCE_MS = 2.5 * UP_MS

/**
 * What the journal's entries, in the order in which they were written, say of each screen until `now`. A claim is never
 * stretched over a time in which nothing was written; where the clock was set back, what overlaps counts once.
 */
export function timelineOf(entries: readonly ScreenEntry[], now: number): Timeline {
  const screens = new Map<string, ScreenLine>()
  const gaps: Timeline['gaps'] = []
  const current = new Map<string, Current>()
  const named = new Map<string, number>()
  let begins: number | null = null
  let last: number | null = null

  const lineOf = (id: string): ScreenLine => {
    const line = screens.get(id) ?? { role: null, named: [], live: [], other: [] }
    screens.set(id, line)
    return line
  }

  const close = (id: string, to: number) => {
    const state = current.get(id)
    if (!state || to <= state.from) return
    const stretch = { from: state.from, to }
    if (state.is === 'live') lineOf(id).live.push(stretch)
    else lineOf(id).other.push({ ...stretch, cause: state.cause })
  }

  /** Ends what is known at `to`; it goes on at `from`, if the program runs on. */
  const interrupt = (to: number, from: number, cause: Cause, goesOn: boolean) => {
    for (const [id, state] of current) {
      close(id, to)
      if (goesOn) current.set(id, { ...state, from })
      else current.delete(id)
    }
    if (from > to) gaps.push({ from: to, to: from, cause })
  }

  const name = (known: readonly { id: string; role: ScreenRole }[], at: number) => {
    for (const { id, role } of known) {
      lineOf(id).role = role
      if (!named.has(id)) named.set(id, at)
    }
    for (const [id, from] of named) {
      if (known.some((each) => each.id === id)) continue
      lineOf(id).named.push({ from, to: at })
      named.delete(id)
    }
  }

  const become = (id: string, state: State, since: number) => {
    close(id, since)
    current.set(id, { ...state, from: since })
  }

  for (const entry of entries) {
    const at = Date.parse(entry.time)
    begins ??= at
    if (entry.is === 'clock') interrupt(Date.parse(entry.was), at, 'clock', true)
    else if (last !== null && entry.is === 'start') interrupt(last, at, 'off', false)
    else if (last !== null && (at < last || at - last > SILENCE_MS)) interrupt(last, at, 'off', true)
    last = at
    if (entry.is === 'day') name(entry.screens, at)
    if (entry.is === 'stop') interrupt(at, at, 'off', false)
    if (entry.is === 'live') become(entry.screen, { is: 'live' }, Date.parse(entry.since))
    if (entry.is === 'frozen') become(entry.screen, { is: 'not', cause: entry.how }, Date.parse(entry.since))
    if (entry.is === 'away') become(entry.screen, { is: 'not', cause: 'away' }, Date.parse(entry.since))
  }

  const isRunning = last !== null && current.size > 0 && now - last <= SILENCE_MS
  const until = isRunning && last !== null ? Math.min(last, now) : now
  if (last !== null) interrupt(last, until, 'off', false)
  for (const [id, from] of named) lineOf(id).named.push({ from, to: until })
  return { screens, gaps, begins, until }
}
