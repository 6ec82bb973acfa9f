/** How bright this screen is now: decided by the hall's clock at every minute, and at once when an urgent notice comes or goes. */
import { create } from 'zustand'
import type { ScreenFacts } from '../../../electron/server/wire.ts'
import { lightAt, type Light } from '../../playback/light.ts'
import type { ScreenClock } from '../../store/clock.ts'
import { contentAt, shelf, useHall } from '../../store/hall.ts'

export const useLight = create<{ light: Light }>(() => ({ light: 'full' }))

interface Options {
  clock: Pick<ScreenClock, 'now' | 'after'>
  screen: ScreenFacts
  /** when the program was built */
  built: number
  /** whether an urgent notice owns this screen */
  urgent(): boolean
}

const MINUTE_MS = 60_000
/** a clock that is set meanwhile is noticed as soon */
const LOOK_MS = 5_000

/** Returns what ends it. */
export function followLight({ clock, screen, built, urgent }: Options): () => void {
  const { dim = [], off = [] } = screen.shown ?? {}
  let cancel = () => {}

  const look = () => {
    cancel()
    const hall = contentAt(shelf(useHall.getState()), 'hall', 'hall', screen.language)
    const now = clock.now()
    if (hall) {
      const light = lightAt({ dim, off, timeZone: hall.timeZone, urgent: urgent(), built }, now)
      if (light !== useLight.getState().light) useLight.setState({ light })
      document.documentElement.dataset['light'] = light
    }
    cancel = clock.after(Math.min(LOOK_MS, MINUTE_MS - (now % MINUTE_MS) + 1), look)
  }

  if (dim.length + off.length === 0) return () => {}
  look()
  const unsubscribe = useHall.subscribe((now, before) => {
    if (now.takeover !== before.takeover || now.snapshot !== before.snapshot) look()
  })
  return () => {
    cancel()
    unsubscribe()
  }
}
