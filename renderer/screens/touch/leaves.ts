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
  /** somebody waits for it: it is drawn at once, and not in parts */
  isAsked?: boolean
  /** where it stands, once all of it is drawn */
  matter: HTMLElement | null
  /** what waits is not laid out by itself, and by a tap only where it has not been before */
  isLaidOut: boolean
}

export interface Leaves {
  shown: Leaf
  all: readonly Leaf[]
}

export const nameOf = (page: Page): string => JSON.stringify(page)

let count = 0
export const leafOf = (page: Page, isShown: boolean): Leaf => ({
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

/** A page that somebody waits for comes before all that nobody has asked for. */
let awaited = 0
export const isAwaited = () => awaited > 0
export async function awaiting<T>(job: Promise<T>): Promise<T> {
  awaited++
  return job.finally(() => awaited--)
}

/** How a page is come to; `tell` makes it the page of the visit, and has drawn anew whatever depends on that. */
export type Turn = (page: Page, isBack: boolean, tell: () => void) => void | Promise<void>

/** Where no pages stand ready, one is drawn when it is told of. */
export const atOnce: Turn = (_page, _isBack, tell) => tell()

/** A page that is on the glass before anything else knows of it, and what tells of it. */
export interface Early {
  leaf: Leaf
  tell(): void
}

export const turning: { by: Turn; early: Early | null } = { by: atOnce, early: null }

/** Has everything told now of the page that is on the glass, where that has not been done. */
export function settle(): void {
  try {
    turning.early?.tell()
  } finally {
    turning.early = null
  }
}

export function standsAt(leaf: Leaf, matter: HTMLElement | null): void {
  leaf.matter = matter
}

export function drop(which: (leaf: Leaf) => boolean): void {
  settle()
  const { shown, all } = useLeaves.getState()
  const left = all.filter((leaf) => leaf === shown || !which(leaf))
  if (left.length < all.length) useLeaves.setState({ all: left })
}

/** The leaf that stands ready for a page; where somebody goes back, the one that they were on. */
export function standing(page: Page, isBack: boolean): Leaf | undefined {
  const { shown, all } = useLeaves.getState()
  const name = nameOf(page)
  const same = all.filter((leaf) => leaf !== shown && leaf.name === name)
  return (
    (isBack ? same.findLast((leaf) => leaf.wasShown && !leaf.isLeft) : undefined) ??
    same.find((leaf) => !leaf.wasShown)
  )
}

function turn(now: VisitState, before: VisitState): void {
  const { shown, all } = useLeaves.getState()
  const isBack = now.page.name === 'home' || now.trail.length < before.trail.length
  const goesOn = now.visit === before.visit && turning.by !== atOnce
  const found = goesOn ? (turning.early?.leaf ?? standing(now.page, isBack)) : undefined
  const next = found ?? leafOf(now.page, true)
  next.wasShown = true
  shown.isLeft = isBack && shown.page.name !== 'home'
  const others = goesOn ? all : []
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
