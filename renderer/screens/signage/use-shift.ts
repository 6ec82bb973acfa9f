import { useEffect, type RefObject } from 'react'
import { shiftAt } from '../../playback/shift.ts'
import { clock } from '../../store/clock.ts'

const MINUTE_MS = 60_000

/**
 * Moves the picture about by whole device pixels, at most `reach` of them from its place, by transform alone. It is that
 * much larger than the panel on every side (`--shift`), so no edge is ever seen.
 */
export function useShift(picture: RefObject<HTMLElement | null>, reach: number): void {
  useEffect(() => {
    const element = picture.current
    if (!element || reach === 0) return
    let cancel = () => {}
    const move = () => {
      const now = clock.now()
      const { x, y } = shiftAt(now, reach)
      const pixel = 1 / window.devicePixelRatio
      element.style.setProperty('--shift', `${reach * pixel}px`)
      element.style.transform = `translate(${x * pixel}px, ${y * pixel}px)`
      cancel = clock.after(MINUTE_MS - (now % MINUTE_MS) + 1, move)
    }
    move()
    return () => {
      cancel()
      element.style.removeProperty('--shift')
      element.style.removeProperty('transform')
    }
  }, [picture, reach])
}
