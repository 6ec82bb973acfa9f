/** Faults are counted over this span; one that is older is forgotten. Milliseconds. */
export const FORGET_MS = 10 * 60_000
/** So many faults of one page within that span are more than its windows can mend. */
export const TOO_MANY = 10
/** From this fault on, the window itself is made anew. */
const RENEW_FROM = 3
/** From this death of the graphics process within the span on, the program is started without it. */
export const DISTRUST_GRAPHICS_FROM = 5
/** How long a screen keeps the safe page before its own is tried again. Milliseconds. */
export const SAFE_MS = 10 * 60_000

/** One fault: when it was, in ticks, and the slide that the hall lays it to. */
export interface Fault {
  at: number
  slide: string | null
}

/** What is remembered of one screen's page. */
export interface PageRecovery {
  /** oldest first */
  faults: readonly Fault[]
  /** when the safe page was last put up, in ticks */
  safeSince: number | null
}

export type PageFault =
  /** the page's process is gone, whatever took it */
  | 'gone'
  /** the page answers nothing: Electron says so of input after some thirty seconds, the hall of a beat that is missed */
  | 'hung'
  /** the page runs, and its picture does not: no frame, an empty one, or a slide long past its end */
  | 'still'

export type PageRemedy =
  /** ends the process of the page: its end is the fault that counts */
  | { do: 'end-page' }
  | { do: 'reload'; afterMs: number }
  | { do: 'renew-window'; afterMs: number }
  /** the whole program afresh, its graphics included */
  | { do: 'relaunch' }
  /** the safe page, and the screen's own one again after a while */
  | { do: 'safe'; againAfterMs: number }

export const unharmed: PageRecovery = { faults: [], safeSince: null }

/**
 * What brings one page back. Each time a little more is made anew and a little more slowly, so that a page that dies at
 * once neither spins nor stays dead; in the end what people need most stands on the safe page, which no program has to
 * draw. `at` is in ticks; `mayRelaunch` says whether the program has not been started afresh too often.
 */
export function remedyFor(
  state: PageRecovery,
  fault: PageFault,
  at: number,
  mayRelaunch: boolean,
): { state: PageRecovery; remedy: PageRemedy } {
  if (fault === 'hung') return { state, remedy: { do: 'end-page' } }
  const isBackFromSafe = state.safeSince !== null && at - state.safeSince < SAFE_MS + FORGET_MS
  if (isBackFromSafe) return safeFrom(at)
  const faults = [...state.faults.filter((then) => at - then.at < FORGET_MS), { at, slide: null }]
  if (faults.length < TOO_MANY) return { state: { faults, safeSince: null }, remedy: mendedBy(faults.length) }
  if (mayRelaunch) return { state: { faults, safeSince: null }, remedy: { do: 'relaunch' } }
  return safeFrom(at)
}

/** The page's last fault was of a slide, as the hall says once it has been told of it. */
export const laidTo = (state: PageRecovery, slide: string): PageRecovery => ({
  ...state,
  faults: state.faults.map((fault, index, { length }) =>
    index === length - 1 ? { ...fault, slide } : fault,
  ),
})

/** A slide that is set aside is played no more: its faults are mended by that, and no sign that more is amiss. */
export const without = (state: PageRecovery, slide: string): PageRecovery => ({
  ...state,
  faults: state.faults.filter((fault) => fault.slide !== slide),
})

const safeFrom = (at: number) => ({
  state: { faults: [], safeSince: at },
  remedy: { do: 'safe', againAfterMs: SAFE_MS } as const,
})

function mendedBy(count: number): PageRemedy {
  const afterMs = count === 1 ? 0 : Math.min(5_000, 500 * 2 ** (count - 2))
  return { do: count < RENEW_FROM ? 'reload' : 'renew-window', afterMs }
}

/** Deaths of Chromium's graphics process, in ticks, oldest first: it makes another, but the glass may stay black. */
export type GraphicsRecovery = readonly number[]

export type GraphicsRemedy =
  | { do: 'repaint' }
  | { do: 'renew-windows'; afterMs: number }
  /** the program afresh, drawing without the graphics card */
  | { do: 'relaunch-in-software' }
  /** what draws in software dies as well: waiting a little longer is all that is left */
  | { do: 'endure' }

/** Every window stands on the one graphics process, so its faults are counted once. */
export function graphicsRemedyFor(
  state: GraphicsRecovery,
  at: number,
  isSoftware: boolean,
): { state: GraphicsRecovery; remedy: GraphicsRemedy } {
  const deaths = [...state.filter((then) => at - then < FORGET_MS), at]
  if (deaths.length < RENEW_FROM) return { state: deaths, remedy: { do: 'repaint' } }
  if (deaths.length < DISTRUST_GRAPHICS_FROM)
    return { state: deaths, remedy: { do: 'renew-windows', afterMs: 1_000 } }
  if (!isSoftware) return { state: deaths, remedy: { do: 'relaunch-in-software' } }
  return { state: deaths, remedy: deaths.length < TOO_MANY ? { do: 'repaint' } : { do: 'endure' } }
}
