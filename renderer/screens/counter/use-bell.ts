import { useEffect, useRef, useState } from 'react'
import { useHall } from '../../store/hall.ts'
import { createBell, type Bell } from './ring.ts'

/** Rings while `ringing`; says whether it can be heard, and how to let it be. */
export function useBell(ringing: boolean): { audible: boolean; open(): void } {
  const volume = useHall((state) => state.speech?.volume ?? 1)
  const bell = useRef<Bell | null>(null)
  const [audible, setAudible] = useState(false)

  const open = () => {
    void bell.current?.open().then(() => setAudible(bell.current?.audible() ?? false))
  }

  useEffect(() => {
    const made = createBell(volume)
    bell.current = made
    // Any touch of the page is enough for the browser, so that nobody has to look for a button.
    const touched = () => void made.open().then(() => setAudible(made.audible()))
    // Where the browser wants a touch first, this waits for it.
    touched()
    const events = ['pointerup', 'keydown'] as const
    for (const name of events) window.addEventListener(name, touched)
    return () => {
      for (const name of events) window.removeEventListener(name, touched)
      bell.current = null
      made.close()
    }
  }, [volume])

  useEffect(() => bell.current?.ring(ringing), [ringing])
  return { audible, open }
}
