import type { Problem } from '../../content/schema/problem.ts'
import type { NeedOwner } from '../server/needs-wire.ts'

/** What the hall's own people can mend: all but what the checker finds in headquarters' files. The folder itself is theirs too. */
export const ownerOf = (problem: Problem, found: ReadonlySet<Problem>): NeedOwner =>
  found.has(problem) && problem.file !== '.' ? 'headquarters' : 'ours'

/** What nothing but the passing of time has made a problem. */
export const isStale = ({ rule }: Pick<Problem, 'rule'>): boolean =>
  /\.(?:stale|overdue|expired|past|left-over)$/.test(rule)
