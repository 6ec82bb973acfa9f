/** Hands that tremble, slip or rest: what a touch does and does not do, on a real browser's touch events. */
import type { Page } from '@playwright/test'
import { fingerOn, middleOf } from '../support/finger.ts'
import { like, walk } from '../support/visit.ts'
import { expect, test } from './hall-fixture.ts'

test.use({ hasTouch: true })

const title = (page: Page) => page.locator('main:not([hidden])').getByRole('heading', { level: 1 })

async function open(page: Page, address: string) {
  await page.goto(address)
  await page.locator('main:not([hidden])').getByRole('button').first().waitFor()
}

test('a double tap on a row opens one page, and nothing on it', async ({ page, sample }) => {
  await open(page, sample.touch)
  const row = page.locator('main:not([hidden])').getByRole('button', { name: '过户、改名字' })
  const at = await middleOf(row)
  const finger = await fingerOn(page)
  const now = Date.now() / 1000
  await finger.tap(at, now)
  await expect(title(page)).toHaveText('过户、改名字')
  await finger.tap(at, now + 0.25)
  await page.waitForTimeout(600)
  await expect(title(page)).toHaveText('过户、改名字')
  // A tap that is no echo opens what lies there.
  await finger.tap(at, now + 2)
  await expect(title(page)).not.toHaveText('过户、改名字')
})

test('a finger that bounces ticks a box once, and ticks it off when it comes again', async ({
  page,
  sample,
}) => {
  await open(page, sample.touch)
  await walk(page, 'guide')
  const box = page.getByRole('checkbox').first()
  const at = await middleOf(box)
  const finger = await fingerOn(page)
  const now = Date.now() / 1000
  await finger.tap(at, now)
  await finger.tap(at, now + 0.1)
  await expect(box).toBeChecked()
  await page.waitForTimeout(500)
  await finger.tap(at, now + 0.8)
  await expect(box).not.toBeChecked()
})

test('keys take the same digit twice in quick succession', async ({ page, sample }) => {
  await open(page, sample.touch)
  await walk(page, 'prices')
  await page.getByRole('button', { name: '清空' }).tap()
  const key = await middleOf(page.getByRole('button', { name: '8', exact: true }))
  const finger = await fingerOn(page)
  await finger.tap(key)
  await page.waitForTimeout(180)
  await finger.tap(key)
  await expect(page.locator('main:not([hidden])')).toContainText('88 m³ × 3.30')
})

test('a finger that leaves the button before it is lifted has changed its mind', async ({ page, sample }) => {
  await open(page, sample.touch)
  const row = await middleOf(page.locator('main:not([hidden])').getByRole('button', { name: '水费多少钱' }))
  const finger = await fingerOn(page)
  await finger.down(row)
  await page.waitForTimeout(100)
  for (const part of [0.25, 0.5, 0.75, 1]) await finger.move({ x: row.x - 400 * part, y: row.y - 330 * part })
  await finger.up()
  await page.waitForTimeout(400)
  await expect(title(page)).toHaveText('家里没水了？')
})

test('a button acts when the finger is lifted, not when it comes down, however long it rests', async ({
  page,
  sample,
}) => {
  await open(page, sample.touch)
  const row = await middleOf(page.locator('main:not([hidden])').getByRole('button', { name: '水费多少钱' }))
  const finger = await fingerOn(page)
  await finger.down(row)
  await page.waitForTimeout(1200)
  await expect(title(page)).toHaveText('家里没水了？')
  await finger.up()
  await expect(title(page)).toHaveText('水费怎么算')
})

test('a lifted finger is one click, with no mouse before it and nothing left beneath it', async ({
  page,
  sample,
}) => {
  await open(page, sample.touch)
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    for (const type of ['mousemove', 'mousedown', 'mouseup', 'click'])
      addEventListener(type, () => heard.push(type), true)
  })
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  const row = await middleOf(page.locator('main:not([hidden])').getByRole('button', { name: '水费多少钱' }))
  const finger = await fingerOn(page)
  await finger.tap(row)
  await expect(title(page)).toHaveText('水费怎么算')
  expect(await heard()).toEqual(['click'])
  expect(await page.evaluate(() => document.querySelectorAll('main :hover').length)).toBe(0)
  // What is no button stays the browser's: a line that is tapped is where one writes.
  await page.locator('nav').getByRole('button', { name: '搜索' }).tap()
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.locator('main:not([hidden]) input').tap()
  await expect(page.locator('main:not([hidden]) input')).toBeFocused()
})

test('a second finger on the glass makes no tap of the first', async ({ page, sample }) => {
  await open(page, sample.touch)
  const row = await middleOf(page.locator('main:not([hidden])').getByRole('button', { name: '水费多少钱' }))
  const session = await page.context().newCDPSession(page)
  const other = { x: row.x + 200, y: row.y + 300, id: 2 }
  const send = (type: 'touchStart' | 'touchEnd', touchPoints: { x: number; y: number; id: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  await send('touchStart', [{ ...row, id: 1 }])
  await send('touchStart', [{ ...row, id: 1 }, other])
  await send('touchEnd', [other])
  await send('touchEnd', [])
  await page.waitForTimeout(400)
  await expect(title(page)).toHaveText('家里没水了？')
})

test('a finger that is down while the page turns presses nothing of the page that has gone', async ({
  page,
  sample,
}) => {
  await open(page, sample.touch)
  const row = page.locator('main:not([hidden])').getByRole('button', { name: '水费多少钱' })
  const finger = await fingerOn(page)
  await finger.down(await middleOf(row))
  await page.locator('nav').getByRole('button', { name: '搜索' }).dispatchEvent('click')
  await expect(page.locator('main:not([hidden]) input')).toBeVisible()
  await finger.up()
  await page.waitForTimeout(400)
  await expect(page.locator('main:not([hidden]) input')).toBeVisible()
})

test('reduced motion: pages fade in 120 ms and nothing moves', async ({ page, sample }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, sample.touch)
  await walk(page, 'guide')
  const motion = await page
    .locator('main:not([hidden])')
    .locator('article')
    .evaluate((article) => {
      const [animation] = article.getAnimations({ subtree: true })
      const style = getComputedStyle(article)
      const rise = [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule instanceof CSSMediaRule && matchMedia(rule.conditionText).matches)
        .flatMap((rule) => [...(rule as CSSMediaRule).cssRules])
        .find((rule) => rule instanceof CSSKeyframesRule && rule.name === style.animationName)
      return [style.animationDuration, animation === undefined, rule(rise)]
      function rule(found: CSSRule | undefined) {
        return found?.cssText.replace(/\s+/g, ' ') ?? ''
      }
    })
  expect(motion[0]).toBe('0.12s')
  expect(motion[2]).toContain('opacity')
  expect(motion[2]).not.toContain('transform')
  // the way down a page is one step as well
  const main = page.locator('main:not([hidden])')
  await page.getByRole('button', { name: '往下看' }).tap()
  expect(await main.evaluate((matter) => matter.scrollTop)).toBeGreaterThan(300)
})

test('the bar is one row in the largest letters, and what was chosen holds on the next page', async ({
  page,
  sample,
}) => {
  await open(page, sample.touch)
  await like(page, 'largest')
  await walk(page, 'renames')
  await expect(page.locator('html')).toHaveAttribute('data-size', 'largest')
  for (const language of ['中文', 'English'] as const) {
    const tops = await page
      .locator('nav button')
      .evaluateAll((buttons) => buttons.map((button) => Math.round(button.getBoundingClientRect().top)))
    expect(new Set(tops).size).toBe(1)
    if (language === '中文') await page.getByRole('button', { name: 'English' }).tap()
    await expect(page.getByRole('button', { name: language === '中文' ? '中文' : '中文' })).toBeVisible()
  }
})
