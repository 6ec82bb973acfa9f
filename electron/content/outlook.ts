import type { Problem } from '../../content/schema/problem.ts'

/** What nobody is late with yet, and who answers for what is wrong. */
export interface Outlook {
  /** what will be wrong within a week if nobody does anything */
  soon: Problem[]
  /** who answers for each file that has a problem or will have one, as the file says itself */
  owners: Record<string, string>
}

export const noOutlook: Outlook = { soon: [], owners: {} }
