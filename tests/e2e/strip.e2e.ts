import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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

/** The folder is looked at once it has been quiet; a busy machine takes its time. */
const patience = { timeout: 20_000 }

/** All of the day that the sample lives. */
const urgent = `---
title: 示例路爆管
kind: emergency-stop
urgency: urgent
reason: 水管破裂
starts: 2026-11-24 00:00
ends: 2026-11-25 00:00
areas: [示例路]
hotline: '96111'
signature: 平度示例供水有限公司
published: 2026-11-24
owner: 调度中心
reviewBy: 2027-01-31
---
`

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
      const seen = readPng(await page.screenshot({ caret: 'initial' }))
      if (printOf(seen) !== printOf(windowAt(golden, glyphs, ms))) wrong.push(ms)
    }
    expect(wrong).toEqual([])
    await page.context().close()
  })

test('an urgent notice takes a strip, and gives it back', async ({ browser, strips }) => {
  const page = await openStrip(browser, strips, 'door', goldens.door!)
  const strip = page.locator('main[data-text]')
  const said = await strip.getAttribute('data-text')
  const file = join(strips.content, 'notices/burst.md')
  await mkdir(join(strips.content, 'notices'))
  await writeFile(file, urgent)
  await expect(strip).toHaveAttribute('data-text', /^抢修停水 .+ 示例路爆管，影响示例路$/, patience)
  await rm(file)
  await expect(strip).toHaveAttribute('data-text', said ?? '', patience)
  await page.context().close()
})
