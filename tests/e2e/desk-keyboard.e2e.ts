/** Every step at the desk by the keyboard alone: nothing is clicked, nothing is focused from outside. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startHall, temporaryFolder } from '../support/hall.ts'
import { codeIn, desk, manager } from '../support/staff.ts'
import { expect, test } from './hall-fixture.ts'

const device = `hall: pingdu
screens:
  - { id: touch, role: touch, place: 门口 }
  - { id: waiting, role: signage, place: 等候区, playlist: waiting-hall }
`

test.use({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })

/** What has the focus, by its name, and whether somebody sees that it has. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return { name: '', seen: false }
    const box = at.getBoundingClientRect()
    const { outlineStyle, outlineWidth } = getComputedStyle(at)
    const isIn = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : at
    return {
      name: label?.textContent.trim() ?? '',
      seen: isIn && outlineStyle !== 'none' && parseFloat(outlineWidth) > 0,
    }
  })

const MOST_TABS = 40

/** As somebody does who knows where they want to go: on, and on, until it is there; never lost, always seen. */
async function tabTo(page: Page, name: string | RegExp, back = false) {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    const { name: at, seen } = await focused(page)
    // Beyond the last the browser's own bar has it.
    if (at === '') continue
    expect(seen, `the focus on ${at} is seen`).toBe(true)
    if (typeof name === 'string' ? at === name : name.test(at)) return
  }
  throw new Error(`no way to ${name} by the keyboard`)
}

const isKept = async (page: Page, after: string) =>
  await expect.poll(async () => (await focused(page)).name, { message: `focus after ${after}` }).not.toBe('')

test('the keyboard alone signs in, writes a burst main, publishes it and puts off its end', async ({
  page,
}) => {
  const file = join(await temporaryFolder('device'), 'device.yaml')
  await writeFile(file, device)
  const hall = await startHall({ device: file })
  const at = desk({ server: { address: hall.address.slice(0, -1) } })
  expect((await at.post('/staff/first', { ...manager, code: await codeIn(hall.data) })).status).toBe(200)

  await page.goto(`${hall.address}staff`)
  await expect(page.getByLabel('姓名')).toBeFocused()
  await page.keyboard.type(manager.name)
  await page.keyboard.press('Tab')
  await page.keyboard.type(manager.pin)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '要处理的', exact: true })).toBeVisible()
  await isKept(page, 'signing in')

  await tabTo(page, '通知', true)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '通知', exact: true })).toBeVisible()
  await tabTo(page, '写通知')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: /抢修停水/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('停水范围')).toBeFocused()
  await page.keyboard.type('杭州路1-9号')
  await tabTo(page, '原因')
  await page.keyboard.type('漏水')
  await tabTo(page, '+4 小时')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: '+4 小时' })).toHaveAttribute('aria-pressed', 'true')

  // The screens beside it follow, and are no stop on the way.
  const seen = page.frameLocator('iframe[title*="等候区"]')
  await expect(seen.locator('[data-takeover] h1')).toHaveText('管道抢修，临时停水')
  await tabTo(page, '发布')
  await page.keyboard.press('Enter')
  const question = page.getByRole('dialog')
  await expect(question).toContainText('马上在 2 块屏幕上换成这条通知')
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await expect(page.getByRole('button', { name: '发布', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('已经在屏幕上。')).toBeVisible()
  await isKept(page, 'publishing')

  await tabTo(page, '改这条通知')
  await page.keyboard.press('Enter')
  const ends = question.getByLabel('预计结束时间')
  await expect(ends).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '改这条通知' })).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(page, '+8 小时')
  await page.keyboard.press('Space')
  await tabTo(page, '改好')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('cell', { name: '改了时间、范围或文字' })).toBeVisible()
  await isKept(page, 'putting off its end')
  await hall.stop()
})
