import type { Kind } from '../../../content/schema/kinds.ts'
import type { RuleId } from '../problems/catalogue.ts'
import type { Both } from '../problems/words.ts'

export interface ClauseRow {
  /** 1–30, as the self-inspection sheet numbers them */
  row: number
  /** as problems name them: `一(二)6` */
  clauses: readonly string[]
  asks: Both
  rules: readonly RuleId[]
  /** fields that the schema makes mandatory: kind and field */
  fields: readonly (readonly [Kind, string])[]
}

export const row = (
  number: number,
  clauses: readonly string[],
  asks: Both,
  rules: readonly RuleId[],
  fields: readonly (readonly [Kind, string])[] = [],
): ClauseRow => ({ row: number, clauses, asks, rules, fields })
