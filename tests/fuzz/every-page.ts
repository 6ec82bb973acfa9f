/** Every page that the touch screen can be asked for: a new page does not compile until it is opened here, too. */
import type { Shelf } from '../../renderer/store/hall.ts'
import { contentAt } from '../../renderer/store/hall.ts'
import type { Page, PageName } from '../../renderer/store/visit.ts'

/** Ids of the items that are worth a page of their own in this round; null takes all. */
export type Wanted = ReadonlySet<string> | null

type Opened = { [N in PageName]: (from: Shelf, wanted: Wanted) => Extract<Page, { name: N }>[] }

/** places whose own page is opened: one looks like another */
const PLACES = 5

const ids = (collection: object, wanted: Wanted) =>
  Object.keys(collection).filter((id) => wanted === null || wanted.has(id))

const opened: Opened = {
  home: () => [{ name: 'home' }],
  notices: () => [{ name: 'notices' }],
  notice: (from, wanted) => ids(from.notice, wanted).map((id) => ({ name: 'notice', id })),
  guides: () => [
    { name: 'guides' },
    { name: 'guides', want: 'pay' },
    { name: 'guides', want: 'constructor' },
  ],
  guide: (from, wanted) => ids(from.guide, wanted).map((id) => ({ name: 'guide', id })),
  prices: () => [{ name: 'prices' }],
  quality: (from) => [
    { name: 'quality' },
    ...(contentAt(from, 'qualityPlaces', 'places', 'zh-CN')?.places ?? [])
      .slice(0, PLACES)
      .map(({ id }) => ({ name: 'quality', place: id }) as const),
  ],
  pressure: () => [{ name: 'pressure' }],
  pledges: () => [{ name: 'pledges' }],
  phones: () => [{ name: 'phones' }],
  hall: () => [{ name: 'hall' }],
  rules: () => [{ name: 'rules' }],
  policy: (from, wanted) => ids(from.policy, wanted).map((id) => ({ name: 'policy', id })),
  document: (from, wanted) => ids(from.document, wanted).map((id) => ({ name: 'document', id })),
  knowledge: () => [{ name: 'knowledge' }],
  article: (from, wanted) => ids(from.knowledge, wanted).map((id) => ({ name: 'article', id })),
  charges: () => [{ name: 'charges' }],
  elsewhere: () => [{ name: 'elsewhere' }],
  online: () => [{ name: 'online' }],
  company: () => [{ name: 'company' }],
  law: (from, wanted) => ids(from.law, wanted).map((id) => ({ name: 'law', id })),
  events: () => [{ name: 'events' }],
  event: (from, wanted) => ids(from.event, wanted).map((id) => ({ name: 'event', id })),
  search: () => [{ name: 'search' }],
  tickets: () => [{ name: 'tickets' }],
  ticket: () => [{ name: 'ticket', service: 'pay' }],
}

export const everyPage = (from: Shelf, wanted: Wanted): Page[] =>
  Object.values(opened).flatMap((pages: Opened[PageName]) => pages(from, wanted) as Page[])
