/** The pages that wait unseen: how one comes, is made ready, and is spent. */
import type { Page, VisitState } from '../../store/visit.ts'
import { leafOf, nameOf, useLeaves, type Leaf, type Leaves } from './leaves.ts'

/** How many pages stand in the document at most: those that the first page leads to, and of a long list those first. */
export const MOST = 30

/** Adds a page, which is drawn in parts, or at once where somebody has asked for it. */
export function keep(page: Page, isAsked = false): Leaf {
  const leaf = { ...leafOf(page, false), isAsked }
  useLeaves.setState(({ all }) => ({ all: [...all, leaf] }))
  return leaf
}

/** Draws a page that somebody asks for: what a store tells is drawn as soon as the program pauses. */
export async function draw(page: Page): Promise<Leaf> {
  const leaf = keep(page, true)
  await Promise.resolve()
  return leaf
}

/** Has a page that waits laid out as it will be seen: the browser does, when it is asked for the place of a part. */
export function layOut(leaf: Leaf): void {
  leaf.matter?.firstElementChild?.getBoundingClientRect()
  leaf.isLaidOut = true
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
