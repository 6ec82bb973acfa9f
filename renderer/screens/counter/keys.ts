import { useLayoutEffect } from 'react'

/** One hand on the number keys does all that a counter does; Enter stays with who calls for help. */
export const keys = {
  next: '0',
  recall: '1',
  skip: '2',
  hold: '3',
  transfer: '4',
  finish: '5',
  close: '9',
} as const

/**
 * Calls what a key means, unless somebody types in a field, holds the key down or holds another one with it. A key means
 * what is on screen: with the change of the screen itself, as a hand may be quicker than what runs after it is drawn.
 */
export function useKeys(meanings: Readonly<Partial<Record<string, () => void>>>): void {
  useLayoutEffect(() => {
    const down = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'text'
      if (isTyping || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
      meanings[event.key]?.()
    }
    window.addEventListener('keydown', down)
    return () => window.removeEventListener('keydown', down)
  })
}
