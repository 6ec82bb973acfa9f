/** Hands at the staff's desk: each key takes as long as somebody's who types well, each look for the mouse a second. */
import type { Locator, Page } from '@playwright/test'

export const KEY_MS = 200
/** to find a thing on the page and to come to it with the mouse */
const REACH_MS = 1000
/** to read the question that comes before the screens change */
const READ_MS = 3000

export interface Hands {
  /** acts so far: a field filled, a thing chosen, an Enter */
  steps(): number
  type(field: Locator, text: string): Promise<void>
  /** from a message that was copied */
  paste(field: Locator, text: string): Promise<void>
  press(thing: Locator): Promise<void>
  enter(): Promise<void>
  read(): Promise<void>
}

export function handsOn(page: Page): Hands {
  let steps = 0
  const reach = async (thing: Locator) => {
    steps++
    await thing.waitFor()
    const isThere = await thing.evaluate((element) => element === document.activeElement)
    if (isThere) return
    await page.waitForTimeout(REACH_MS)
    await thing.click()
  }
  return {
    steps: () => steps,
    async type(field, text) {
      await reach(field)
      await page.keyboard.type(text, { delay: KEY_MS })
    },
    async paste(field, text) {
      await reach(field)
      await page.waitForTimeout(2 * KEY_MS)
      await field.evaluate((element, said) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', said)
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, text)
    },
    press: reach,
    async enter() {
      steps++
      await page.waitForTimeout(KEY_MS)
      await page.keyboard.press('Enter')
    },
    read: () => page.waitForTimeout(READ_MS),
  }
}
