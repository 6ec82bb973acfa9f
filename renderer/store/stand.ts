/**
 * A page may be drawn before anybody asks for it, and wait for whoever comes back: it stands in the document unseen. What
 * it does with time or hands it does only while it is shown.
 */
import { createContext } from 'react'
import { createStore, type StoreApi } from 'zustand'
import { clock } from './clock.ts'

export interface Standing {
  isShown: boolean
  /** the time that all of the page tells: it goes on while the page is shown */
  instant: number
}

export type Stand = StoreApi<Standing>

export const createStand = (isShown: boolean): Stand => createStore(() => ({ isShown, instant: clock.now() }))

/** No page, where nothing is drawn but what is seen. */
export const StandContext = createContext<Stand | null>(null)

/** Whether a minute has begun since. */
export const isPast = (instant: number) => Math.floor(instant / 60_000) !== Math.floor(clock.now() / 60_000)

/** The minutes of the page: each is told when the page has come to it. */
export const minuteOf = (stand: Stand) => (tell: (instant: number) => void) =>
  stand.subscribe((now, before) => {
    if (now.instant !== before.instant) tell(now.instant)
  })
