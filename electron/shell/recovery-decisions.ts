/** Faults are counted over this span; one that is older is forgotten. Milliseconds. */
export const FORGET_MS = 10 * 60_000
/** So many faults of one window, or of the graphics process, within that span end the program. */
export const TOO_MANY = 10
/** From this fault on, the window itself is made anew. */
const RENEW_FROM = 3

export interface Recovery {
  /** when each fault was, in ticks, oldest first */
  pages: number[]
  graphics: number[]
}

export type Fault =
  /** the page's process is gone, whatever took it */
  | { type: 'page-gone' }
  /** the page answers no input; Electron says so after some thirty seconds */
  | { type: 'page-hung' }
  /** Chromium's graphics process is gone: it makes another, but what is on the glass may stay black */
  | { type: 'graphics-gone' }

export type Remedy =
  | { do: 'end-page' }
  | { do: 'reload'; afterMs: number }
  | { do: 'renew-window'; afterMs: number }
  | { do: 'repaint' }
  /** the program ends with 1; what watches it from outside starts it afresh, its graphics included */
  | { do: 'end-program' }

export const unharmed: Recovery = { pages: [], graphics: [] }

/**
 * What brings one window back. Each time a little more is made anew and a little more slowly, so that a page that
 * dies at once neither spins nor stays dead. `at` is in ticks.
 */
export function remedyFor(state: Recovery, fault: Fault, at: number): { state: Recovery; remedy: Remedy } {
  const recent = (faults: number[]) => [...faults.filter((then) => at - then < FORGET_MS), at]
  switch (fault.type) {
    case 'page-hung':
      // Its end is the fault that counts.
      return { state, remedy: { do: 'end-page' } }
    case 'page-gone': {
      const pages = recent(state.pages)
      return { state: { ...state, pages }, remedy: ofPage(pages.length) }
    }
    case 'graphics-gone': {
      const graphics = recent(state.graphics)
      return { state: { ...state, graphics }, remedy: ofGraphics(graphics.length) }
    }
  }
}

function ofPage(count: number): Remedy {
  if (count >= TOO_MANY) return { do: 'end-program' }
  const afterMs = count === 1 ? 0 : Math.min(5_000, 500 * 2 ** (count - 2))
  return count < RENEW_FROM ? { do: 'reload', afterMs } : { do: 'renew-window', afterMs }
}

function ofGraphics(count: number): Remedy {
  if (count >= TOO_MANY) return { do: 'end-program' }
  return count < RENEW_FROM ? { do: 'repaint' } : { do: 'renew-window', afterMs: 1_000 }
}
