/** Draws, while the screen rests, the pages that a tap may lead to, so that the tap itself has nothing to draw. */
import { clock } from '../../store/clock.ts'
import { documents, hashesOf, shelf, useHall, type Need, type Shelf } from '../../store/hall.ts'
import type { PageModule } from '../../store/page.ts'
import { report } from '../../store/report.ts'
import { isPast } from '../../store/stand.ts'
import { untilMinute } from '../../store/time.ts'
import { before, useVisit, type Page } from '../../store/visit.ts'
import { documentsOf, fetchAhead, rehearse, type PageModules } from './ahead.ts'
import { drop, keep, layOut, nameOf, spentLeaves, useLeaves, type Leaf } from './leaves.ts'
import { probable } from './probable.ts'
import { watchRest } from './rest.ts'

/** How many pages are drawn ahead at most: those that the first page leads to, and of a long list those first. */
export const MOST = 30

interface Book {
  topics: PageModules
  moduleOf(page: Page): PageModule | undefined
  needsOf(from: Shelf, page: Page): readonly Need[]
}

export function keepAhead({ topics, moduleOf, needsOf }: Book): () => void {
  let wake = () => {}
  let ended = false
  let leaveAhead: (() => void) | null = null
  /** what cannot be had is left to the page that needs it */
  const lacking = new Set<string>()
  const rest = watchRest(() => wake())

  /** The pages that should stand ready, by their names, those first that are most probably wanted. */
  const wanted = (): Map<string, Page> => {
    const from = shelf(useHall.getState())
    const pages = from ? probable(from, useVisit.getState(), moduleOf, rest.isCalm()) : []
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

  const isHere = (page: Page) => hashesFor(page).every((hash) => documents.get(hash) !== undefined)

  /** The pages that are to be drawn yet. */
  const missing = (): Page[] => {
    const { all, shown } = useLeaves.getState()
    const back = before(useVisit.getState())
    // Only the way back, and home, lead to a page on which somebody was.
    const isReturn = ({ page, name, isLeft }: Leaf) =>
      page.name === 'home' || (back !== null && nameOf(back) === name && !isLeft)
    const ready = all.filter((leaf) => leaf === shown || !leaf.wasShown || isReturn(leaf))
    const names = new Set([...ready.map(({ name }) => name), ...lacking])
    return [...wanted()].flatMap(([name, page]) => (names.has(name) ? [] : [page]))
  }

  /** Draws a page; where it lacks something, that is fetched instead, and what the pages after it lack as well. */
  const make = async (page: Page, after: readonly Page[]) => {
    if (!isHere(page)) {
      const own = documents.load(hashesFor(page))
      void documents.load(new Set(after.flatMap(hashesFor))).catch(() => {})
      await own.catch(() => {})
      if (!isHere(page)) lacking.add(nameOf(page))
      return
    }
    moduleOf(page)?.rehearse?.(useHall.getState(), useVisit.getState().language)
    const pages = wanted()
    const { all, shown } = useLeaves.getState()
    const surplus = all.find((leaf) => leaf !== shown && !leaf.wasShown && !pages.has(leaf.name))
    if (all.length >= MOST && surplus) drop((leaf) => leaf === surplus)
    if (rest.isFree()) keep(page)
  }

  /** Clears away, and brings to this minute, what stands there; false where all is well. */
  const tidy = (): boolean => {
    const leaves = useLeaves.getState()
    const others = leaves.all.filter((leaf) => leaf !== leaves.shown)
    const [spent] = spentLeaves(leaves, useVisit.getState())
    if (spent) drop((leaf) => leaf === spent)
    const stale = spent ? undefined : others.find(({ stand }) => isPast(stand.getState().instant))
    stale?.stand.setState({ instant: clock.now() })
    return (spent ?? stale) !== undefined
  }

  /** Does one thing that is to be done; false where there is nothing. */
  const step = async (): Promise<boolean> => {
    const flat = useLeaves.getState().all.find(({ matter, isLaidOut }) => matter && !isLaidOut)
    if (flat) layOut(flat)
    if (flat || (rest.isCalm() && tidy())) return true
    const [next, ...after] = missing()
    if (next) await make(next, after)
    return next !== undefined
  }

  /** What stands behind all other pages is fetched when these stand ready. */
  const fetchBehind = () => {
    leaveAhead ??= fetchAhead(
      () => documentsOf(topics),
      () => rehearse(topics),
    )
  }

  const idle = () => new Promise((resolve) => requestIdleCallback(resolve))
  const changed = () => new Promise<void>((resolve) => (wake = resolve))

  let told = ''
  /** A fault of one page's is told once, and no end of all others: it is tried again when something has changed. */
  const tryStep = () =>
    step().catch((error: unknown) => {
      if (String(error) !== told) report(error)
      told = String(error)
      return false
    })

  const run = async () => {
    while (!ended) {
      await idle()
      if (rest.isFree() && (await tryStep())) continue
      if (rest.isFree()) fetchBehind()
      const cancel = clock.after(untilMinute(clock.now()), () => wake())
      await changed()
      cancel()
    }
  }

  const leaveVisit = useVisit.subscribe((now, then) => {
    if (now.language !== then.language) lacking.clear()
    wake()
  })
  const leaveHall = useHall.subscribe((now, then) => {
    const isOther = now.collections !== then.collections || now.notices !== then.notices
    if (isOther || now.search !== then.search || now.link !== then.link) lacking.clear()
    wake()
  })
  void run()
  return () => {
    ended = true
    leaveAhead?.()
    wake()
    leaveVisit()
    leaveHall()
    rest.leave()
  }
}
