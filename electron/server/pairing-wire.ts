import type { ScreenRole } from '../../content/schema/device.ts'

/** The body of `pairCode`: the code that a browser shows, and which screen it shall be. */
export interface PairAsk {
  code: string
  screen: string
}

/** A browser elsewhere that is one of this hall's screens. */
export interface PairedScreen {
  /** by which it is unpaired */
  id: string
  screen: string
  /** the address that the browser had */
  from: string
  /** whether its secret ever travelled in clear; then it may only be a screen that shows */
  encrypted: boolean
  /** milliseconds since 1970 UTC */
  since: number
}

/** What somebody who lets screens join has before them. */
export interface Pairings {
  screens: { id: string; role: ScreenRole; place: string | null }[]
  paired: PairedScreen[]
}
