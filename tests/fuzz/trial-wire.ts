/** What the runner and the guarded process that tries mutants say to each other. */
import type { Mutant } from './mutant.ts'

export interface TrialStart {
  type: 'start'
  /** a folder of the trial's own, with `content/` and `outside/` in it */
  folder: string
  /** the built screens, for the first HTML */
  client: string
  /** whose overlay applies */
  hall: string
  /** milliseconds since 1970 UTC */
  now: number
}

/** What lies in the folder already; the bytes are on disk. */
export type LaidMutant = Omit<Mutant, 'bytes'>

export type ToTrial = TrialStart | { type: 'try'; mutants: readonly LaidMutant[] }

/** What became of a spoilt file. */
export interface Outcome {
  run: number
  path: string
  hasProblem: boolean
  isShown: boolean
}

/** Something that must never happen; `run` is null where it may be any file of the folder. */
export interface Failure {
  run: number | null
  what: string
  detail: string
}

export interface Tried {
  type: 'tried'
  outcomes: Outcome[]
  failures: Failure[]
  loads: number
  pages: number
  /** the longest that a load or the drawing of a page took, in ms, and which it was */
  slowest: { ms: number; what: string }
}

/** `doing` comes before whatever may take long. */
export type FromTrial = { type: 'ready' } | { type: 'doing'; what: string } | Tried
