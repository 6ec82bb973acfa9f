import { useEffect } from 'react'
import { onLift } from './lift.ts'

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

/** Lets one tap do one thing, whatever is tapped, as soon as the finger is lifted; a keyboard's clicks have no place and pass. */
export function useSingleTaps(): void {
  useEffect(() => {
    const pixelsPerMm = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 10
    let last: Press | null = null
    let ours: Event | null = null
    const isSingle = (press: Press, target: EventTarget | null) => {
      const isKey = target instanceof Element && target.closest('[data-keys]') !== null
      const isAnother = !isEcho(last, press, isKey, pixelsPerMm)
      if (isAnother) last = press
      return isAnother
    }
    const leaveLift = onLift((button, end, { clientX, clientY }) => {
      end.preventDefault()
      if (!isSingle({ at: end.timeStamp, x: clientX, y: clientY }, button)) return
      const how = { bubbles: true, cancelable: true, composed: true, detail: 1, pointerType: 'touch' }
      ours = new PointerEvent('click', { ...how, clientX, clientY })
      end.target?.dispatchEvent(ours)
    })
    const look = (event: PointerEvent) => {
      if (event.detail === 0 || event === ours) return
      const press = { at: event.timeStamp, x: event.clientX, y: event.clientY }
      // A mouse counts its clicks itself; a finger's are told apart by time and place alone.
      if (event.pointerType !== 'touch' && event.detail === 1) last = press
      else if (!isSingle(press, event.target)) {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
    }
    const options = { capture: true }
    window.addEventListener('click', look, options)
    return () => {
      leaveLift()
      window.removeEventListener('click', look, options)
    }
  }, [])
}
