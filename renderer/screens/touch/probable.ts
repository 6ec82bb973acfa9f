/** Which pages people will probably open next. */
import type { Shelf } from '../../store/hall.ts'
import type { PageModule } from '../../store/page.ts'
import { before, type Page, type VisitState } from '../../store/visit.ts'
import { nameOf } from './leaves.ts'

/** Where the first page's buttons lead, those first that take longest to draw. */
export const fromHome: readonly Page[] = [
  { name: 'pressure' },
  { name: 'quality' },
  { name: 'prices' },
  { name: 'notices' },
  { name: 'guides', want: 'rename' },
  { name: 'guides', want: 'pay' },
  { name: 'guides' },
  { name: 'knowledge' },
  { name: 'rules' },
  { name: 'company' },
  { name: 'hall' },
  { name: 'pledges' },
  { name: 'charges' },
  { name: 'online' },
  { name: 'phones' },
  { name: 'elsewhere' },
  { name: 'events' },
  { name: 'search' },
]

/** So many of them are slow. */
const SLOW = 4
/** So many notices the first page names itself. */
const NAMED = 3

/** By their names, the most probable first: the way back, what the page leads to, the first page and what that leads to. */
export function probable(
  from: Shelf,
  visit: VisitState,
  moduleOf: (page: Page) => PageModule | undefined,
): Map<string, Page> {
  const leadsOf = (page: Page) => moduleOf(page)?.leads?.(from, page, visit.language) ?? []
  const back = before(visit)
  const pages: Page[] = [
    ...(back ? [back] : []),
    ...leadsOf(visit.page),
    { name: 'home' },
    ...fromHome.slice(0, SLOW),
    ...leadsOf({ name: 'notices' }).slice(0, NAMED),
    ...fromHome.slice(SLOW),
  ]
  return new Map(pages.map((page) => [nameOf(page), page]))
}
