import type { Page } from '../../store/visit.ts'
import { nameOf, standing, useLeaves } from './leaves.ts'
import { soon } from './soon.ts'
import { isStill } from './still.ts'
import type { Supply } from './supply.ts'
import { draw, layOut, MOST } from './waiting.ts'

/** So many more than otherwise may stand until somebody pauses: a hand that rubs the glass draws no end of pages. */
const MORE = 5

/**
 * Draws the page to which a button leads while a finger rests on it, which it does for some tenth of a second: time enough
 * for a page that nobody could foresee, if it is begun at once.
 */
export function drawPressed({ isHere, load }: Supply): () => void {
  let held: PointerEvent | null = null
  const make = async (page: Page, isHeld: () => boolean) => {
    if (!isHere(page)) await load(page)
    const { shown, all } = useLeaves.getState()
    if (!isHeld() || !isHere(page) || nameOf(page) === shown.name || all.length >= MOST + MORE) return
    const leaf = standing(page, page.name === 'home') ?? (await draw(page))
    await soon()
    if (isHeld() && leaf.matter && !leaf.isLaidOut) layOut(leaf)
  }
  const press = (event: PointerEvent) => {
    held = event
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-to]') : null
    const to = button?.dataset['to']
    const isHeld = () => held === event
    // What cannot be had is told by the tap itself.
    const begin = () => void (isHeld() && make(JSON.parse(to ?? '') as Page, isHeld).catch(() => {}))
    if (to) void soon().then(begin)
  }
  const move = (event: PointerEvent) => {
    if (held && !isStill(held, event)) held = null
  }
  const lift = () => {
    held = null
  }
  const listeners = [
    ['pointerdown', press],
    ['pointermove', move],
    ['pointerup', lift],
    ['pointercancel', lift],
  ] as const
  const options = { passive: true, capture: true }
  for (const [name, hear] of listeners) window.addEventListener(name, hear, options)
  return () => {
    lift()
    for (const [name, hear] of listeners) window.removeEventListener(name, hear, options)
  }
}
