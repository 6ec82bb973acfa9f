/** A place some device pixels from the middle. */
export interface Shift {
  x: number
  y: number
}

const STEP_MS = 60_000

/**
 * Where a screen's picture stands at an instant, so that no pixel shows the same for months: every minute it is one
 * pixel further, row by row over the whole square of `reach` pixels about the middle, and back the same way. It needs no
 * memory, so two screens and a restarted one agree.
 */
export function shiftAt(instant: number, reach: number): Shift {
  const side = 2 * reach + 1
  const places = side * side
  const turn = Math.max(1, 2 * (places - 1))
  const step = Math.floor(instant / STEP_MS)
  const along = ((step % turn) + turn) % turn
  const place = along < places ? along : turn - along
  const row = Math.floor(place / side)
  const column = row % 2 === 0 ? place % side : side - 1 - (place % side)
  return { x: column - reach, y: row - reach }
}
