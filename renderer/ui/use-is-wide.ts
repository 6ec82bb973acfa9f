import { useLayoutEffect, useState, type RefObject } from 'react'

/** Whether an element has more width than height: what is laid out beside each other there stands below each other elsewhere. */
export function useIsWide(element: RefObject<HTMLElement | null>): boolean {
  const [isWide, setIsWide] = useState(true)
  useLayoutEffect(() => {
    const room = element.current
    if (!room) return
    const look = () => setIsWide(room.clientWidth > room.clientHeight)
    const resized = new ResizeObserver(look)
    resized.observe(room)
    look()
    return () => resized.disconnect()
  }, [element])
  return isWide
}
