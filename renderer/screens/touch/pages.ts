/** Every page of the touch screen. The first page's code comes at once, all others' when it has long been on screen. */
import { clock } from '../../store/clock.ts'
import { useHall, type Need, type Shelf } from '../../store/hall.ts'
import type { PageModule } from '../../store/page.ts'
import type { Page } from '../../store/visit.ts'
import type { PageModules } from './ahead.ts'
import { homePage } from './home.tsx'
import type { topicPages } from './topic-pages.ts'

let topics: typeof topicPages | null = null

/** How long the first page has stood when nobody needs the line any more: what a load costs is over by then. */
const REST_MS = 7_000

let coming: Promise<void> | null = null

const fetchTopics = () =>
  (coming ??= import('./topic-pages.ts').then(
    ({ topicPages, keepAhead }) => {
      topics = topicPages
      // A preview is of one page, and a browser that never says when it rests has no time for what nobody sees.
      if ('requestIdleCallback' in globalThis && !useHall.getState().screen.preview)
        keepAhead({ topics: topics as unknown as PageModules, moduleOf: pageModule, needsOf })
    },
    (error: unknown) => {
      coming = null
      throw error
    },
  ))

/** The first taps of the day wait for nothing: code and content come while the screen rests, or as a finger comes down. */
export function fetchTopicsAhead(): void {
  const ahead = () => void fetchTopics().catch(() => {})
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
