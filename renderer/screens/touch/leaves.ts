/**
 * The pages that stand in the document: the one that is shown, and unseen beside it those that somebody may go back to,
 * or may open next. A tap then draws nothing: it only shows another one.
 */
import { create } from 'zustand'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useHall } from '../../store/hall.ts'
import { createStand, type Stand } from '../../store/stand.ts'
import { useVisit, type Page, type VisitState } from '../../store/visit.ts'

export interface Leaf {
  key: number
  page: Page
  /** the page's name among leaves, of which several may be of the same page */
  name: string
  stand: Stand
  /** somebody has been there: only the way back leads to it, and nobody else finds what they ticked */
  wasShown: boolean
  /** they have gone back from it: nothing leads there any more */
  isLeft: boolean
  /** where it stands, once all of it is drawn */
  matter: HTMLElement | null
  /** what waits is not laid out by itself, and by a tap only where it has not been before */
  isLaidOut: boolean
}

interface Leaves {
  shown: Leaf
  all: readonly Leaf[]
}

export const nameOf = (page: Page): string => JSON.stringify(page)

let count = 0
const leafOf = (page: Page, isShown: boolean): Leaf => ({
  key: ++count,
  page,
  name: nameOf(page),
  stand: createStand(isShown),
  wasShown: isShown,
  isLeft: false,
  matter: null,
  isLaidOut: isShown,
})

const first = leafOf(useVisit.getState().page, true)
export const useLeaves = create<Leaves>(() => ({ shown: first, all: [first] }))

/** A browser that never says when it rests has no time for what nobody sees. */
const keeps = () => 'requestIdleCallback' in globalThis

/** A page that somebody waits for comes before all that nobody has asked for. */
let awaited = 0
export const isAwaited = () => awaited > 0
export async function awaiting<T>(job: Promise<T>): Promise<T> {
  awaited++
  return job.finally(() => awaited--)
}

/** Adds a page that nobody has asked for yet. */
export function keep(page: Page): Leaf {
  const leaf = leafOf(page, false)
  useLeaves.setState(({ all }) => ({ all: [...all, leaf] }))
  return leaf
}

export function standsAt(leaf: Leaf, matter: HTMLElement | null): void {
  leaf.matter = matter
}

/** Has a page that waits laid out as it will be seen: the browser does, when it is asked for the place of a part. */
export function layOut(leaf: Leaf): void {
  leaf.matter?.firstElementChild?.getBoundingClientRect()
  leaf.isLaidOut = true
}

export function drop(which: (leaf: Leaf) => boolean): void {
  const { shown, all } = useLeaves.getState()
  const left = all.filter((leaf) => leaf === shown || !which(leaf))
  if (left.length < all.length) useLeaves.setState({ all: left })
}

/** The leaves that neither a step back nor a tap ahead leads to any more: of each page as many stay as the way back has of it. */
export function spentLeaves({ shown, all }: Leaves, { trail }: VisitState): Leaf[] {
  const steps = trail.map(nameOf)
  return all.toReversed().filter((leaf) => {
    if (leaf === shown || !leaf.wasShown || leaf.page.name === 'home') return false
    const step = leaf.isLeft ? -1 : steps.indexOf(leaf.name)
    if (step >= 0) steps.splice(step, 1)
    return step < 0
  })
}

function turn(now: VisitState, before: VisitState): void {
  const { shown, all } = useLeaves.getState()
  const isBack = now.page.name === 'home' || now.trail.length < before.trail.length
  const name = nameOf(now.page)
  const same = all.filter((leaf) => leaf !== shown && leaf.name === name)
  const found =
    now.visit === before.visit && keeps()
      ? ((isBack ? same.findLast((leaf) => leaf.wasShown && !leaf.isLeft) : undefined) ??
        same.find((leaf) => !leaf.wasShown))
      : undefined
  const next = found ?? leafOf(now.page, true)
  next.wasShown = true
  shown.isLeft = isBack && shown.page.name !== 'home'
  const others = now.visit === before.visit && keeps() ? all : []
  useLeaves.setState({ shown: next, all: found ? others : [...others, next] })
  shown.stand.setState({ isShown: false })
  next.stand.setState({ isShown: true })
}

const likes = ({ language, size, contrast, low }: VisitState) => [language, size, contrast, low].join()

// Whatever all pages are drawn anew for is drawn of the one that is shown; the others come again when the screen rests.
useVisit.subscribe((now, before) => {
  if (likes(now) !== likes(before)) drop(() => true)
  const isAnother = now.page !== before.page && nameOf(now.page) !== useLeaves.getState().shown.name
  if (isAnother || now.visit !== before.visit) turn(now, before)
})
useTranslation.subscribe(() => drop(() => true))
useHall.subscribe((now, before) => {
  if (
    now.collections !== before.collections ||
    now.notices !== before.notices ||
    now.takeover !== before.takeover ||
    now.snapshot !== before.snapshot
  )
    drop(() => true)
})
