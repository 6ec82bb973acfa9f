import type { Problem } from '../../content/schema/problem.ts'
import type { ClauseRow } from '../content/standard/clause-row.ts'
import type { Evidence } from './evidence.ts'

/** `short`: the checker found an error; `watch`: a warning; `open`: the hall shows nothing of it, and need not. */
export type RowState = 'held' | 'watch' | 'short' | 'open'

/**
 * What the checker says that belongs to a row. A rule may serve several rows, each by its own clause; one whose clause
 * no such row has belongs to all of them, so that nothing is ever left out.
 */
export function problemsOf(
  { clauses, rules }: ClauseRow,
  problems: readonly Problem[],
  rows: readonly ClauseRow[],
): Problem[] {
  const known: readonly string[] = rules
  return problems.filter(({ rule, clause }) => {
    if (!known.includes(rule)) return false
    if (clause === null || clauses.includes(clause)) return true
    return !rows.some(
      (row) => row.clauses.includes(clause) && (row.rules as readonly string[]).includes(rule),
    )
  })
}

export function stateOf(problems: readonly Problem[], evidence: readonly Evidence[]): RowState {
  if (problems.some(({ severity }) => severity === 'error')) return 'short'
  if (problems.length > 0 || evidence.some(({ watch }) => watch)) return 'watch'
  return evidence.length > 0 ? 'held' : 'open'
}
