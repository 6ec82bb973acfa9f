import type { Mends } from '../device/host-wire.ts'

/** What was mended, on all screens together. */
export interface Mended {
  since: number
  /** ends of the hall, and starts of the whole program */
  halls: number
  programs: number
  graphics: number
  /** pages that were brought back. One that hangs is ended, and counts as one that died, once. */
  pages: number
  /** how: loaded again, or its window made anew */
  reloaded: number
  renewed: number
  /** screens on which the safe page stands now, as their own does not stay */
  safe: number
  rendering: Mends['rendering']
}

export function mendedOf({ since, halls, programs, graphics, rendering, screens }: Mends): Mended {
  const all = Object.values(screens)
  const sum = (of: (screen: (typeof all)[number]) => number) =>
    all.reduce((total, each) => total + of(each), 0)
  return {
    ...{ since, halls, programs, graphics, rendering },
    pages: sum(({ died, still }) => died + still),
    reloaded: sum(({ reloaded }) => reloaded),
    renewed: sum(({ renewed }) => renewed),
    safe: sum(({ safe }) => Number(safe)),
  }
}
