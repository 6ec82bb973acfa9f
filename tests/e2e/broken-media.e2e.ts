/** What a playlist names and nobody can show: the screen goes on without it, and the hall is told. */
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root, startHall, type RunningHall } from '../support/hall.ts'
import { installPageClock } from '../bench/page-clock.ts'
import { copyOfSample, expect, test } from './hall-fixture.ts'

const fixture = (path: string) => join(root, 'tests/fixtures', path)

/** A PNG by its head, of which nothing can be decoded. */
const torn = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  Buffer.from([0, 0, 0, 13, ...Buffer.from('IHDR'), 0, 0, 0, 9, 0, 0, 0, 9, 8, 2, 0, 0, 0]),
  Buffer.from('nothing else'),
])

async function hallWith(items: readonly string[], last = 3): Promise<RunningHall> {
  const content = await copyOfSample()
  const media = join(content, 'media')
  await writeFile(join(media, 'blank.png'), '')
  await writeFile(join(media, 'torn.png'), torn)
  await writeFile(
    join(media, 'script.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>',
  )
  await copyFile(fixture('rules/media.too-many-pixels/media/wall.png'), join(media, 'wall.png'))
  await copyFile(fixture('rules/media.cut/media/clip.mp4'), join(media, 'cut.mp4'))
  await copyFile(fixture('rules/media.codec/media/clip.mp4'), join(media, 'h265.mp4'))
  await copyFile(fixture('clips/moving.mp4'), join(media, 'moving.mp4'))
  const rows = items.map((item) =>
    item.startsWith('media/')
      ? `  - { is: media, file: ${item}, caption: 图, lasts: ${last} }`
      : `  - { is: words, words: ${item}, lasts: 3 }`,
  )
  await writeFile(
    join(content, 'playlists/waiting-hall.yaml'),
    `title: 大屏\nrole: signage\nitems:\n${rows.join('\n')}\npublished: 2026-11-16\nowner: 客户服务部\nreviewBy: 2027-03-15\n`,
  )
  return startHall({ content })
}

/** What the page reports of its slides, as it would tell the hall. */
async function reportsOf(page: Page): Promise<string[]> {
  const reports: string[] = []
  // A screen that nobody has paired is not heard by the hall: here it is.
  await page.route('**/report', (route) => {
    reports.push(route.request().postData() ?? '')
    return route.fulfill({ status: 204 })
  })
  return reports
}

const shown = (page: Page) =>
  page.locator('[data-state=on]').evaluateAll((layers) => layers.map((layer) => layer.textContent).join())

test('a waiting area goes on without what cannot be shown, and sets a picture aside after three failures', async ({
  page,
}) => {
  const broken = ['blank.png', 'wall.png', 'script.svg', 'cut.mp4', 'h265.mp4', 'gone.png'].map(
    (name) => `media/${name}`,
  )
  const hall = await hallWith(['甲', ...broken, 'media/torn.png', '乙'])
  const reports = await reportsOf(page)
  const seen = new Set<string>()
  await page.addInitScript(installPageClock, null)
  await page.goto(`${hall.address}?screen=signage`)
  await page.waitForFunction(() => document.querySelector('[data-layer]') !== null)
  // Seven turns of the three slides that the hall lets through.
  const begun = await page.evaluate(() => window.pageClock.now())
  for (let now = begun, tries = 0; now < begun + 63_000 && tries < 2000; tries++) {
    now = (await page.evaluate(() => window.pageClock.pass(500))).now
    seen.add(await shown(page))
  }
  expect([...seen].filter(Boolean).sort()).toEqual(['乙', '甲'])
  expect(reports).toHaveLength(3)
  expect(reports.join()).toContain('media/torn.png')
  await hall.stop()
})

test('a clip whose bytes stop coming gives its turn away and is reported', async ({ page }) => {
  const hall = await hallWith(['甲', 'media/tiers.mp4', '乙'], 60)
  const reports = await reportsOf(page)
  // The first of it comes, and nothing more.
  await page.route('**/media/*.mp4', async (route) => {
    const bytes = await route.fetch().then((answer) => answer.body())
    const from = Number(/bytes=(\d+)/.exec(route.request().headers()['range'] ?? '')?.[1] ?? 0)
    if (from > 0) return
    const part = bytes.subarray(0, Math.floor(bytes.length / 2))
    await route.fulfill({
      status: 206,
      headers: {
        'content-type': 'video/mp4',
        'content-range': `bytes 0-${part.length - 1}/${bytes.length}`,
        'cross-origin-resource-policy': 'same-origin',
      },
      body: part,
    })
  })
  await page.goto(`${hall.address}?screen=signage`)
  await expect.poll(() => reports.join(), { timeout: 30_000 }).toContain('media/tiers.mp4')
  expect(reports.join()).toMatch(/no frame after [1-9]/)
  await expect.poll(() => shown(page), { timeout: 10_000 }).toMatch(/甲|乙/)
  await hall.stop()
})
