import { eventState } from '../../../content/arithmetic/event-state.ts'
import { current } from '../../../content/arithmetic/notice-state.ts'
import { lastBegunOn } from '../../../content/arithmetic/price-on.ts'
import type { SearchItem } from '../../../electron/server/wire.ts'
import { rowsOf, type Row } from '../../store/content.ts'
import type { Shelf } from '../../store/hall.ts'
import { ofItem, type Prepared } from './prepared.ts'

/**
 * What may be found now. The index comes a moment behind the content: a notice that was withdrawn is gone at once, and
 * one that was just published is found by its characters until it has been spelled.
 */
export function offered(
  all: readonly Prepared[],
  from: Shelf,
  now: string,
  language: string,
): readonly Prepared[] {
  const notices = current(rowsOf(from.notice, language), now)
  const prices = new Set(lastBegunOn(rowsOf(from.price, language), now.slice(0, 10)).map(({ id }) => id))
  const events = new Map(rowsOf(from.event, language).map((row) => [row.id, row]))
  const isNow = ({ kind, id }: SearchItem): boolean => {
    if (!Object.hasOwn(from[kind], id)) return false
    if (kind === 'price') return prices.has(id)
    const event = kind === 'event' ? events.get(id) : undefined
    return event === undefined || eventState(event, now) !== 'over'
  }
  const spelled = new Map<string, Prepared[]>()
  for (const one of all)
    if (one.item?.kind === 'notice') spelled.set(one.item.id, [...(spelled.get(one.item.id) ?? []), one])
  const told = notices.flatMap((notice) => spelled.get(notice.id) ?? ofItem(unspelled(notice)))
  const others = all.filter(({ item }) => item === null || (item.kind !== 'notice' && isNow(item)))
  const guides = others.filter(({ item }) => item?.kind === 'guide')
  return [...guides, ...told, ...others.filter(({ item }) => item?.kind !== 'guide')]
}

function unspelled({ id, lang, title, areas }: Row<'notice'>): SearchItem {
  return {
    kind: 'notice',
    id,
    hash: '',
    language: lang,
    entries: [
      {
        label: 'notice',
        page: { name: 'notice', id },
        title: [title, ''],
        plain: [areas.slice(0, 2).join('、'), ''],
        words: [],
        text: '',
      },
    ],
  }
}
