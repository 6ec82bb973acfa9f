/** The opening page of the desk in a real browser: it follows the screens; sheet, sound, and the way in at a touch screen. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startHall, temporaryFolder } from '../support/hall.ts'
import { becomeManager } from './first-manager.ts'
import { expect, test } from './hall-fixture.ts'
import { findViolations } from './measures.ts'

const device = `hall: pingdu
screens:
  - { id: touch, role: touch, place: 门口 }
  - { id: waiting, role: signage, place: 等候区, playlist: waiting-hall }
  - { id: desk, role: staff, place: 值班室 }
speech: { volume: 0.8, quiet: [{ from: '21:00', to: '07:00' }] }
`

test.use({ viewport: { width: 1366, height: 768 } })

/** Down at a place, up after so long. */
async function hold(page: Page, x: number, y: number, ms: number) {
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.clock.fastForward(ms)
  await page.mouse.up()
}

test('the desk shows what needs somebody, the sheet and the sound; two held corners open it at a touch screen', async ({
  page,
  context,
}) => {
  const file = join(await temporaryFolder('device'), 'device.yaml')
  await writeFile(file, device)
  const hall = await startHall({ device: file })
  const isClean = async (view: string) => expect(await findViolations(page), view).toEqual([])

  // A screen of role staff is the desk.
  await page.goto(`${hall.address}?screen=desk`)
  expect(page.url()).toBe(`${hall.address}staff`)
  await becomeManager(page, hall.data)
  const row = page.getByRole('row', { name: /等候区/ })
  await expect(row).toContainText('没有连上')
  await expect(page.getByText('看不到屏幕的截图')).toBeVisible()
  const waiting = await context.newPage()
  await waiting.goto(`${hall.address}?screen=waiting`)
  await page.bringToFront()
  await expect(row).toContainText('正常', { timeout: 12_000 })
  await waiting.close()
  await isClean('needs')

  await page.goto(`${hall.address}staff#/sheet`)
  const sheet = page.frameLocator('iframe')
  await expect(sheet.getByRole('heading', { name: '供水服务窗口自查表' })).toBeVisible()
  await expect(sheet.locator('tbody tr')).toHaveCount(29)
  await expect(sheet.getByText(/^屏幕运行记录 20/)).toBeVisible()
  await isClean('sheet')

  await page.goto(`${hall.address}staff#/sound`)
  await page.getByRole('button', { name: '加一段' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('从').last().focus()
  await page.keyboard.type('12:00')
  await page.keyboard.press('Tab')
  await page.keyboard.type('13:30')
  await page.keyboard.press('Enter')
  await expect(page.getByText('改好了，各块屏幕马上照办。')).toBeVisible()
  await expect(page.getByText('这是在工作台设的。')).toBeVisible()
  await isClean('sound')
  await page.getByRole('button', { name: '退出' }).click()
  await expect(page.getByLabel('姓名')).toBeFocused()

  const touch = await context.newPage()
  await touch.clock.install()
  await touch.setViewportSize({ width: 1080, height: 1920 })
  await touch.goto(`${hall.address}?screen=touch`)
  // The first HTML has no buttons: these are the program's.
  await touch.getByRole('button').first().waitFor()
  const entries = await touch.evaluate(() => history.length)
  await hold(touch, 20, 20, 3100)
  await hold(touch, 1060, 20, 3100)
  await touch.waitForURL(`${hall.address}staff?screen=touch`)
  await touch.getByLabel('姓名').fill('值班主管')
  await touch.getByLabel('密码（数字）').fill('704918')
  await touch.keyboard.press('Enter')
  await touch.getByRole('link', { name: '通知', exact: true }).click()
  await expect(touch.getByRole('heading', { name: '通知', exact: true })).toBeVisible()
  expect((await context.cookies()).map(({ name }) => name)).toContain('mc-person')
  await touch.clock.fastForward(50_000)
  await expect(touch.getByText(/回到触摸屏。/)).toBeVisible()
  await touch.clock.fastForward(11_000)
  await touch.waitForURL(`${hall.address}?screen=touch`)
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('mc-person')
  expect(await touch.evaluate(() => history.length)).toBe(entries)
  await hall.stop()
})
