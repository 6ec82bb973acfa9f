import { batchFrom, type Corpus } from './corpus.ts'
import { mutantOf, type Mutant } from './mutant.ts'
import { logicalOf } from './logical.ts'

/** Mutants that lie in one folder together. */
export interface Batch {
  /** how often all files of the sample have been spoilt before */
  round: number
  mutants: readonly Mutant[]
}

interface Span {
  seed: number
  from: number
  runs: number
}

export function* batchesOf(corpus: Corpus, { seed, from, runs }: Span): Generator<Batch> {
  const end = from + runs
  for (let first = from; first < end;) {
    const batch = batchFrom(corpus, first, end)
    const round = Math.floor(first / corpus.files.length)
    for (const mutants of apart(batch.map((run) => mutantOf(corpus, seed, run)))) yield { round, mutants }
    first += batch.length
  }
}

/** Files that would lie in each other's place go into folders of their own. */
export function apart(mutants: readonly Mutant[]): Mutant[][] {
  const folders: { taken: Set<string>; mutants: Mutant[] }[] = []
  for (const mutant of mutants) {
    const place = logicalOf(mutant.path)
    let folder = folders.find(({ taken }) => !taken.has(place))
    if (!folder) folders.push((folder = { taken: new Set(), mutants: [] }))
    folder.taken.add(place)
    folder.mutants.push(mutant)
  }
  return folders.map((folder) => folder.mutants)
}
