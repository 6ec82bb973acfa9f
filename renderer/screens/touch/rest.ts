/** When the screen rests, and nothing that nobody waits for comes between a finger and its page. */
import { clock } from '../../store/clock.ts'
import { isAwaited, useLeaves } from './leaves.ts'
import { onGlass } from './on-glass.ts'

/** Nobody has touched anything for so long: a page is being read. */
const CALM_MS = 1_000

export interface Rest {
  /** Nobody's finger is on the glass, no page is waited for, and the last one is on screen. */
  isFree(): boolean
  /** It has been so for a while. */
  isCalm(): boolean
  leave(): void
}

/** Tells `onChange` whenever either may have become so. */
export function watchRest(onChange: () => void): Rest {
  let isTouched = false
  let isOut = true
  let isCalm = true
  let cancelCalm = () => {}
  const begin = () => {
    isCalm = false
    cancelCalm()
    cancelCalm = clock.after(CALM_MS, () => {
      isCalm = true
      onChange()
    })
  }
  const touch = ({ type }: Event) => {
    isTouched = type === 'pointerdown'
    begin()
    if (!isTouched) onChange()
  }
  const names = ['pointerdown', 'pointerup', 'pointercancel'] as const
  for (const name of names) window.addEventListener(name, touch, { passive: true, capture: true })
  const leaveLeaves = useLeaves.subscribe((now, before) => {
    if (now.shown === before.shown) return
    isOut = false
    begin()
    void onGlass().then(() => {
      isOut = true
      onChange()
    })
  })
  return {
    isFree: () => !isTouched && isOut && !isAwaited(),
    isCalm: () => isCalm && !isTouched && isOut && !isAwaited(),
    leave() {
      cancelCalm()
      leaveLeaves()
      for (const name of names) window.removeEventListener(name, touch, { capture: true })
    },
  }
}
