import type { Verdict } from './verdict.ts'

/** 合格率: how many of the figures that were judged are good. */
export interface Compliance {
  good: number
  /** without what was not tested; what is unclear counts, and not as good: text that nobody can read never helps */
  judged: number
  /** per cent with one decimal, rounded down, so that only all of them is 100; null where nothing was judged */
  rate: string | null
}

export function complianceOf(verdicts: Iterable<Verdict>): Compliance {
  let good = 0
  let judged = 0
  for (const verdict of verdicts) {
    if (verdict !== 'not-tested') judged++
    if (verdict === 'good') good++
  }
  return { good, judged, rate: judged === 0 ? null : rateOf(good, judged) }
}

function rateOf(good: number, judged: number): string {
  const tenths = Math.floor((good * 1000) / judged)
  return tenths === 1000 ? '100' : `${Math.floor(tenths / 10)}.${tenths % 10}`
}
