import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './hall-fixture.ts'

test.use({ hasTouch: true })

const streets = Array.from({ length: 60 }, (_, index) => `示例${index + 1}路（杭州路至天津路）东侧`)

const SHANGHAI_MS = 8 * 3_600_000

/** An urgent stop of sixty streets, of which the hall's time is the middle. */
const stop = (hallTime: number) => {
  const moment = (ahead: number) =>
    new Date(hallTime + SHANGHAI_MS + ahead).toISOString().slice(0, 16).replace('T', ' ')
  return `---
title: 六十段道路爆管停水
kind: emergency-stop
urgency: urgent
reason: 主管道爆管
starts: ${moment(-3_600_000)}
ends: ${moment(3_600_000)}
areas:
${streets.map((street) => `  - ${street}`).join('\n')}
advice: [请关好家里的水龙头]
hotline: '96111'
signature: 平度示例供水有限公司
published: ${moment(0).slice(0, 10)}
owner: 调度中心
reviewBy: 2027-01-01
---
`
}

test('a stop of sixty streets owns the waiting area whole, through the hall’s death, until it is withdrawn', async ({
  page,
  own,
}) => {
  await page.setViewportSize({ width: 1080, height: 1920 })
  await page.clock.install()
  await page.goto(`${own.address}?screen=signage`)
  const hallTime = Number(/"hallTime":(\d+)/.exec(await (await page.request.get(own.touch)).text())?.[1])
  const file = join(own.content, 'notices/sixty.md')
  await page.locator('[data-state="on"]').waitFor()
  await writeFile(file, stop(hallTime))
  const whole = page.locator('[data-takeover]')
  await expect(whole.getByRole('heading', { level: 1 })).toHaveText('六十段道路爆管停水')
  expect(await whole.boundingBox()).toEqual({ x: 0, y: 0, width: 1080, height: 1920 })

  const places = await whole.evaluate((screen) => {
    const strip = screen.querySelector('ul')?.parentElement
    const room = strip?.parentElement?.getBoundingClientRect()
    if (!strip || !room) throw new Error('there is no list')
    const step = room.width + Number.parseFloat(getComputedStyle(strip).columnGap)
    return [...strip.querySelectorAll('li')].map((row) => {
      const { left, right, top, bottom } = row.getBoundingClientRect()
      const page = Math.floor((left - room.left + 1) / step)
      const at = room.left + page * step
      return {
        page,
        whole:
          left >= at - 1 && right <= at + room.width + 1 && top >= room.top - 1 && bottom <= room.bottom + 1,
      }
    })
  })
  expect(places).toHaveLength(streets.length + 2)
  expect(places.filter((each) => !each.whole)).toEqual([])
  const pages = 1 + Math.max(...places.map((each) => each.page))
  expect(pages).toBeGreaterThan(1)
  await expect(whole.getByText(`第 1 页，共 ${pages} 页`)).toBeVisible()

  await own.kill()
  await page.clock.fastForward(30_000)
  await expect(whole.getByText(`第 2 页，共 ${pages} 页`)).toBeVisible()
  await expect
    .poll(() =>
      page.request.get(own.address).then(
        (answer) => answer.ok(),
        () => false,
      ),
    )
    .toBe(true)
  await page.reload()
  await expect(whole.getByRole('heading', { level: 1 })).toBeVisible()
  await rm(file)
  await expect(whole).toHaveCount(0)
  await expect(page.locator('[data-state="on"]')).toHaveCount(1)
  await expect(page.getByText('六十段道路爆管停水')).toHaveCount(0)
})

test('a touch screen plays while nobody is at it, and the touch that ends it reaches nothing beneath', async ({
  page,
  sample,
}) => {
  await page.setViewportSize({ width: 1080, height: 1920 })
  await page.clock.install()
  await page.goto(sample.touch)
  const question = page.getByRole('button', { name: /水费多少钱/ })
  const at = await question.boundingBox()
  await page.touchscreen.tap(540, 1900)
  await page.clock.fastForward(39_000)
  const loop = page.locator('[data-attract]')
  await expect(loop).toHaveCount(0)
  await page.clock.fastForward(2_000)
  // Its code comes while the screen rests, and only then does it play.
  await page.clock.fastForward(13_000)
  await page.clock.fastForward(8_000)
  await expect(loop.locator('[data-state="on"]')).toBeVisible()
  await page.touchscreen.tap((at?.x ?? 0) + 20, (at?.y ?? 0) + 20)
  await page.clock.fastForward(200)
  await expect(loop).toHaveCount(0)
  await expect(question).toBeVisible()
  await page.clock.fastForward(500)
  await question.tap()
  await expect(page.getByRole('heading', { level: 1, name: '水费怎么算' })).toBeVisible()
})
