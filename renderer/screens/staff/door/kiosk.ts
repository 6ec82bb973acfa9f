import { useEffect, useState } from 'react'
import { clock } from '../../../store/clock.ts'
import { ask } from '../ask.ts'
import { useSession } from './session.ts'

/** Nobody of the staff stands there any more, and a customer may next. */
export const IDLE_MS = 60_000
/** before that it is said, and counted down */
export const WARN_MS = 15_000
const LOOK_MS = 1_000
const RETRY_MS = 2_000

/** What is done at the desk in a customer's window leaves it no way back: the page stays one entry of its history. */
function keepOneEntry(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
  if (!link) return
  event.preventDefault()
  location.replace(link.getAttribute('href') ?? '#')
}

let isLeaving = false

/** Out first, whatever the hall says; to the touch screen once the hall has ended the session, too. */
export async function leaveDesk(screen: string): Promise<void> {
  if (isLeaving) return
  isLeaving = true
  useSession.setState({ is: 'unknown', me: null })
  // 401 and 403: nobody was in.
  while (![204, 401, 403].includes((await ask('/staff/out', {})).status))
    await new Promise<void>((resolve) => void clock.after(RETRY_MS, resolve))
  isLeaving = false
  location.replace(`/?screen=${encodeURIComponent(screen)}`)
}

/** Seconds until the touch screen comes back by itself, once that is near; `screen` is null on a staff's own PC. */
export function useKiosk(screen: string | null): number | null {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    if (screen === null) return
    // The page's own steps read it, too (`way.ts`).
    document.documentElement.dataset['kiosk'] = screen
    let last = clock.ticks()
    let cancel = () => {}
    const here = () => {
      last = clock.ticks()
      setLeft(null)
    }
    const look = () => {
      const remains = IDLE_MS - (clock.ticks() - last)
      if (remains <= 0) return void leaveDesk(screen)
      setLeft(remains <= WARN_MS ? Math.ceil(remains / 1000) : null)
      cancel = clock.after(LOOK_MS, look)
    }
    look()
    const events = ['pointerdown', 'pointerup', 'keydown', 'input', 'wheel'] as const
    for (const name of events) addEventListener(name, here, true)
    addEventListener('click', keepOneEntry, true)
    // Whoever signs out is done here.
    const unsubscribe = useSession.subscribe((now, before) => {
      if (before.me && !now.me && now.is === 'out') void leaveDesk(screen)
    })
    return () => {
      cancel()
      delete document.documentElement.dataset['kiosk']
      unsubscribe()
      for (const name of events) removeEventListener(name, here, true)
      removeEventListener('click', keepOneEntry, true)
    }
  }, [screen])
  return left
}
