/**
 * The standard, clause by clause: 《城市供水规范化服务窗口标准》 (Qingdao, 2020-11-23). A row says which rules and which
 * fields of the schema hold it, so that nobody has to remember whether a clause is looked after.
 */
import type { ClauseRow } from './clause-row.ts'
import { placeRows } from './place.ts'
import { policyRows } from './policies.ts'
import { serviceRows } from './service.ts'

export const clauseRows: readonly ClauseRow[] = [...policyRows, ...placeRows, ...serviceRows]

/** Row 30 of the sheet is the sheet: every row above, checked and printed (五3 and 五5). */
export const sheetClauses = ['五3', '五5'] as const

/** What no screen can serve: how clean a hall is, how people dress, speak, are trained and keep their files. */
export const beyondScreens = [
  '二(一)2',
  '二(二)1',
  '三(一)',
  '三(二)1',
  '三(二)2',
  '三(二)5',
  '五1',
  '五2',
  '五4',
] as const
