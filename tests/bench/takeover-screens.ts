import type { Browser, Page } from '@playwright/test'
import { like, walk } from '../support/visit.ts'

export const device = `hall: pingdu
screens:
  - { id: door, role: touch }
  - { id: desk, role: touch }
  - { id: seat, role: touch }
  - { id: lying, role: signage, playlist: waiting-hall }
  - { id: upright, role: signage, playlist: waiting-hall, panel: { width: 398, height: 708 } }
  - { id: english, role: signage, playlist: waiting-hall, language: en }
`

const upright = { width: 1080, height: 1920 }
const lying = { width: 1920, height: 1080 }

/** Somebody asks what 230 m³ cost, and stays there. */
const useIt = (page: Page) => walk(page, 'prices')

async function sitAtIt(page: Page): Promise<void> {
  await page.locator('main:not([hidden])').getByRole('button').first().waitFor()
  await like(page, 'low')
}

interface Place {
  says: string
  panel: { width: number; height: number }
  begin?: (page: Page) => Promise<void>
}

export const places: Record<string, Place> = {
  door: { says: 'touch, nobody there', panel: upright },
  desk: { says: 'touch, a bill keyed in', panel: upright, begin: useIt },
  seat: { says: 'touch, from a wheelchair', panel: upright, begin: sitAtIt },
  lying: { says: 'signage, landscape', panel: lying },
  upright: { says: 'signage, portrait', panel: upright },
  english: { says: 'signage, English', panel: lying },
}

/** Every screen in a context of its own, as on a machine of its own. */
export async function openScreens(browser: Browser, address: string): Promise<Map<string, Page>> {
  const pages = new Map<string, Page>()
  for (const [id, { panel, begin }] of Object.entries(places)) {
    const context = await browser.newContext({ viewport: panel })
    const page = await context.newPage()
    await page.goto(`${address}?screen=${id}`)
    await page
      .locator(id === 'door' ? 'main:not([hidden]) button' : 'main')
      .first()
      .waitFor()
    await begin?.(page)
    pages.set(id, page)
  }
  return pages
}

/**
 * Resolves with the machine's time of the frame in which words are to be read on a screen, or none of them any more:
 * the frame after the one in which the document had them (or had them no more), which is when that one is on the glass.
 */
export const frameWith = (page: Page, words: string, there: boolean): Promise<number> =>
  page.evaluate(
    ([wanted, isThere]) =>
      new Promise<number>((resolve) => {
        const said = () =>
          isThere
            ? [
                ...document.querySelectorAll(
                  '[data-takeover] [aria-hidden="false"] h1, [role="alert"] > button',
                ),
              ]
                .map((each) => (each as HTMLElement).innerText)
                .join()
            : document.body.innerText
        const look = () => {
          if (said().includes(wanted) !== isThere) return
          observer.disconnect()
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())))
        }
        const observer = new MutationObserver(look)
        const attributeFilter = ['class', 'aria-hidden']
        observer.observe(document, { childList: true, characterData: true, subtree: true, attributeFilter })
      }),
    [words, there] as const,
  )
