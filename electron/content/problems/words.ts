import type { Both, Severity } from '../../../content/schema/problem.ts'

export type { Both }

/** What a sentence of the catalogue is filled with. */
export type Params = Record<string, string | number | Both>

/** What is said of a rule: message and hint, with `{name}` where a finding's params go. */
export interface Words {
  /** of the standard */
  clause: string | null
  severity: Severity
  zh: readonly [message: string, hint: string]
  en: readonly [message: string, hint: string]
}
