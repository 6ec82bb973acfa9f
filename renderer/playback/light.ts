import { wallTime } from '../../content/arithmetic/wall-time.ts'

/** A part of every day by the wall clock; `from` may be later than `to` (over midnight). */
export interface Hours {
  from: string
  to: string
}

/** `dim`: the same hues with little light; `off`: black. */
export type Light = 'full' | 'dim' | 'off'

interface Given {
  dim: readonly Hours[]
  off: readonly Hours[]
  timeZone: string
  /** an urgent notice owns this screen */
  urgent: boolean
  /** the clock cannot be right before this instant: when the program was built */
  built: number
}

/**
 * How bright a screen is at an instant. An urgent notice is seen at any hour, and where the clock cannot be right nobody
 * is left in the dark. Whatever the clock does at the ends of summer, what counts is what it shows.
 */
export function lightAt({ dim, off, timeZone, urgent, built }: Given, instant: number): Light {
  if (urgent || instant < built) return 'full'
  const time = wallTime(instant, timeZone).slice(11)
  if (isWithin(off, time)) return 'off'
  return isWithin(dim, time) ? 'dim' : 'full'
}

const isWithin = (hours: readonly Hours[], time: string): boolean =>
  hours.some(({ from, to }) => (from < to ? from <= time && time < to : from <= time || time < to))
