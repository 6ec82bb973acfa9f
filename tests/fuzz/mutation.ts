import type { Corpus } from './corpus.ts'
import type { Random } from './random.ts'

/** A way of spoiling a file of one kind of writing. It may return what it was given, where nothing fits. */
export interface Mutator<T> {
  name: string
  /** how often it is taken, beside the others of its list */
  weight?: number
  apply(given: T, random: Random, corpus: Corpus): T
}

export function pickMutator<T>(mutators: readonly Mutator<T>[], random: Random): Mutator<T> {
  const whole = mutators.reduce((sum, { weight = 1 }) => sum + weight, 0)
  let left = random.below(whole)
  for (const mutator of mutators) {
    left -= mutator.weight ?? 1
    if (left < 0) return mutator
  }
  throw new Error('a list of mutators is empty')
}
