import type { Page } from '@playwright/test'

/** One tap that led to another page; milliseconds by the page's own clock. */
export interface Tapped {
  /** from the finger's release until a frame that shows the new page is out */
  ms: number
  /** from the release until the new page was the one shown in the document */
  drawn: number
  /** the largest layout shift after that frame, by the browser's own score */
  shift: number
}

declare global {
  interface Window {
    taps: {
      released: number
      /** resolves once the next page is on screen */
      painted: Promise<{ released: number; drawn: number; painted: number }>
      shifts: { at: number; value: number }[]
      await(): void
    }
  }
}

/**
 * Runs in the page before anything of it. The next page may have been drawn long before the tap, so nothing of its own
 * tells when it came on screen. A page is on screen when the later of two things has happened. A mark of one letter, put
 * into the document in the very moment in which another page is the one shown (a microtask after the change, before any
 * frame), has been presented: Element Timing tells when the frame with it reached the display, and since the mark is new
 * each time, and both are in the same document, no earlier frame had the page, and this one has it. And a frame has been
 * drawn in which the heading is visible and more than transparent, since pages come in with a fade. Event Timing would
 * say less: its frame is the first after the tap, and that may still be the old page's while documents are fetched.
 */
function watch(): void {
  const presented = new Map<string, number>()
  let pages = 0
  let shown: Element | null = null
  let arrived: (times: { released: number; drawn: number; painted: number }) => void = () => {}
  const taps: Window['taps'] = {
    released: NaN,
    painted: Promise.reject(new Error('no tap is awaited')),
    shifts: [],
    await() {
      taps.painted = new Promise((resolve) => (arrived = resolve))
    },
  }
  taps.painted.catch(() => {})
  window.taps = taps
  addEventListener('pointerup', ({ timeStamp }) => (taps.released = timeStamp), { capture: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      identifier: string
      renderTime: number
    })[])
      presented.set(entry.identifier, entry.renderTime)
  }).observe({ type: 'element' })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      taps.shifts.push({ at: entry.startTime, value: entry.value })
  }).observe({ type: 'layout-shift' })

  const opacityOf = (element: Element | null): number =>
    element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1
  const isSeen = (heading: Element) =>
    heading.checkVisibility({ visibilityProperty: true }) && opacityOf(heading) > 0

  let mark: HTMLElement | null = null
  const putMark = (name: string) => {
    mark?.remove()
    mark = document.createElement('p')
    mark.textContent = '.'
    mark.ariaHidden = 'true'
    mark.style.cssText = 'position:fixed;inset:0 auto auto 0;font-size:4px;line-height:1;pointer-events:none'
    mark.setAttribute('elementtiming', name)
    document.body.append(mark)
  }

  const follow = (heading: Element, name: string, drawn: number) => {
    const { released } = taps
    const done = arrived
    let seen = NaN
    const frame = () => {
      if (!heading.isConnected) return
      if (Number.isNaN(seen) && isSeen(heading))
        // When the next frame begins, this one is out.
        requestAnimationFrame(() => (seen = performance.now()))
      const told = presented.get(name)
      if (Number.isNaN(seen) || told === undefined) requestAnimationFrame(frame)
      else done({ released, drawn, painted: Math.max(told, seen) })
    }
    requestAnimationFrame(frame)
  }

  new MutationObserver(() => {
    const now = document.querySelector('main:not([hidden])')
    const heading = now?.querySelector('h1')
    if (!now || now === shown || !heading) return
    shown = now
    const name = `page ${++pages}`
    putMark(name)
    follow(heading, name, performance.now())
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['hidden'] })
}

export const watchTaps = (page: Page) => page.addInitScript(watch)

/** How long a page is looked at for shifts: its coming in, late letters and pictures are over by then. */
const LOOK_MS = 250

/** Taps as a finger does, and tells how long the next page took. */
export async function timeTap(page: Page, tap: () => Promise<void>): Promise<Tapped> {
  await page.evaluate(() => window.taps.await())
  await tap()
  const { released, drawn, painted } = await page.evaluate(() => window.taps.painted)
  await page.waitForTimeout(LOOK_MS)
  const shifts = await page.evaluate(
    (from) => window.taps.shifts.filter(({ at }) => at > from).map(({ value }) => value),
    painted,
  )
  return { ms: painted - released, drawn: drawn - released, shift: Math.max(0, ...shifts) }
}
