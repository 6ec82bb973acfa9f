import { clock } from '../../store/clock.ts'
import type { Page } from '../../store/visit.ts'
import { nameOf, standing, useLeaves } from './leaves.ts'
import type { Supply } from './supply.ts'
import { draw, layOut } from './waiting.ts'

/**
 * Draws the page to which a button leads while a finger rests on it, which it does for some tenth of a second: time enough
 * for a page that nobody could foresee. That the button is pressed is seen first.
 */
export function drawPressed({ isHere, load }: Supply): () => void {
  let held: object | null = null
  const make = async (page: Page, isHeld: () => boolean) => {
    if (!isHere(page)) await load(page)
    if (!isHeld() || nameOf(page) === useLeaves.getState().shown.name) return
    const leaf = standing(page, page.name === 'home') ?? (await draw(page))
    await new Promise<void>((resolve) => clock.after(0, resolve))
    if (isHeld() && leaf.matter && !leaf.isLaidOut) layOut(leaf)
  }
  const press = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-to]') : null
    const to = button?.dataset['to']
    const mine = (held = {})
    const isHeld = () => held === mine
    // What cannot be had is told by the tap itself.
    const begin = () => void (isHeld() && make(JSON.parse(to ?? '') as Page, isHeld).catch(() => {}))
    if (to) requestAnimationFrame(() => clock.after(0, begin))
  }
  const lift = () => {
    held = null
  }
  const options = { passive: true, capture: true }
  window.addEventListener('pointerdown', press, options)
  window.addEventListener('pointerup', lift, options)
  window.addEventListener('pointercancel', lift, options)
  return () => {
    lift()
    window.removeEventListener('pointerdown', press, options)
    window.removeEventListener('pointerup', lift, options)
    window.removeEventListener('pointercancel', lift, options)
  }
}
