/** When a person has gone: decided from what was last touched and how much there is to read. All in milliseconds. */
import type { PageName } from '../../store/visit.ts'

export type Presence = { state: 'here'; next: number } | { state: 'asked'; left: number } | { state: 'gone' }

const MENU_MS = 60_000
const READING_MS = 120_000
/** How long before the end a person is asked; long enough to read the question and reach the button. */
export const ASK_MS = 20_000

/** For so long somebody is taken to wait where they called for help; after that they are asked like anyone. */
const WAITING_MS = 5 * 60_000

export const isAwaited = (waited: number) => waited < WAITING_MS

const menus: ReadonlySet<PageName> = new Set([
  'home',
  'guides',
  'notices',
  'rules',
  'knowledge',
  'company',
  'events',
  'search',
])

export const patience = (page: PageName) => (menus.has(page) ? MENU_MS : READING_MS)

/**
 * `quiet` is how long nothing was touched; `touching` that a finger is down now, during which nobody has gone.
 * `next` is when to look again.
 */
export function presenceAfter(quiet: number, page: PageName, touching: boolean): Presence {
  const left = patience(page) - quiet
  if (touching || left > ASK_MS) return { state: 'here', next: Math.max(1, left - ASK_MS) }
  return left > 0 ? { state: 'asked', left } : { state: 'gone' }
}
