import type { Prepared } from './prepared.ts'

export type Where = 'title' | 'word' | 'plain'

export interface Found {
  prepared: Prepared
  /** 0 to a little above 1: how well it answers */
  value: number
  /** how squarely letters hit it: what they name outright goes before what they only touch */
  rank: number
  /** nothing has exactly what was keyed: it was misheard, mistyped, or pieced together */
  isGuess: boolean
  /** the words in which it was found, and what of them to mark, in UTF-16 units */
  where: { in: Where; words: string; mark: readonly [start: number, end: number] } | null
}
