import type { Item, Topic } from './due.ts'

/** One thing that fills a zone. */
export type Slide =
  | { is: 'topic'; topic: Topic; id: string | null }
  | { is: 'media'; file: string; caption: string }
  | { is: 'words'; words: string }

export interface Slot {
  slide: Slide
  ms: number
}

/** What content has to show at the moment. */
export interface Supply {
  /**
   * The items of a topic that can be shown, in their order and of `only` alone where it names any. A topic without items
   * of its own has `[null]` while it has something to say, `[]` when not.
   */
  of(topic: Topic, only: readonly string[]): readonly (string | null)[]
  /** whether a picture or clip may be shown: it is there, and has not failed too often */
  has(file: string): boolean
  /** seconds that reading a slide needs */
  seconds(slide: Slide): number
  /** where a slide can only be shown whole: for how many seconds, when the playlist asks for at least so many */
  whole?(slide: Slide, seconds: number): number
}

/** All of these are shown in every turn; of any other topic, one item a turn. */
const whole: ReadonlySet<Topic> = new Set(['notices'])

/** The longest turn of turns: a topic of more items than that begins again earlier than the others. */
const MOST_TURNS = 60
const MOST_SLOTS = 20_000
const LEAST_SECONDS = 3

/** Shown where a playlist has nothing that is due: whose hall this is, what it promises, whom to call. */
const lastResort: readonly Topic[] = ['plate', 'pledges', 'phones']

/** Items as slots in turn, until every item of every topic has had its turn. Never empty. */
export function loopOf(items: readonly Item[], supply: Supply): Slot[] {
  const turns = items.map((item) => turnsOf(item, supply))
  const count = Math.min(MOST_TURNS, Math.max(1, ...turns.map((each) => each.length)))
  const slots: Slot[] = []
  for (let turn = 0; turn < count && slots.length < MOST_SLOTS; turn++)
    for (const [index, item] of items.entries()) {
      const own = turns[index] ?? []
      for (const slide of own[turn % own.length] ?? []) slots.push(slotOf(slide, item.lasts, supply))
    }
  return slots.length > 0 ? slots : resort(supply)
}

/** What an item shows in its first turn, its second, and so on. */
function turnsOf(item: Item, supply: Supply): Slide[][] {
  switch (item.is) {
    case 'words':
      return [[{ is: 'words', words: item.words }]]
    case 'media':
      return supply.has(item.file) ? [[{ is: 'media', file: item.file, caption: item.caption }]] : []
    case 'topic': {
      const slides = slidesOf(item.topic, item.only, supply)
      return whole.has(item.topic) ? [slides] : slides.map((slide) => [slide])
    }
  }
}

const slidesOf = (topic: Topic, only: readonly string[], supply: Supply): Slide[] =>
  supply.of(topic, only).map((id) => ({ is: 'topic', topic, id }))

const slotOf = (slide: Slide, lasts: Item['lasts'], supply: Supply): Slot => ({
  slide,
  ms:
    1000 *
    Math.max(
      LEAST_SECONDS,
      lasts === 'as-needed' ? supply.seconds(slide) : (supply.whole?.(slide, lasts) ?? lasts),
    ),
})

function resort(supply: Supply): Slot[] {
  const slides = lastResort.flatMap((topic) => slidesOf(topic, [], supply).slice(0, 1))
  const shown: Slide[] = slides.length > 0 ? slides : [{ is: 'topic', topic: 'plate', id: null }]
  return shown.map((slide) => slotOf(slide, 'as-needed', supply))
}
