/** Draws, while the screen rests, the pages that a tap may lead to, so that the tap itself has nothing to draw. */
import { clock } from '../../store/clock.ts'
import { documents, hashesOf, shelf, useHall, type Need, type Shelf } from '../../store/hall.ts'
import type { PageModule } from '../../store/page.ts'
import { report } from '../../store/report.ts'
import { isPast, untilMinute } from '../../store/time.ts'
import { before, useVisit, type Page } from '../../store/visit.ts'
import { documentsOf, fetchAhead, rehearse, type PageModules } from './ahead.ts'
import { drop, isAwaited, isSpent, keep, nameOf, useLeaves, type Leaf } from './leaves.ts'
import { probable } from './probable.ts'

/** How many pages are drawn ahead at most: those that the first page leads to, and of a long list those first. */
export const MOST = 40

/** Of so many pages after the next one the content is fetched with it. */
const AT_ONCE = 3

interface Book {
  topics: PageModules
  moduleOf(page: Page): PageModule | undefined
  needsOf(from: Shelf, page: Page): readonly Need[]
}

export function keepAhead({ topics, moduleOf, needsOf }: Book): () => void {
  let wake = () => {}
  let isTouched = false
  let ended = false
  let leaveRest: (() => void) | null = null
  /** what cannot be had is left to the page that needs it */
  const lacking = new Set<string>()

  /** The pages that should stand ready, by their names, those first that are most probably wanted. */
  const wanted = (): Map<string, Page> => {
    const from = shelf(useHall.getState())
    const pages = from ? probable(from, useVisit.getState(), moduleOf) : []
    return new Map([...pages].slice(0, MOST))
  }

  const hashesFor = (page: Page) => {
    const hall = useHall.getState()
    const from = shelf(hall)
    const { language } = useVisit.getState()
    return from
      ? [...hashesOf(needsOf(from, page), from, language), ...(moduleOf(page)?.wants?.(hall, language) ?? [])]
      : []
  }

  /** Does one thing that is to be done; false where there is nothing. */
  const step = async (): Promise<boolean> => {
    const visit = useVisit.getState()
    const { all, shown } = useLeaves.getState()
    const spent = all.find((leaf) => leaf !== shown && isSpent(leaf, visit))
    if (spent) {
      drop((leaf) => leaf === spent)
      return true
    }
    const back = before(visit)
    // Only the way back, and home, lead to a page on which somebody was.
    const isReturn = ({ page, name }: Leaf) =>
      page.name === 'home' || (back !== null && nameOf(back) === name)
    const ready = all.filter((leaf) => leaf === shown || !leaf.wasShown || isReturn(leaf))
    const names = new Set([...ready.map(({ name }) => name), ...lacking])
    const [next, ...after] = [...wanted()].flatMap(([name, page]) => (names.has(name) ? [] : [page]))
    if (next) {
      await make(next, after.slice(0, AT_ONCE))
      return true
    }
    const stale = all.find((leaf) => leaf !== shown && isPast(leaf.stand.getState().instant))
    stale?.stand.setState({ instant: clock.now() })
    return stale !== undefined
  }

  const isHere = (page: Page) => hashesFor(page).every((hash) => documents.get(hash) !== undefined)

  /** Fetches first what it lacks, and what the pages after it lack. */
  const make = async (page: Page, after: readonly Page[]) => {
    if (!isHere(page)) {
      await documents.load(new Set([page, ...after].flatMap(hashesFor))).catch(() => {})
      if (!isHere(page)) lacking.add(nameOf(page))
      return
    }
    moduleOf(page)?.rehearse?.(useHall.getState(), useVisit.getState().language)
    const pages = wanted()
    const { all, shown } = useLeaves.getState()
    const surplus = all.find((leaf) => leaf !== shown && !leaf.wasShown && !pages.has(leaf.name))
    if (all.length >= MOST && surplus) drop((leaf) => leaf === surplus)
    if (!isTouched && !isAwaited()) keep(page)
  }

  const rest = () => new Promise((resolve) => requestIdleCallback(resolve))
  const changed = () => new Promise<void>((resolve) => (wake = resolve))

  /** What stands behind all other pages is fetched when these stand ready. */
  const fetchRest = () => {
    leaveRest ??= fetchAhead(
      () => documentsOf(topics),
      () => rehearse(topics),
    )
  }

  const run = async () => {
    while (!ended) {
      await rest()
      const isBusy = isTouched || isAwaited()
      if (isBusy || !(await step())) {
        if (!isBusy) fetchRest()
        const cancel = clock.after(untilMinute(), () => wake())
        await changed()
        cancel()
      }
    }
  }

  const touch = ({ type }: Event) => {
    isTouched = type === 'pointerdown'
    if (!isTouched) wake()
  }
  const names = ['pointerdown', 'pointerup', 'pointercancel'] as const
  for (const name of names) window.addEventListener(name, touch, { passive: true, capture: true })
  const leaveVisit = useVisit.subscribe(() => wake())
  const leaveHall = useHall.subscribe(() => {
    lacking.clear()
    wake()
  })
  void run().catch((error: unknown) => report(error))
  return () => {
    ended = true
    leaveRest?.()
    wake()
    leaveVisit()
    leaveHall()
    for (const name of names) window.removeEventListener(name, touch, { capture: true })
  }
}
