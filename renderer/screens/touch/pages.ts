/** Every page of the touch screen. The first page's code comes at once, all others' with the first tap. */
import type { PageModule } from '../../store/page.ts'
import type { Page } from '../../store/visit.ts'
import { homePage } from './home.tsx'
import type { topicPages } from './topic-pages.ts'

let topics: typeof topicPages | null = null

export async function loadPage(page: Page): Promise<PageModule> {
  if (page.name !== 'home') topics ??= (await import('./topic-pages.ts')).topicPages
  const module = pageModule(page)
  if (!module) throw new Error(`no page ${page.name}`)
  return module
}

/** The page's module, once it is loaded; a page that is on screen always is. */
export function pageModule({ name }: Page): PageModule | undefined {
  return (name === 'home' ? homePage : topics?.[name]) as PageModule | undefined
}
