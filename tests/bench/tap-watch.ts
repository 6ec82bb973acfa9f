import type { Page } from '@playwright/test'

/** One tap that led to another page; milliseconds by the page's own clock. */
export interface Tapped {
  /** from the finger's release to the first frame that shows something of the new page's heading */
  ms: number
  /** from the release until the new page stood in the document */
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
 * Runs in the page before anything of it. A page is on screen when the later of two things has happened: the browser
 * has presented a frame with the heading's letters (Element Timing), and a frame has been drawn in which the heading
 * is more than transparent, since pages come in with a fade whose first frame shows nothing. Event Timing would say
 * less: its frame is the first after the tap, and that may still be the old page's while documents are fetched. A
 * heading in a scrolled part that moves on its own is never told by Element Timing: there the drawn frame alone counts.
 */
function watch(): void {
  const UNTOLD_FRAMES = 30
  const presented = new Map<string, number>()
  let pages = 0
  let main: Element | null = null
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

  const follow = (heading: Element, name: string, drawn: number) => {
    const { released } = taps
    const done = arrived
    let shown = NaN
    let waited = 0
    const frame = () => {
      if (!heading.isConnected) return
      if (Number.isNaN(shown) && opacityOf(heading) > 0)
        // When the next frame begins, this one is out.
        requestAnimationFrame(() => (shown = performance.now()))
      const seen = presented.get(name)
      const isUntold = seen === undefined && !Number.isNaN(shown) && ++waited > UNTOLD_FRAMES
      if (Number.isNaN(shown) || (seen === undefined && !isUntold)) requestAnimationFrame(frame)
      else done({ released, drawn, painted: Math.max(seen ?? 0, shown) })
    }
    requestAnimationFrame(frame)
  }

  new MutationObserver(() => {
    const now = document.querySelector('main')
    const heading = now?.querySelector('h1')
    if (!now || now === main || !heading) return
    main = now
    const name = `page ${++pages}`
    heading.setAttribute('elementtiming', name)
    follow(heading, name, performance.now())
  }).observe(document, { childList: true, subtree: true })
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
