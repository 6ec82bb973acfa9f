import type { Problem } from '../../../content/schema/problem.ts'
import type { Doubt } from '../doubt.ts'

/** What a workbook would change. */
export interface WorkbookPlan {
  /** path → text */
  files: Record<string, string>
  gone: string[]
  /** what is different, cell by cell */
  changes: { path: string; at: string; field: string; before: string; after: string }[]
  doubts: Doubt[]
  /** what the checker would find wrong afterwards; then nothing may be written */
  errors: Problem[]
  /** those of them that no doubt says by its cell */
  elsewhere: Problem[]
}
