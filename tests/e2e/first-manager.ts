import { expect, type Page } from '@playwright/test'
import { codeIn, manager } from '../support/staff.ts'

/** The hall's first manager, by the keyboard alone: the code that the hall has printed, a name, a PIN twice. */
export async function becomeManager(page: Page, data: string): Promise<void> {
  await expect(page.getByLabel('口令')).toBeFocused()
  for (const typed of [await codeIn(data), manager.name, manager.pin, manager.pin]) {
    await page.keyboard.type(typed)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '要处理的', exact: true })).toBeVisible()
}
