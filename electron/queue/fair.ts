import type { Priority } from '../server/wire.ts'

/**
 * Who is called next at a counter. Whoever has priority (elderly, military, disabled) goes before ordinary people who have
 * waited longer, but at one counter not more than twice in a row: then the one who has waited longest is called.
 */
export const MOST_PASSES = 2

interface Waiting {
  priority: Priority | null
  place: number
}

/** `line` in the order of places; `passed` how often in a row somebody ordinary was passed at this counter. */
export function nextOf<T extends Waiting>(
  line: readonly T[],
  passed: number,
): { ticket: T; passed: boolean } | null {
  const [first] = line
  if (!first) return null
  if (first.priority !== null || passed >= MOST_PASSES) return { ticket: first, passed: false }
  const favoured = line.find(({ priority }) => priority !== null)
  return favoured ? { ticket: favoured, passed: true } : { ticket: first, passed: false }
}
