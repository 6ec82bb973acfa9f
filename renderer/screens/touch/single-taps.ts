import { useEffect } from 'react'

/** A tap as it came: when, and where. Milliseconds and pixels. */
export interface Press {
  at: number
  x: number
  y: number
}

/** A second tap so soon at the same place is a trembling hand or a habit of double clicks, not a second wish. */
const ECHO_MS = 400
/** Keys are pressed in quick succession, so of theirs only the finger's bounce counts. */
const BOUNCE_MS = 100
const SAME_PLACE_MM = 15

export function isEcho(last: Press | null, next: Press, isKey: boolean, pixelsPerMm: number): boolean {
  if (!last) return false
  const apart = Math.hypot(next.x - last.x, next.y - last.y)
  return next.at - last.at < (isKey ? BOUNCE_MS : ECHO_MS) && apart < SAME_PLACE_MM * pixelsPerMm
}

/** Lets one tap do one thing, whatever is tapped; a keyboard's clicks have no place and pass. */
export function useSingleTaps(): void {
  useEffect(() => {
    const pixelsPerMm = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 10
    let last: Press | null = null
    const look = (event: PointerEvent) => {
      if (event.detail === 0) return
      const press = { at: event.timeStamp, x: event.clientX, y: event.clientY }
      const isKey = event.target instanceof Element && event.target.closest('[data-keys]') !== null
      // A mouse counts its clicks itself; a finger's are told apart by time and place alone.
      const maybe = event.pointerType === 'touch' || event.detail > 1
      if (!maybe || !isEcho(last, press, isKey, pixelsPerMm)) {
        last = press
        return
      }
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const options = { capture: true }
    window.addEventListener('click', look, options)
    return () => window.removeEventListener('click', look, options)
  }, [])
}
