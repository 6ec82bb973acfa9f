/** The staff's desk in a real browser: the first manager, a burst main on the screens, by the keyboard alone. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startHall, temporaryFolder } from '../support/hall.ts'
import { writePng } from '../support/png.ts'
import { becomeManager } from './first-manager.ts'
import { expect, test } from './hall-fixture.ts'
import { findViolations } from './measures.ts'

const device = `hall: pingdu
screens:
  - { id: touch, role: touch, place: 门口 }
  - { id: waiting, role: signage, place: 等候区, playlist: waiting-hall }
`
const streets = '停水范围：\n1、杭州路（天津路至北京路）东侧\n2、天津路18-42号'

const photograph = () => {
  const [width, height] = [3000, 200]
  return writePng({ width, height, pixels: new Uint8Array(width * height * 3).fill(200) })
}

test.use({ viewport: { width: 1366, height: 768 } })

/** Into whatever has the focus, as Ctrl+V does. */
const paste = (page: Page, text: string) =>
  page.evaluate((said) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', said)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)

test('the first manager puts a burst main on the screens by the keyboard alone; every view is clean', async ({
  page,
  context,
}) => {
  const file = join(await temporaryFolder('device'), 'device.yaml')
  await writeFile(file, device)
  const hall = await startHall({ device: file })
  const desk = `${hall.address}staff`
  const isClean = async (view: string) => expect(await findViolations(page), view).toEqual([])

  await page.goto(desk)
  await expect(page.getByLabel('口令')).toBeFocused()
  await isClean('first')
  await becomeManager(page, hall.data)
  await page.goto(`${desk}#/notices`)
  await expect(page.getByRole('heading', { name: '通知', exact: true })).toBeVisible()
  await isClean('list')

  await page.getByRole('button', { name: '写通知' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: /抢修停水/ })).toBeFocused()
  await isClean('kinds')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('停水范围')).toBeFocused()
  await paste(page, streets)
  await page.keyboard.press('Tab')
  await page.keyboard.type('DN300 供水管道破裂')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '+4 小时' })).toHaveAttribute('aria-pressed', 'true')
  await isClean('form')
  await page.getByRole('button', { name: '发布', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('马上在 2 块屏幕上换成这条通知')
  await isClean('confirmation')

  const waiting = await context.newPage()
  await waiting.goto(`${hall.address}?screen=waiting`)
  await waiting.locator('main').first().waitFor()
  await page.bringToFront()
  await page.keyboard.press('Enter')
  await expect(page.getByText('已经在屏幕上。')).toBeVisible()
  await expect(waiting.locator('[data-takeover]').getByRole('heading', { level: 1 })).toHaveText(
    '管道抢修，临时停水',
  )
  await isClean('notice')

  // The quickest way: a photograph, larger than any panel shows.
  await page.goto(`${desk}#/notices/new/photo`)
  await page
    .getByLabel('盖章通知的照片')
    .setInputFiles({ name: 'stamped.png', mimeType: 'image/png', buffer: photograph() })
  const kept = page.getByRole('img', { name: '盖章通知的照片' })
  await expect(kept).toBeVisible()
  await expect.poll(() => kept.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2560)
  await page.getByLabel('标题', { exact: true }).fill('关于某路停水的通知')
  await expect(page.getByText(/草稿已保存/)).toBeVisible()
  await isClean('photo')

  for (const [way, name] of [
    ['people', '人员'],
    ['audit', '操作记录'],
  ] as const) {
    await page.goto(`${desk}#/${way}`)
    await expect(page.getByRole('heading', { name })).toBeVisible()
    await isClean(way)
  }
  await expect(page.getByRole('row', { name: /发布通知/ })).toContainText('管道抢修，临时停水')
  await page.getByRole('button', { name: '退出' }).click()
  await expect(page.getByLabel('姓名')).toBeFocused()
  await isClean('sign in')
  await hall.stop()
})
