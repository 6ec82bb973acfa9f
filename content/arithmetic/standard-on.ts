import type { Content } from '../schema/kinds.ts'
import type { Item } from './verdict.ts'

export type Standard = Content['qualityStandard']

/** The standard in force on the day of a sample; the newest, where content lets two overlap. */
export function standardOn(standards: readonly Standard[], day: string): Standard | undefined {
  return newest(
    standards.filter(({ validFrom, validTo }) => validFrom <= day && (!validTo || day <= validTo)),
  )
}

/** By which items are named when none was in force: the last to begin before, or else the first to begin. */
export function standardNear(standards: readonly Standard[], day: string): Standard | undefined {
  return (
    newest(standards.filter(({ validFrom }) => validFrom <= day)) ??
    standards.reduce<Standard | undefined>(
      (first, each) => (first && first.validFrom <= each.validFrom ? first : each),
      undefined,
    )
  )
}

function newest(standards: readonly Standard[]): Standard | undefined {
  return standards.reduce<Standard | undefined>(
    (best, each) => (best && best.validFrom >= each.validFrom ? best : each),
    undefined,
  )
}

/** Whether a column's header names an item: by its id, its name, or any of its aliases. */
export const isNamed = (item: Item, header: string) =>
  header === item.id || header === item.name || item.aliases.includes(header)
