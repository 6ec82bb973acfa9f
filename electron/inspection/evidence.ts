import type { Both } from '../content/problems/words.ts'
import type { Facts } from './facts.ts'
import type { Topic } from './where.ts'

/** One thing that a hall shows for a row of the standard. */
export interface Evidence {
  says: Both
  /** by which screens show it; left out for what is in the room, not on a screen */
  topic?: Topic
  /** day of the newest of it: of publication, or of a reading */
  date?: string
  /** the day by which somebody has to look at it again */
  reviewBy?: string
  /** it is there, and somebody should still look after it */
  watch?: true
}

/** What a row of the sheet shows; nothing where the hall has nothing of it. */
export type Shows = (facts: Facts) => Evidence[]

interface Dated {
  published: string
  reviewBy?: string
}

/** The newest publication, and the review that comes first. */
export function datesOf(items: readonly Dated[]): Pick<Evidence, 'date' | 'reviewBy'> {
  const date = items
    .map(({ published }) => published)
    .sort()
    .at(-1)
  const reviewBy = items.flatMap((item) => item.reviewBy ?? []).sort()[0]
  return { ...(date && { date }), ...(reviewBy && { reviewBy }) }
}

/** `20 项办事指南`, with the dates of all of them; none of it is no evidence. */
export const counted = (items: readonly Dated[], topic: Topic, says: (count: number) => Both): Evidence[] =>
  items.length === 0 ? [] : [{ says: says(items.length), topic, ...datesOf(items) }]

/** Names of what there is, one after the other. */
export const listed = (names: readonly string[]): Both => ({ zh: names.join('、'), en: names.join(', ') })

export const titled = (titles: readonly string[]): string => titles.map((title) => `《${title}》`).join('')
