/** What has come of all runs so far, and how it is said at the end. */
import type { Bar } from '../bench/bar.ts'
import type { Table } from '../bench/table.ts'
import type { Mutant } from './mutant.ts'
import { SLOW_MS } from './runner.ts'
import { save } from './saved.ts'
import type { Failure, Tried } from './trial-wire.ts'

export interface Tally {
  add(mutants: readonly Mutant[], tried: Tried): void
  /** pages of a real hall, in the browser, on a folder of these mutants */
  visited(mutants: readonly Mutant[], visit: { pages: number; failures: string[] }): void
  files(): number
  failures(): number
  table(seconds: number): Table
  bars(): Bar[]
}

/** Failures that are said in full; of more, only their number. */
const SAID = 40

/** `seed` is null where the files were saved before. */
export function openTally(seed: number | null): Tally {
  const sums = {
    files: 0,
    problem: 0,
    shown: 0,
    both: 0,
    loads: 0,
    drawn: 0,
    halls: 0,
    opened: 0,
    failures: 0,
  }
  let slowest = { ms: 0, what: 'nothing' }
  const known = new Set<string>()
  const source = seed === null ? 'saved,' : `seed ${seed},`

  const fail = (mutants: readonly Mutant[], { run, what, detail }: Failure) => {
    const key = `${run ?? mutants[0]?.run} ${what} ${detail}`
    if (known.has(key)) return
    known.add(key)
    if (++sums.failures > SAID) return
    const mutant = mutants.find((one) => one.run === run)
    const saved = mutant && seed !== null ? `\n  saved in ${save(seed, mutant)}` : ''
    const where = mutant
      ? `run ${run} ${JSON.stringify(mutant.path)} (${mutant.by.join(', ')})${saved}`
      : `runs ${mutants[0]?.run}–${mutants.at(-1)?.run}`
    console.log(`failure: ${source} ${where}\n  ${what} ${detail.slice(0, 600)}`)
  }

  return {
    add(mutants, tried) {
      sums.files += mutants.length
      sums.loads += tried.loads
      sums.drawn += tried.pages
      for (const { hasProblem, isShown } of tried.outcomes) {
        sums.problem += Number(hasProblem)
        sums.shown += Number(isShown)
        sums.both += Number(hasProblem && isShown)
      }
      if (tried.slowest.ms > slowest.ms) slowest = tried.slowest
      for (const failure of tried.failures) fail(mutants, failure)
    },
    visited(mutants, { pages, failures }) {
      sums.halls++
      sums.opened += pages
      for (const detail of failures) fail(mutants, { run: null, what: 'in the browser:', detail })
    },
    files: () => sums.files,
    failures: () => sums.failures,
    table: (seconds) => ({
      title: `${sums.files} spoilt files (${source.replace(',', '')}) in ${Math.round(seconds)} s`,
      head: ['', 'count'],
      rows: [
        ['with a problem', String(sums.problem)],
        ['shown', String(sums.shown)],
        ['shown, with a warning', String(sums.both)],
        ['loads of a folder', String(sums.loads)],
        ['pages drawn', String(sums.drawn)],
        ['halls opened in Chromium', String(sums.halls)],
        ['pages opened in Chromium', String(sums.opened)],
        ['slowest', `${Math.round(slowest.ms)} ms, ${slowest.what}`],
      ],
    }),
    bars: () => [
      { name: 'fuzz.failures', value: sums.failures, limit: 0 },
      { name: 'fuzz.slowest_ms', value: Math.round(slowest.ms), limit: SLOW_MS },
    ],
  }
}
