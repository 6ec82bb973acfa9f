import type { Kind } from '../../content/schema/kinds.ts'
import type { RuleId } from './catalogue.ts'
import type { Digest } from './digest.ts'
import type { Finding } from './finding.ts'

export interface SetItem<K extends Kind = Kind> {
  id: string
  file: string
  digest: Digest<K>
}

/** All that is shown, by kind (the Chinese items), as the rules see it. */
export interface ContentSet {
  items: { [K in Kind]: SetItem<K>[] }
  media: ReadonlySet<string>
  translations: { file: string; language: string }[]
  /** the hall that this machine belongs to, where it was told */
  hall: string | null
}

export type Hit = Omit<Finding, 'rule'>
/** `now` is a minute of the hall's calendar: `2026-11-23 22:00`. */
export type Rule = (set: ContentSet, now: string) => Hit[]
export type RuleTable = Partial<Record<RuleId, Rule>>

export const ids = (items: SetItem[]) => new Set(items.map(({ id }) => id))
