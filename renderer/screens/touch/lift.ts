import { isStill } from './still.ts'

/** A finger that comes down so soon after the list has moved stops it, and means nothing that lies there. */
const ROLLED_MS = 100

/**
 * Tells when a finger is lifted from the button on which it came down alone and lay still. Of such a tap the browser
 * would make a mouse's way first (it moves there, presses, takes the focus, is released) and then the click: a slow
 * machine draws nothing for that long. Whoever is told prevents it. Every other touch stays the browser's.
 */
export function onLift(tell: (button: HTMLButtonElement, end: TouchEvent, at: Touch) => void): () => void {
  let down: Touch | null = null
  let rolled = -Infinity
  const start = ({ touches, timeStamp }: TouchEvent) => {
    down = touches.length === 1 && timeStamp - rolled > ROLLED_MS ? (touches[0] ?? null) : null
  }
  const move = ({ touches }: TouchEvent) => {
    if (down && (!touches[0] || !isStill(down, touches[0]))) down = null
  }
  const end = (event: TouchEvent) => {
    const up = event.changedTouches[0]
    const button = event.target instanceof Element ? event.target.closest('button') : null
    // What the finger came down on may have gone meanwhile, and something else lie there.
    const lies = up && document.elementFromPoint(up.clientX, up.clientY)
    const isThere = button && !button.disabled && lies && button.contains(lies)
    if (down && up && isThere && event.cancelable && isStill(down, up)) tell(button, event, up)
    down = null
  }
  const scroll = ({ timeStamp }: Event) => {
    rolled = timeStamp
  }
  const cancel = () => {
    down = null
  }
  const passive = { capture: true, passive: true }
  window.addEventListener('touchstart', start, passive)
  window.addEventListener('touchmove', move, passive)
  window.addEventListener('touchcancel', cancel, passive)
  window.addEventListener('scroll', scroll, passive)
  window.addEventListener('touchend', end, { capture: true, passive: false })
  return () => {
    window.removeEventListener('touchstart', start, passive)
    window.removeEventListener('touchmove', move, passive)
    window.removeEventListener('touchcancel', cancel, passive)
    window.removeEventListener('scroll', scroll, passive)
    window.removeEventListener('touchend', end, { capture: true })
  }
}
