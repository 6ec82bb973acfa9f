/** What is there for those who see or reach less: the panels above the waterline, and the screen from a wheelchair. */
import { like, setHallTime } from '../support/visit.ts'
import { cities, expect, test } from './hall-fixture.ts'
import { inspect, measure, shapes, visitAll, widthOf } from './measures.ts'

for (const [shape, language] of [
  ['portrait', 'en'],
  ['landscape', 'zh-CN'],
] as const)
  test.describe(`what opens above the waterline, ${shape}, ${language}`, () => {
    test.use({ viewport: shapes[shape] })
    test('holds to the same', async ({ page, sample }) => {
      await setHallTime(page, cities.sample.at)
      await page.goto(`${sample.touch}&lang=${language}`)
      await page.locator('main:not([hidden])').getByRole('button').first().waitFor()
      for (const opener of [/够不着|reach/, /叫人|Call/, /朗读|aloud|voice/]) {
        // the one that says it is off is touched all the same
        await page.locator('nav').getByRole('button', { name: opener }).click({ force: true })
        const panel = page.locator('section', { has: page.getByRole('button', { name: /关闭|Close/ }) })
        await expect(panel).toBeVisible()
        await inspect(page, String(opener), widthOf('32 inch', shape))
        await panel.getByRole('button', { name: /关闭|Close/ }).click()
        await expect(panel).toBeHidden()
      }
    })
  })

const seated = [
  { screen: 'upright', shape: 'portrait', reach: 500 / 708 },
  { screen: 'lying', shape: 'landscape', reach: 250 / 398 },
  // hung so high that 50 mm of it are in reach: what there is, and at least 45 %
  { screen: 'high', shape: 'landscape', reach: 0.45 },
] as const

/** Buttons that are seen, as far as they are, above a height in px; what scrolls cuts off what is scrolled away. */
function findHigh(line: number) {
  const seen = (control: Element) => {
    let { top, bottom } = control.getBoundingClientRect()
    for (let above = control.parentElement; above; above = above.parentElement)
      if (/auto|scroll/.test(getComputedStyle(above).overflowY)) {
        const window = above.getBoundingClientRect()
        top = Math.max(top, window.top)
        bottom = Math.min(bottom, window.bottom)
      }
    return { top, bottom }
  }
  return [...document.querySelectorAll(':is(button, input):not(main[hidden] *)')].flatMap((control) => {
    const { top, bottom } = seen(control)
    return bottom <= top || top >= line - 1 ? [] : [`${Math.round(top)} px: ${control.textContent.trim()}`]
  })
}

for (const { screen, shape, reach } of seated)
  test.describe(`from a wheelchair, ${screen}`, () => {
    test.use({ viewport: shapes[shape] })
    test('every control of every page is within reach, none is small, nothing is cut', async ({
      page,
      hung,
    }) => {
      test.slow()
      const line = shapes[shape].height * (1 - reach)
      await setHallTime(page, cities.sample.at)
      for (const language of ['zh-CN', 'en'] as const) {
        await page.goto(`${hung.address}?screen=${screen}&lang=${language}`)
        await page.locator('main:not([hidden])').getByRole('button').first().waitFor()
        await like(page, 'low', language)
        const look = async (name: string) => {
          await measure(page, name, widthOf('32 inch', shape))
          expect.soft(await page.evaluate(findHigh, line), `${name}, ${language}`).toEqual([])
          await page
            .locator('main:not([hidden])')
            .evaluate((matter) => matter.scrollTo(0, matter.scrollHeight))
          expect.soft(await page.evaluate(findHigh, line), `${name}, ${language}, its end`).toEqual([])
        }
        await visitAll(page, language, look, 'program')
      }
    })
  })
