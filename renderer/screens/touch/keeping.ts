/** Draws, while the screen rests, the pages that a tap may lead to, so that the tap itself has nothing to draw. */
import { clock } from '../../store/clock.ts'
import { shelf, useHall } from '../../store/hall.ts'
import { report } from '../../store/report.ts'
import { isPast } from '../../store/stand.ts'
import { untilMinute } from '../../store/time.ts'
import { before, useVisit, type Page } from '../../store/visit.ts'
import { documentsOf, fetchAhead, rehearse, type PageModules } from './ahead.ts'
import { turnEarly } from './early.ts'
import { atOnce, drop, nameOf, settle, turning, useLeaves, type Leaf } from './leaves.ts'
import { drawPressed } from './pressed.ts'
import { probable } from './probable.ts'
import { watchRest } from './rest.ts'
import { supplyOf, type Book } from './supply.ts'
import { keep, layOut, MOST, spentLeaves } from './waiting.ts'

/** How soon a screen that does not rest is asked again. */
const AGAIN_MS = 250

export function keepAhead({ topics, ...book }: Book & { topics: PageModules }): () => void {
  const { moduleOf } = book
  const supply = supplyOf(book)
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

  /** Where more than so many stand there, one that nobody will probably want. */
  const surplus = (most: number): Leaf | undefined => {
    const { all, shown } = useLeaves.getState()
    if (all.length <= most) return undefined
    const pages = wanted()
    return all.find((leaf) => leaf !== shown && !leaf.wasShown && !pages.has(leaf.name))
  }

  /** Draws a page; where it lacks something, that is fetched instead, and what the pages after it lack as well. */
  const make = async (page: Page, after: readonly Page[]) => {
    if (!supply.isHere(page)) {
      const own = supply.load(page)
      void supply.load(...after).catch(() => {})
      await own.catch(() => {})
      if (!supply.isHere(page)) lacking.add(nameOf(page))
      return
    }
    moduleOf(page)?.rehearse?.(useHall.getState(), useVisit.getState().language)
    const leaf = surplus(MOST - 1)
    if (leaf) drop((each) => each === leaf)
    if (rest.isFree()) keep(page)
  }

  /** Takes away a page to which nothing leads any more; false where there is none. */
  const clear = (): boolean => {
    const spent = spentLeaves(useLeaves.getState(), useVisit.getState())[0]
    if (spent) drop((leaf) => leaf === spent)
    return spent !== undefined
  }

  /** Clears away, and brings to this minute, what stands there; false where all is well. */
  const tidy = (): boolean => {
    if (clear()) return true
    const more = surplus(MOST)
    if (more) drop((leaf) => leaf === more)
    const { all, shown } = useLeaves.getState()
    const stale = all.find((leaf) => leaf !== shown && isPast(leaf.stand.getState().instant))
    stale?.stand.setState({ instant: clock.now() })
    return (more ?? stale) !== undefined
  }

  /** Does one thing that is to be done; false where there is nothing. */
  const step = async (): Promise<boolean> => {
    const flat = useLeaves.getState().all.find(({ matter, isLaidOut }) => matter && !isLaidOut)
    if (flat) layOut(flat)
    if (flat || (rest.isCalm() && tidy())) return true
    const [next, ...after] = missing()
    // Somebody in a hurry leaves pages behind, too: they would take the room of those that are to come.
    if (!next) return clear()
    await make(next, after)
    return true
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
      const cancel = clock.after(rest.isFree() ? untilMinute(clock.now()) : AGAIN_MS, () => wake())
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
  /** Letters that arrive make the layout of whatever has them void. */
  const relay = () => {
    for (const leaf of useLeaves.getState().all) leaf.isLaidOut = false
    wake()
  }
  // Not every browser that tests run in has letters of its own to load.
  const fonts = (document as { fonts?: EventTarget }).fonts
  fonts?.addEventListener('loadingdone', relay)
  const leavePressed = drawPressed(supply)
  // Whatever is touched next is the page's that is on the glass.
  const touches = ['pointerdown', 'keydown'] as const
  for (const name of touches) window.addEventListener(name, settle, { capture: true })
  turning.by = turnEarly
  void run()
  return () => {
    ended = true
    turning.by = atOnce
    leavePressed()
    for (const name of touches) window.removeEventListener(name, settle, { capture: true })
    fonts?.removeEventListener('loadingdone', relay)
    leaveAhead?.()
    wake()
    leaveVisit()
    leaveHall()
    rest.leave()
  }
}
