import { useEffect, useState, type RefObject } from 'react'
import { clock } from '../../../../store/clock.ts'

/** Whoever looks away for a moment finds it as it was. */
const AWAY_MS = 10_000

/** Whether somebody may be looking at an element: it is within the window, and the window is not hidden. */
export function useLookedAt(element: RefObject<Element | null>): boolean {
  const [isLookedAt, setLookedAt] = useState(false)

  useEffect(() => {
    let isWithin = false
    let cancel = () => {}
    const look = () => {
      cancel()
      if (isWithin && document.visibilityState === 'visible') setLookedAt(true)
      else cancel = clock.after(AWAY_MS, () => setLookedAt(false))
    }
    const observer = new IntersectionObserver((entries) => {
      isWithin = entries.at(-1)?.isIntersecting ?? false
      look()
    })
    if (element.current) observer.observe(element.current)
    document.addEventListener('visibilitychange', look)
    return () => {
      cancel()
      observer.disconnect()
      document.removeEventListener('visibilitychange', look)
    }
  }, [element])

  return isLookedAt
}
