/** What stands on a slide can be read: nothing of it is cut by its box or lies over something else. */
import type { Browser } from '@playwright/test'
import { cutText } from '../support/cut-text.ts'
import type { Language } from '../support/visit.ts'
import { openSlide, shownSlides, slideHall, turnTo } from '../gallery/signage.ts'
import { expect, test } from './hall-fixture.ts'
import { shapes } from './measures.ts'

/** Those that say the most in the least room; `npm run gallery -- --only signage` looks at all of them alike. */
const fullest = [
  'slide-pressure',
  'slide-quality',
  'slide-notices-2026-11-23-emergency-stop',
  'slide-notices-2026-11-23-low-pressure',
  'slide-policies-complaints',
  'slide-charges-services',
]

test('on the fullest slides nothing is cut, and none takes more pages than people wait for', async ({
  browser,
}) => {
  test.slow()
  const shown = (await shownSlides()).filter(({ name }) => fullest.includes(name))
  expect(shown).toHaveLength(fullest.length)
  const hall = await slideHall(shown)
  // Its words are the longest.
  for (const shape of ['portrait', 'landscape'] as const)
    for (const { name, wrong, pages } of await look(browser, hall, shape, 'en')) {
      expect.soft(wrong, `${name}, ${shape}`).toEqual([])
      expect.soft(pages, `${name}, ${shape}`).toBeLessThanOrEqual(6)
    }
  await hall.stop()
})

test('when the last page has been turned to, no letter moves any more', async ({ browser }) => {
  const name = 'slide-notices-2026-11-23-emergency-stop'
  const hall = await slideHall((await shownSlides()).filter((shown) => shown.name === name))
  // A column of a panel this wide is no whole pixels wide.
  const page = await browser.newPage({ viewport: { width: 1373, height: 771 } })
  await openSlide(page, hall, name, 'zh-CN')
  const slide = page.locator('[data-state="on"]')
  /** Turning still, as slow as can be; then at its end, as where a slide stays on for longer. */
  const move = (how: 'almost over' | 'over') =>
    slide.evaluate((element, to) => {
      const turns = element.getAnimations({ subtree: true })
      for (const turn of turns) {
        const end = Number(turn.effect?.getComputedTiming().endTime)
        if (to === 'over') turn.finish()
        else [turn.playbackRate, turn.currentTime] = [1e-6, end - 20]
      }
      return turns.length
    }, how)
  expect(await move('almost over')).toBeGreaterThan(0)
  const pages = slide.locator('[data-pages]')
  const before = await pages.screenshot()
  await move('over')
  expect((await pages.screenshot()).equals(before)).toBe(true)
  await page.close()
  await hall.stop()
})

test('text that is cut, gone or covered is found', async ({ page }) => {
  const put = (text: string, how: string) =>
    `<div style="overflow: hidden; ${how}"><p style="margin: 0">${text}</p></div>`
  await page.setContent(
    [
      put('whole', 'height: 40px'),
      put('half', 'height: 8px; line-height: 20px'),
      put('gone', 'height: 0'),
      put('below', 'position: absolute; top: 200px'),
      put('above', 'position: absolute; top: 205px'),
    ].join(''),
  )
  const wrong = (await page.evaluate(cutText)).join()
  for (const found of [/cut by \d+ px \(.*\): half/, /gone \(.*\): gone/, /over each other: below \| above/])
    expect(wrong).toMatch(found)
  expect(wrong).not.toContain('whole')
})

async function look(
  browser: Browser,
  hall: Awaited<ReturnType<typeof slideHall>>,
  shape: keyof typeof shapes,
  language: Language,
) {
  const context = await browser.newContext({ viewport: shapes[shape] })
  const page = await context.newPage()
  const seen: { name: string; wrong: string[]; pages: number }[] = []
  for (const name of fullest) {
    await openSlide(page, hall, name, language)
    const pages = await turnTo(page, 0)
    const wrong = await page.evaluate(cutText)
    await turnTo(page, -1)
    seen.push({ name, pages, wrong: [...wrong, ...(await page.evaluate(cutText))] })
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  }
  await context.close()
  return seen
}
