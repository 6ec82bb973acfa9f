/** What the next pages are made of, fetched while nobody waits for it. */
import type { Sha256 } from '../../../electron/server/wire.ts'
import { clock } from '../../store/clock.ts'
import { documents, hashesOf, shelf, useHall } from '../../store/hall.ts'
import type { PageModule } from '../../store/page.ts'
import { useVisit, type Page } from '../../store/visit.ts'

/** A finger that comes down meanwhile waits for no more than these. */
const AT_ONCE = 5
const PAUSE_MS = 60

/** A hall with more than so many has the rest fetched by the pages that show them. */
const MOST = 500

/** By the name of the page. */
export type PageModules = Readonly<Record<string, PageModule>>

/** All that the pages behind the first one are made of: named without an id, a page needs every item of its kind. */
export function documentsOf(pages: PageModules): Sha256[] {
  const hall = useHall.getState()
  const from = shelf(hall)
  const { language } = useVisit.getState()
  if (!from) return []
  return Object.entries(pages).flatMap(([name, { needs, wants }]) => [
    ...hashesOf(needs(from, { name } as Page), from, language),
    ...(wants?.(hall, language) ?? []),
  ])
}

export function rehearse(pages: PageModules): void {
  for (const page of Object.values(pages)) page.rehearse?.(useHall.getState(), useVisit.getState().language)
}

/**
 * Fetches what `ahead` names, now and whenever hall or person has brought something new. What cannot be had is left to
 * the page that needs it. `rehearse` runs when all of it is here. Ends with what it returns.
 */
export function fetchAhead(ahead: () => readonly Sha256[], rehearse: () => void): () => void {
  let wish = 0
  const fetchAll = async () => {
    const mine = ++wish
    const missing = [...new Set(ahead())].slice(0, MOST).filter((hash) => documents.get(hash) === undefined)
    for (let from = 0; from < missing.length; from += AT_ONCE) {
      await new Promise<void>((resolve) => clock.after(PAUSE_MS, resolve))
      if (mine !== wish) return
      await documents.load(missing.slice(from, from + AT_ONCE))
    }
    if (mine === wish) requestIdleCallback(rehearse)
  }
  const start = () => void fetchAll().catch(() => {})
  const leaveHall = useHall.subscribe((now, before) => {
    if (now.collections !== before.collections || now.notices !== before.notices) start()
  })
  const leaveVisit = useVisit.subscribe((now, before) => {
    if (now.language !== before.language) start()
  })
  start()
  return () => {
    wish++
    leaveHall()
    leaveVisit()
  }
}
