import type { RuleId } from './catalogue.ts'
import type { Params } from './words.ts'

/** Something wrong in one file, before it is put into words. */
export interface Fault {
  rule: RuleId
  /** `materials[2].count` */
  field?: string
  /** counted from 1, where the reader knows it at once */
  line?: number
  params?: Params
  /** when the clause hangs on the field, not on the rule */
  clause?: string
}

export interface Finding extends Fault {
  /** path from the content folder's root; `.` is the folder itself */
  file: string
}

/** `['materials', 2, 'count']` → `materials[2].count` */
export function fieldName(path: readonly PropertyKey[]): string {
  let name = ''
  for (const part of path) name += typeof part === 'number' ? `[${part}]` : `${name && '.'}${String(part)}`
  return name
}

/** `materials[2].count` → `['materials', 2, 'count']` */
export function fieldPath(name: string): (string | number)[] {
  return [...name.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    key === undefined ? Number(index) : key,
  )
}
