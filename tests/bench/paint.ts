import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { root } from '../support/hall.ts'
import type { Bench } from './bench.ts'
import { inNewContext, openBrowser } from './browser.ts'
import { saveReactPage, saveStaticPage } from './reference-pages.ts'
import { interleave, median, spread } from './samples.ts'
import { startHall, startStatic } from './served.ts'

const ROUNDS = 15
/** Chromium draws its own window's parts for a while after a page has opened: none of that is the page's. */
const WINDOW_MS = 500

/** Milliseconds from the start of navigation, told by the page itself. */
interface Painted {
  /** plate, hours and phones are all on screen */
  words: number
  /** the first page's first button, on screen, ran its handler; NaN of a page without buttons */
  tappable: number
}

declare global {
  interface Window {
    painted: { words: Record<string, number>; tapped: number; button: Element | null }
  }
}

/** Runs in the page before anything of it: asks for the paint times of the words, and taps as soon as it can. */
function watch(): void {
  const words = { '.frame-name': 'plate', '.frame-state span': 'hours', '.frame-phone-number': 'phones' }
  const painted: Window['painted'] = { words: {}, tapped: NaN, button: null }
  window.painted = painted
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      identifier: string
      renderTime: number
    })[])
      painted.words[entry.identifier] ??= entry.renderTime
  }).observe({ type: 'element', buffered: true })
  new MutationObserver(() => {
    for (const [selector, name] of Object.entries(words))
      for (const element of document.querySelectorAll(selector)) element.setAttribute('elementtiming', name)
    const button = document.querySelector<HTMLElement>('main:not([hidden]) button')
    if (painted.button || !button) return
    painted.button = button
    // The task after the next frame: the button has been drawn by then.
    requestAnimationFrame(() =>
      setTimeout(() => {
        button.click()
        painted.tapped = performance.now()
      }),
    )
  }).observe(document, { childList: true, subtree: true })
}

async function show(browser: Browser, address: string, taps: boolean): Promise<Painted> {
  return inNewContext(browser, async (page) => {
    await page.addInitScript(watch)
    await page.waitForTimeout(WINDOW_MS)
    await page.goto(address, { waitUntil: 'commit' })
    await page.waitForFunction(() =>
      ['plate', 'hours', 'phones'].every((name) => name in window.painted.words),
    )
    // The tap counts because the next page follows: it takes the button away.
    if (taps)
      await page.waitForFunction(() => window.painted.tapped > 0 && !window.painted.button?.isConnected)
    const { words, tapped } = await page.evaluate(() => window.painted)
    return { words: Math.max(...Object.values(words)), tappable: tapped }
  })
}

export const paint: Bench = {
  says: 'from navigation to words on screen, and to a first page that answers a tap',
  async run(room) {
    const hall = await startHall(room, join(root, 'content'), await room.folder('data'))
    const folder = await room.folder('static')
    await saveReactPage(await saveStaticPage(hall.touch, folder), folder)
    const bare = await startStatic(room, folder)
    const browser = await openBrowser(room)
    const taken = await interleave(ROUNDS, {
      hall: () => show(browser, hall.touch, true),
      fixed: () => show(browser, bare.address, false),
      react: () => show(browser, `${bare.address}react.html`, false),
    })
    const words = (name: keyof typeof taken) => taken[name].map((one) => one.words)
    const tappable = taken.hall.map((one) => one.tappable)
    const reference = median(words('fixed'))
    const row = (name: string, values: number[]) => [
      name,
      ...spread(values),
      `${(median(values) / reference).toFixed(2)} ×`,
    ]
    return {
      tables: [
        {
          title: `${ROUNDS} cold loads each, in turn, 1080×1920; ms from navigation`,
          head: ['', 'median', 'min', 'max', 'to static'],
          rows: [
            row('static page: words', words('fixed')),
            row('hall: words', words('hall')),
            row('bare React page: words', words('react')),
            row('hall: answers a tap', tappable),
          ],
        },
      ],
      bars: [
        { name: 'paint.words', value: median(words('hall')) / reference, limit: 1.3 },
        { name: 'paint.tappable', value: median(tappable) / reference, limit: 2.5 },
      ],
    }
  },
}
