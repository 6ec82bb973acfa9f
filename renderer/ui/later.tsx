import { startTransition, useEffect, useState, type ReactNode } from 'react'

/** A page that never rests is drawn whole all the same. Milliseconds. */
const PATIENCE_MS = 400

/**
 * False in the first frames of what it stands in, true as soon as the browser has time for more. Where nothing is ever
 * painted, and so no browser says when it rests, it is true at once; so it is for what is not patient.
 */
export function useLater(isPatient = true): boolean {
  const [isDue, setIsDue] = useState(() => !isPatient || !('requestIdleCallback' in globalThis))
  useEffect(() => {
    if (isDue) return
    let idle = 0
    // The frame that is being made comes first.
    const frame = requestAnimationFrame(() => {
      idle = requestIdleCallback(() => startTransition(() => setIsDue(true)), { timeout: PATIENCE_MS })
    })
    return () => {
      cancelAnimationFrame(frame)
      cancelIdleCallback(idle)
    }
  }, [isDue])
  return isDue
}

/**
 * What lies below all that a panel shows at first, standing up or lying down: a tap is answered before it is drawn, and
 * nothing that is seen moves when it comes.
 */
export function Below({ children }: { children: ReactNode }) {
  return useLater() ? children : null
}
