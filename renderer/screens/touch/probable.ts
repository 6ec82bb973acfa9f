/** Which pages people will probably open next. */
import type { Shelf } from '../../store/hall.ts'
import type { PageModule } from '../../store/page.ts'
import { before, type Page, type VisitState } from '../../store/visit.ts'
import { nameOf } from './leaves.ts'

/** Where the first page's buttons lead, those first that take longest to draw. */
export const fromHome: readonly Page[] = [
  { name: 'pressure' },
  { name: 'quality' },
  { name: 'search' },
  { name: 'online' },
  { name: 'elsewhere' },
  { name: 'rules' },
  { name: 'company' },
  { name: 'charges' },
  { name: 'pledges' },
  { name: 'events' },
  { name: 'phones' },
  { name: 'prices' },
  { name: 'knowledge' },
  { name: 'guides', want: 'rename' },
  { name: 'guides', want: 'pay' },
  { name: 'guides' },
  { name: 'notices' },
  { name: 'hall' },
]

/** So many notices the first page names itself. */
const NAMED = 3
/** Of where a page leads, so many come before everything else: what stands first is tapped first. */
const FIRST = 3

/**
 * By their names, the most probable first: the way back, what the page leads to first, home, where that leads, and, where
 * there is `all` the time, everything else that the page leads to.
 */
export function probable(
  from: Shelf,
  visit: VisitState,
  moduleOf: (page: Page) => PageModule | undefined,
  all: boolean,
): Map<string, Page> {
  const leadsOf = (page: Page) => moduleOf(page)?.leads?.(from, page, visit.language) ?? []
  const back = before(visit)
  const leads = leadsOf(visit.page)
  const pages: Page[] = [
    ...(back ? [back] : []),
    ...leads.slice(0, FIRST),
    { name: 'home' },
    ...fromHome,
    ...leadsOf({ name: 'notices' }).slice(0, NAMED),
    ...(all ? leads.slice(FIRST) : []),
  ]
  return new Map(pages.map((page) => [nameOf(page), page]))
}
