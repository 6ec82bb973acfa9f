import { createContext, useContext } from 'react'
import type { Snapshot } from '../../electron/server/wire.ts'
import type { Shelf } from './hall.ts'

/** What a slide was begun with. It is drawn from this to its end, whatever arrives meanwhile: never half of two. */
export interface Held {
  shelf: Shelf
  snapshot: Snapshot
}

export const HeldContext = createContext<Held | null>(null)

export const useHeld = () => useContext(HeldContext)
