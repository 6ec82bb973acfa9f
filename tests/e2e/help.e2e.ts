/** A call for help between two real pages: the touch screen at the door and the computer of counter 3. */
import type { Browser, Page } from '@playwright/test'
import { setHallTime } from '../support/visit.ts'
import { counterToken, expect, test } from './hall-fixture.ts'

const call = (page: Page) => page.locator('nav').getByRole('button', { name: '叫人帮忙' })
const answer = (page: Page) => page.getByRole('button', { name: '马上来' })

/** 10:00 in Shanghai on a Monday: the hall is open. */
const OPEN = Date.UTC(2026, 10, 23, 2)

async function openTouch(page: Page, address: string) {
  await page.goto(address)
  await page.locator('main:not([hidden])').getByRole('button').first().waitFor()
}

/** The counter's own browser, which shares no cookie with the touch screen's. */
async function openCounter(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  await page.goto(`${address}?screen=counter-3#${counterToken}`)
  await expect(page.getByText('现在没有人叫')).toBeVisible()
  return page
}

/** How many tones the page has begun since. */
async function countTones(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const start = OscillatorNode.prototype.start
    Object.assign(window, { tones: 0 })
    OscillatorNode.prototype.start = function (this: OscillatorNode, when) {
      Object.assign(window, { tones: (Reflect.get(window, 'tones') as number) + 1 })
      start.call(this, when)
    }
  })
  return () => page.evaluate(() => Reflect.get(window, 'tones') as number)
}

test('it rings at the counter, is heard, and the person is told who comes', async ({
  page,
  browser,
  staffed,
}) => {
  const counter = await openCounter(browser, staffed.address)
  // a browser gives sound to a page that was touched
  await counter.mouse.click(5, 5)
  const tones = await countTones(counter)
  await openTouch(page, staffed.touch)
  await call(page).click()
  await expect(page.getByText('已经在叫人了')).toBeVisible()
  await expect.poll(tones).toBeGreaterThanOrEqual(2)
  await expect(page.locator('nav').getByRole('button', { name: '正在叫人' })).toBeVisible()
  await expect(counter.getByRole('heading', { name: '有人在叫' })).toBeVisible()
  await expect(counter.getByRole('listitem')).toContainText('门口')
  await expect(counter).toHaveTitle(/^（1）有人叫/)
  await answer(counter).click()
  await expect(page.getByText('有人听到了')).toBeVisible()
  await expect(page.getByText('3 号柜台马上过来')).toBeVisible()
  await expect(counter.getByRole('listitem')).toContainText('3 号柜台过去了')
  await page.getByRole('button', { name: '关闭' }).click()
  await page.locator('nav').getByRole('button', { name: '有人来了' }).click()
  await page.getByRole('button', { name: '再叫一次' }).click()
  await expect(answer(counter)).toBeVisible()
  await counter.context().close()
})

test('Enter answers it, and the counter’s secret has left the address', async ({
  page,
  browser,
  staffed,
}) => {
  const counter = await openCounter(browser, staffed.address)
  expect(counter.url()).toBe(`${staffed.address}?screen=counter-3`)
  await openTouch(page, staffed.touch)
  await call(page).click()
  await expect(answer(counter)).toBeVisible()
  await counter.keyboard.press('Enter')
  await expect(page.getByText('有人听到了')).toBeVisible()
  // the cookie is kept: the plain address is enough from now on
  await counter.reload()
  await expect(counter.getByRole('listitem')).toContainText('3 号柜台过去了')
  await expect(counter.getByText('还没有配对')).toBeHidden()
  await counter.context().close()
})

test('the person takes it back, or is told after 90 s not to wait for it', async ({
  page,
  browser,
  staffed,
}) => {
  const counter = await openCounter(browser, staffed.address)
  await page.clock.install()
  await openTouch(page, staffed.touch)
  await call(page).click()
  await expect(answer(counter)).toBeVisible()
  await page.getByRole('button', { name: '不用了' }).click()
  await expect(counter.getByText('现在没有人叫')).toBeVisible()

  await call(page).click()
  await expect(answer(counter)).toBeVisible()
  await page.clock.fastForward(91_000)
  await expect(page.getByText('还没有人应')).toBeVisible()
  await expect(page.getByText('请打 96111')).toBeVisible()
  await expect(page.getByText('还在看吗？')).toBeHidden()
  await counter.context().close()
})

test('it ends with the visit of a person who walked away', async ({ page, browser, staffed }) => {
  const counter = await openCounter(browser, staffed.address)
  await page.clock.install()
  await openTouch(page, staffed.touch)
  await call(page).click()
  await expect(answer(counter)).toBeVisible()
  for (let minute = 0; minute < 8; minute++) await page.clock.fastForward(60_000)
  await expect(counter.getByText('现在没有人叫')).toBeVisible()
  await expect(call(page)).toBeVisible()
  await counter.context().close()
})

test('where no counter is joined, the person is told at once where to go', async ({ page, staffed }) => {
  await setHallTime(page, OPEN)
  await openTouch(page, staffed.touch)
  await call(page).click()
  await expect(page.getByText('现在叫不到人')).toBeVisible()
  await expect(page.getByText('请直接到柜台，或打 96111。')).toBeVisible()
  await expect(page.getByRole('button', { name: '再叫一次' })).toBeHidden()
})

test('a browser with a token that nobody gave out cannot answer, and counts as nobody', async ({
  page,
  browser,
  staffed,
}) => {
  const context = await browser.newContext()
  const stranger = await context.newPage()
  await stranger.goto(`${staffed.address}?screen=counter-3#a-token-that-nobody-gave-out`)
  await expect(stranger.getByText('还没有配对')).toBeVisible()
  await openTouch(page, staffed.touch)
  await call(page).click()
  await expect(page.getByText('现在叫不到人')).toBeVisible()
  await context.close()
})

test('a counter whose link is lost says that no calls arrive', async ({ browser, staffed }) => {
  test.skip(process.platform !== 'linux', 'finds the hall by /proc')
  const counter = await openCounter(browser, staffed.address)
  await staffed.kill()
  await expect(counter.getByText('和大厅断开了')).toBeVisible()
  await expect(counter.getByText('和大厅断开了')).toBeHidden({ timeout: 5000 })
  await counter.context().close()
})
