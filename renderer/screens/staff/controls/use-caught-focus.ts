import { useEffect, useRef, type RefObject } from 'react'

/** What had the focus went with the page before: the keyboard goes on from here, and not from the top of the document. */
export function useCaughtFocus<T extends HTMLElement>(page: string | number): RefObject<T | null> {
  const here = useRef<T>(null)
  useEffect(() => {
    if (document.activeElement === document.body) here.current?.focus({ preventScroll: true })
  }, [page])
  return here
}
