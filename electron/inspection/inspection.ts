import type { Problem } from '../../content/schema/problem.ts'
import type { Both } from '../content/problems/words.ts'
import { clauseRows } from '../content/standard/clauses.ts'
import type { Evidence, Shows } from './evidence.ts'
import { hallOf, type Facts } from './facts.ts'
import { problemsOf, stateOf, type RowState } from './judge.ts'
import { placeEvidence } from './place.ts'
import { policyEvidence } from './policies.ts'
import { serviceEvidence } from './service.ts'

export interface Shown extends Omit<Evidence, 'topic'> {
  /** screens on which it is to be seen; empty where it is in the room */
  on: Both[]
}

export interface InspectedRow {
  /** 1–29 */
  row: number
  clauses: readonly string[]
  asks: Both
  state: RowState
  shown: Shown[]
  /** what the checker has to say, in its own words */
  problems: Problem[]
  /** a part of it is in the room, where no screen can see it: a person has to look */
  inRoom: boolean
}

/** 自查表: the standard row by row, with what this hall has for it. */
export interface Inspection {
  plate: string
  isSample: boolean
  /** the hall's day by which dates were judged */
  today: string
  rows: InspectedRow[]
}

const evidence: Record<number, Shows> = { ...policyEvidence, ...placeEvidence, ...serviceEvidence }

/** Rows that ask for things or marks in the room beside what the screens show. */
const inRoom: ReadonlySet<number> = new Set([1, 2, 9, 10, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22])

export function inspect(facts: Facts): Inspection {
  const { company, name, sample } = hallOf(facts)
  return {
    plate: company + name,
    isSample: sample,
    today: facts.today,
    rows: clauseRows.map((asked) => {
      const { row, clauses, asks } = asked
      const found = evidence[row]?.(facts) ?? []
      const problems = problemsOf(asked, facts.problems, clauseRows)
      return {
        row,
        clauses,
        asks,
        state: stateOf(problems, found),
        shown: found.map(({ topic, ...rest }) => ({ ...rest, on: topic ? facts.seenOn(topic) : [] })),
        problems,
        inRoom: inRoom.has(row),
      }
    }),
  }
}
