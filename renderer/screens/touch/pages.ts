/** Every page of the touch screen. The first page's code comes at once, all others' when it has long been on screen. */
import { clock } from '../../store/clock.ts'
import { hashesOf, shelf, useHall, type Need, type Shelf } from '../../store/hall.ts'
import type { PageModule } from '../../store/page.ts'
import { useVisit, type Page } from '../../store/visit.ts'
import { fetchAhead } from './ahead.ts'
import { homePage } from './home.tsx'
import type { topicPages } from './topic-pages.ts'

let topics: typeof topicPages | null = null

/** How long the first page has stood when nobody needs the line any more: what a load costs is over by then. */
const REST_MS = 10_000

const fetchTopics = async () => (topics ??= (await import('./topic-pages.ts')).topicPages)

/** All that the pages behind the first one are made of: named without an id, a page needs every item of its kind. */
function documentsAhead() {
  const hall = useHall.getState()
  const from = shelf(hall)
  const { language } = useVisit.getState()
  if (!from || !topics) return []
  return Object.entries(topics as Record<string, PageModule>).flatMap(([name, { needs, wants }]) => [
    ...hashesOf(needs(from, { name } as Page), from, language),
    ...(wants?.(hall, language) ?? []),
  ])
}

function rehearseAll(): void {
  const { language } = useVisit.getState()
  for (const { rehearse } of Object.values((topics ?? {}) as Record<string, PageModule>))
    rehearse?.(useHall.getState(), language)
}

/** The first taps of the day wait for nothing: code and content come while the screen rests, or as a finger comes down. */
export function fetchTopicsAhead(): void {
  let known: Promise<void> | null = null
  const ahead = () => {
    known ??= fetchTopics().then(
      () => void fetchAhead(documentsAhead, rehearseAll),
      () => void (known = null),
    )
  }
  clock.after(REST_MS, ahead)
  window.addEventListener('pointerdown', ahead, { once: true, passive: true })
}

export async function loadPage(page: Page): Promise<PageModule> {
  if (page.name !== 'home') await fetchTopics()
  const module = pageModule(page)
  if (!module) throw new Error(`no page ${page.name}`)
  return module
}

/** What plate and foot show on every page, the first page included. */
const frame: readonly Need[] = [['hall'], ['phones'], ['holidays']]

/** All that the screen must have before it shows a page whose code is here. */
export const needsOf = (from: Shelf, page: Page): readonly Need[] => [
  ...frame,
  ...(pageModule(page)?.needs(from, page) ?? []),
]

/** The page's module, once it is loaded; a page that is on screen always is. */
export function pageModule({ name }: Page): PageModule | undefined {
  return (name === 'home' ? homePage : topics?.[name]) as PageModule | undefined
}
