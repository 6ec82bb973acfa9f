/** Draws, while the screen rests, the pages that a tap may lead to, so that the tap itself has nothing to draw. */
import { clock } from '../../store/clock.ts'
import { documents, hashesOf, shelf, useHall, type Need, type Shelf } from '../../store/hall.ts'
import type { PageModule } from '../../store/page.ts'
import { report } from '../../store/report.ts'
import { untilMinute } from '../../store/time.ts'
import { before, useVisit, type Page } from '../../store/visit.ts'
import { documentsOf, fetchAhead, rehearse, type PageModules } from './ahead.ts'
import { drop, isSame, isSpent, keep, useLeaves, type Leaf } from './leaves.ts'

/** How many pages are drawn ahead at most: of a hall with more, those that the first page leads to, and those near. */
export const MOST = 80

/** When nobody has touched the screen for so long, it draws what is two taps away, too. */
export const PATIENCE_MS = 2_000

/** Of so many pages after the next one the content is fetched with it. */
const AT_ONCE = 3

interface Book {
  topics: PageModules
  moduleOf(page: Page): PageModule | undefined
  needsOf(from: Shelf, page: Page): readonly Need[]
}

/** Where the first page's buttons lead, those first that take longest to draw. */
export const fromHome: readonly Page[] = [
  { name: 'pressure' },
  { name: 'quality' },
  { name: 'prices' },
  { name: 'notices' },
  { name: 'guides', want: 'rename' },
  { name: 'guides', want: 'pay' },
  { name: 'guides' },
  { name: 'knowledge' },
  { name: 'rules' },
  { name: 'company' },
  { name: 'hall' },
  { name: 'pledges' },
  { name: 'charges' },
  { name: 'online' },
  { name: 'phones' },
  { name: 'elsewhere' },
  { name: 'events' },
  { name: 'search' },
]

const SLOW = 4
/** So many notices the first page names itself. */
const NAMED = 3

const unique = (pages: readonly Page[]): Page[] =>
  pages.filter((page, index) => pages.findIndex((other) => isSame(other, page)) === index)

export function keepAhead({ topics, moduleOf, needsOf }: Book): () => void {
  let wake = () => {}
  let isTouched = false
  let touched = clock.ticks()
  let ended = false
  let leaveRest: (() => void) | null = null
  /** what cannot be had is left to the page that needs it */
  const lacking = new Set<string>()

  const leadsOf = (from: Shelf, page: Page): readonly Page[] =>
    moduleOf(page)?.leads?.(from, page, useVisit.getState().language) ?? []

  /** The pages that should stand ready, in the order in which they are probably wanted. */
  const wanted = (): Page[] => {
    const from = shelf(useHall.getState())
    if (!from) return []
    const visit = useVisit.getState()
    const back = before(visit)
    const near: Page[] = [
      ...(back ? [back] : []),
      ...leadsOf(from, visit.page),
      { name: 'home' },
      ...fromHome.slice(0, SLOW),
      ...leadsOf(from, { name: 'notices' }).slice(0, NAMED),
      ...fromHome.slice(SLOW),
    ]
    const isPatient = clock.ticks() - touched >= PATIENCE_MS
    return unique(isPatient ? [...near, ...fromHome.flatMap((page) => leadsOf(from, page))] : near).slice(
      0,
      MOST,
    )
  }

  const stands = (page: Page, isBack: boolean) => (leaf: Leaf) =>
    leaf !== useLeaves.getState().shown && isSame(leaf.page, page) && (isBack || !leaf.wasShown)

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
    const pages = wanted()
    const [next, ...after] = pages.filter(
      (page) =>
        !lacking.has(JSON.stringify(page)) &&
        !isSame(page, shown.page) &&
        !all.some(stands(page, page.name === 'home' || (back !== null && isSame(back, page)))),
    )
    if (next) {
      await make(next, after.slice(0, AT_ONCE))
      return true
    }
    const stale = all.find(
      (leaf) =>
        leaf !== shown &&
        Math.floor(leaf.stand.getState().instant / 60_000) !== Math.floor(clock.now() / 60_000),
    )
    stale?.stand.setState({ instant: clock.now() })
    return stale !== undefined
  }

  const isHere = (page: Page) => hashesFor(page).every((hash) => documents.get(hash) !== undefined)

  /** Fetches first what it lacks, and what the pages after it lack. */
  const make = async (page: Page, after: readonly Page[]) => {
    if (!isHere(page)) {
      await documents.load(new Set([page, ...after].flatMap(hashesFor))).catch(() => {})
      if (!isHere(page)) lacking.add(JSON.stringify(page))
      return
    }
    moduleOf(page)?.rehearse?.(useHall.getState(), useVisit.getState().language)
    const pages = wanted()
    const { all, shown } = useLeaves.getState()
    const surplus = all.find(
      (leaf) => leaf !== shown && !leaf.wasShown && !pages.some((each) => isSame(each, leaf.page)),
    )
    if (all.length >= MOST && surplus) drop((leaf) => leaf === surplus)
    if (!isTouched) keep(page)
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
      if (isTouched || !(await step())) {
        if (!isTouched) fetchRest()
        const patience = touched + PATIENCE_MS - clock.ticks()
        const cancel = clock.after(patience > 0 ? patience : untilMinute(), () => wake())
        await changed()
        cancel()
      }
    }
  }

  const touch = ({ type }: Event) => {
    isTouched = type === 'pointerdown'
    touched = clock.ticks()
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
