import type { Browser, Page } from '@playwright/test'

const upright = { width: 1080, height: 1920 }
const lying = { width: 1920, height: 1080 }

/** Screens that show whose turn it is, lying and standing, in both languages. */
export const shownOn: Record<string, { says: string; line: string; panel: typeof lying }> = {
  hall: { says: 'board, landscape', panel: lying, line: '{ id: hall, role: board }' },
  pillar: {
    says: 'board, portrait',
    panel: upright,
    line: '{ id: pillar, role: board, panel: { width: 529, height: 941 } }',
  },
  english: {
    says: 'board, English',
    panel: lying,
    line: '{ id: english, role: board, language: en }',
  },
  near: {
    says: 'board, seen from 4 m',
    panel: lying,
    line: '{ id: near, role: board, viewingDistance: 4, panel: { width: 941, height: 529 } }',
  },
  wall: {
    says: 'signage with a zone',
    panel: lying,
    line: '{ id: wall, role: signage, layout: side-clock }',
  },
  standing: {
    says: 'signage with a zone, portrait',
    panel: upright,
    line: '{ id: standing, role: signage, layout: side-clock, panel: { width: 529, height: 941 } }',
  },
}

declare global {
  interface Window {
    /** numbers in the order in which they came to be seen, with the machine's time of the frame after that */
    calledAt?: [number: string, at: number][]
    /** those that were the newest, one after the other */
    newest?: string[]
  }
}

/** Every screen in a context of its own, as on a machine of its own, with its numbers watched. */
export async function openBoards(browser: Browser, address: string): Promise<Map<string, Page>> {
  const pages = new Map<string, Page>()
  for (const [id, { panel }] of Object.entries(shownOn)) {
    const page = await (await browser.newContext({ viewport: panel })).newPage()
    await page.goto(`${address}?screen=${id}`)
    await page.locator('[data-newest]').waitFor()
    await page.evaluate(() => {
      const calledAt: [string, number][] = (window.calledAt = [])
      const newest: string[] = (window.newest = [])
      const seen = new Set<string>()
      const look = () => {
        const on = document.querySelector('[data-number="newest"]')?.textContent ?? ''
        if (on !== '' && newest.at(-1) !== on) newest.push(on)
        for (const each of document.querySelectorAll('[data-number], [data-newest] li b')) {
          const number = each.textContent
          if (seen.has(number)) continue
          seen.add(number)
          // The frame in which the document has it is on the glass when the next one begins.
          requestAnimationFrame(() => requestAnimationFrame(() => calledAt.push([number, Date.now()])))
        }
      }
      new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true })
      look()
    })
    pages.set(id, page)
  }
  return pages
}
