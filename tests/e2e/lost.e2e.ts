/** A screen that has lost its hall says so, and nothing that is being read moves for it. */
import type { Page } from '@playwright/test'
import { cutText } from '../support/cut-text.ts'
import { setHallTime, type Language } from '../support/visit.ts'
import { cities, expect, test } from './hall-fixture.ts'
import { shapes } from './measures.ts'

type Look = [role: string, shape: keyof typeof shapes, language: Language]

/** In the evening the plate says the most: when the doors open next, and the hours. */
const looks: readonly Look[] = [
  ['signage', 'portrait', 'zh-CN'],
  ['signage', 'portrait', 'en'],
  ['signage', 'landscape', 'zh-CN'],
  ['signage', 'landscape', 'en'],
  ['board', 'landscape', 'zh-CN'],
  ['touch', 'portrait', 'en'],
  ['touch', 'landscape', 'zh-CN'],
]

const placeOf = (page: Page) =>
  page.evaluate(() =>
    ['.frame-plate', 'main', '.frame-foot'].map((part) => {
      const { x, y, width, height } = document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect()
      return { part, x, y, width, height }
    }),
  )

test('a hall that goes away moves nothing on any screen, and each says that it is gone', async ({
  browser,
  own,
}) => {
  test.slow()
  const open = async ([role, shape, language]: Look) => {
    const context = await browser.newContext({ viewport: shapes[shape] })
    const page = await context.newPage()
    await setHallTime(page, cities.sample.at)
    await page.goto(`${own.address}?screen=${role}&lang=${language}`)
    await expect(page.locator('main:not([hidden]) > *').first()).toBeVisible()
    return { page, context, name: `${role}, ${shape}, ${language}`, before: await placeOf(page) }
  }
  const opened = []
  for (const look of looks) opened.push(await open(look))
  await own.stop()
  for (const { page, context, name, before } of opened) {
    const lost = page.locator('.frame-lost')
    await expect(lost, name).toBeVisible()
    expect.soft(await placeOf(page), name).toEqual(before)
    const wrong = (await page.evaluate(cutText)).filter((each) => /重新连接|Reconnecting/.test(each))
    expect.soft(wrong, name).toEqual([])
    const [said, plate] = [await lost.boundingBox(), await page.locator('.frame-plate').boundingBox()]
    expect.soft(said!.x, name).toBeGreaterThanOrEqual(plate!.x)
    expect.soft(said!.y, name).toBeGreaterThanOrEqual(plate!.y)
    await context.close()
  }
})
