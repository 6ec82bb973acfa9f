import type { Browser, Page } from '@playwright/test'
import { startHall, temporaryFolder, type RunningHall } from '../support/hall.ts'
import { readPng } from '../support/png.ts'
import {
  glyphsFor,
  goldens,
  instantsOf,
  printOf,
  windowAt,
  windowOf,
  type Golden,
} from '../support/strip-goldens.ts'
import { writeStripHall } from '../support/strip-hall.ts'
import { setHallTime, SAMPLE_EVENING } from '../support/visit.ts'
import { expect, test as base } from './hall-fixture.ts'

const test = base.extend<object, { strips: RunningHall }>({
  strips: [
    async ({}, give) => {
      const hall = await startHall(await writeStripHall(await temporaryFolder('strips'), goldens))
      await give(hall)
      await hall.stop()
    },
    { scope: 'worker' },
  ],
})

/** A window as large as the strip and a little around it, on a display of its density. */
async function openStrip(browser: Browser, hall: RunningHall, id: string, golden: Golden): Promise<Page> {
  const { width, height } = windowOf(golden)
  const { density } = golden
  const context = await browser.newContext({
    viewport: { width: width / density, height: height / density },
    deviceScaleFactor: density,
  })
  const page = await context.newPage()
  await page.goto(`${hall.address}?screen=${id}`)
  await page.locator('main[data-text]').waitFor()
  return page
}

/** Holds every motion at an instant of its showing; the compositor draws it there. */
const holdAt = (page: Page, ms: number) =>
  page.evaluate((at) => {
    for (const motion of document.getAnimations()) {
      motion.pause()
      motion.currentTime = at
    }
  }, ms)

for (const [id, golden] of Object.entries(goldens))
  test(`the strip ${id} shows the very pixels that it should, at a hundred instants`, async ({
    browser,
    strips,
  }) => {
    const page = await openStrip(browser, strips, id, golden)
    const glyphs = await glyphsFor(golden)
    const wrong: number[] = []
    for (const ms of instantsOf(golden)) {
      await holdAt(page, ms)
      const seen = readPng(await page.screenshot())
      if (printOf(seen) !== printOf(windowAt(golden, glyphs, ms))) wrong.push(ms)
    }
    expect(wrong).toEqual([])
    await page.context().close()
  })

test('a strip plays its playlist, and an urgent notice owns it while it holds', async ({ page, sample }) => {
  await setHallTime(page, SAMPLE_EVENING)
  await page.goto(`${sample.address}?screen=strip`)
  const strip = page.locator('main[data-text]')
  await strip.waitFor()
  await expect(strip).toHaveAttribute('data-text', /^抢修停水/)
})
