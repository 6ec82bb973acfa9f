import { useEffect } from 'react'
import { clock } from '../../store/clock.ts'
import { useHall } from '../../store/hall.ts'

type Corner = 'left' | 'right' | null

export const HOLD_MS = 3_000
/** from letting go of the one corner to touching the other */
export const BETWEEN_MS = 5_000
const CORNER_REM = 2.5

/** The two steps by which staff open their desk: hold the upper left corner, let go, hold the upper right one, let go. */
export function createSteps(ticks: () => number, open: () => void): (isDown: boolean, at: Corner) => void {
  let held: Corner = null
  let since = 0
  let first = -Infinity
  return (isDown, at) => {
    const now = ticks()
    if (isDown) {
      held = at
      since = now
      return
    }
    const isHeld = at && at === held && now - since >= HOLD_MS
    if (isHeld && at === 'right' && since - first < BETWEEN_MS) open()
    first = isHeld && at === 'left' ? now : -Infinity
    held = null
  }
}

/** Nothing is to be seen of it, and all that a corner does otherwise it still does. */
export function useService(): void {
  useEffect(() => {
    const step = createSteps(clock.ticks, () =>
      location.replace(`/staff?screen=${useHall.getState().screen.id}`),
    )
    const look = ({ type, isPrimary, clientX: x, clientY: y }: PointerEvent) => {
      const reach = CORNER_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const isAway = !isPrimary || type === 'pointercancel' || y > reach
      const at = isAway ? null : x < reach ? 'left' : x > innerWidth - reach ? 'right' : null
      step(type === 'pointerdown', at)
    }
    const names = ['pointerdown', 'pointerup', 'pointercancel'] as const
    for (const name of names) addEventListener(name, look, true)
    return () => {
      for (const name of names) removeEventListener(name, look, true)
    }
  }, [])
}
