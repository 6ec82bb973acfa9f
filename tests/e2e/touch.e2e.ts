import { rm, writeFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startHall } from '../support/hall.ts'
import { SAMPLE_EVENING, setHallTime, walk } from '../support/visit.ts'
import { copyOfSample, expect, test } from './hall-fixture.ts'

test.describe('the first HTML', () => {
  test.use({ javaScriptEnabled: false })

  test('is complete and readable with scripts off', async ({ page, sample }) => {
    await page.goto(sample.touch)
    await expect(page.locator('.frame-company')).toHaveText('平度示例供水有限公司')
    await expect(page.locator('.frame-name')).toContainText('城区营业站')
    await expect(page.locator('.frame-state')).toContainText('周一至周五 08:00–17:30')
    for (const number of ['87362705', '96111', '12345'])
      await expect(page.locator('.frame-phones')).toContainText(number)
    await expect(page.locator('.frame-pledges li')).toHaveCount(8)
    await expect(page.locator('.frame-plate')).toBeInViewport({ ratio: 1 })
    await expect(page.locator('.frame-foot')).toBeInViewport({ ratio: 1 })
  })
})

for (const [city, language] of [
  ['sample', 'zh-CN'],
  ['second', 'en'],
] as const)
  test(`the running screen takes over from the first HTML without a shift of plate or phones (${city}, ${language})`, async ({
    page,
    hallOf,
  }) => {
    const boxes = () =>
      page.evaluate(() =>
        ['.frame-company', '.frame-name', '.frame-foot', '.frame-phone-number'].map((selector) => {
          const box = document.querySelector(selector)?.getBoundingClientRect()
          return box && [Math.round(box.x), Math.round(box.y), Math.round(box.height)]
        }),
      )
    let release = () => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    await page.route(/\/assets\/screen-.*\.js$/, (route) => gate.then(() => route.continue()))
    await page.goto(`${(await hallOf(city)).touch}&lang=${language}`, { waitUntil: 'commit' })
    await page.locator('.frame-pledges').waitFor()
    // the page is committed before its styles are here, and unstyled boxes are nobody's first sight
    await expect(page.locator('.frame')).toHaveCSS('display', 'grid')
    await page.evaluate(() => document.fonts.ready)
    const first = await boxes()
    release()
    await page.locator('main:not([hidden])').getByRole('button').first().waitFor()
    expect(await boxes()).toEqual(first)
  })

test.describe('lying down, the plate', () => {
  test.use({ viewport: { width: 1920, height: 1080 } })

  test('does not break a name that fits, whatever stands behind it', async ({ page, hallOf }) => {
    await page.goto((await hallOf('second')).touch)
    await page.locator('main:not([hidden])').getByRole('button').first().waitFor()
    await page.evaluate(() => document.fonts.ready)
    const name = page.locator('.frame-name > :first-child')
    await expect(name).toHaveText('历山示例营业厅')
    expect(await name.evaluate((element) => element.getClientRects().length)).toBe(1)
  })
})

test('a changed file reaches the screen without a reload, and a withdrawn notice leaves it', async ({
  page,
  own,
}) => {
  await setHallTime(page, SAMPLE_EVENING)
  await page.goto(own.touch)
  await page.evaluate(() => Object.assign(window, { marker: 'same page' }))
  await walk(page, 'guide')
  const file = join(own.content, 'guides/transfer.md')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(/^plain: .*$/m, 'plain: 房子换了主人，水费也换名字'))
  await expect(page.locator('main:not([hidden])').getByText('房子换了主人，水费也换名字')).toBeVisible()
  expect(await page.evaluate(() => 'marker' in window)).toBe(true)

  await page.getByRole('button', { name: '首页' }).click()
  const row = page.getByRole('button', { name: /青岛路管道漏水/ })
  await expect(row).toBeVisible()
  await rm(join(own.content, 'notices/2026-11-23-emergency-stop.md'))
  await rm(join(own.content, 'notices/2026-11-23-emergency-stop.en.md'))
  await expect(row).toBeHidden()
})

test('an urgent notice stands over the page that a person reads, and leaves what was typed alone', async ({
  page,
  own,
}) => {
  await page.goto(own.touch)
  await walk(page, 'prices')
  // sample content lives its own day, so that the machine's date says nothing
  const now = Number(/"hallTime":(\d+)/.exec(await (await page.request.get(own.touch)).text())?.[1])
  const moment = (ahead: number) => {
    const local = new Date(now + 8 * 3_600_000 + ahead)
    return local.toISOString().slice(0, 16).replace('T', ' ')
  }
  const notice = `---
title: 全城紧急停水
kind: emergency-stop
urgency: urgent
starts: ${moment(-3_600_000)}
ends: ${moment(7_200_000)}
areas: [全城]
hotline: '96111'
signature: 平度示例供水有限公司
published: ${moment(0).slice(0, 10)}
owner: 调度中心
reviewBy: 2027-01-01
---
`
  await writeFile(join(own.content, 'notices/urgent.md'), notice)
  await expect(page.getByRole('button', { name: /! 紧急/ })).toBeVisible()
  await expect(page.getByText('914.80', { exact: true })).toBeVisible()
  await rm(join(own.content, 'notices/urgent.md'))
  await expect(page.getByRole('button', { name: /! 紧急/ })).toBeHidden()
})

test('a broken file keeps its last good version on screen', async ({ page, own }) => {
  await page.goto(own.touch)
  await walk(page, 'prices')
  await writeFile(join(own.content, 'prices/residential.yaml'), 'title: [broken')
  await writeFile(join(own.content, 'pledges/on-site.md'), '---\ntitle: 改过的承诺\n---\n')
  await page.waitForTimeout(1500)
  await expect(page.getByText('914.80', { exact: true })).toBeVisible()
  await page.reload()
  await walk(page, 'pledges')
  await expect(page.getByText('改过的承诺')).toHaveCount(0)
  await expect(page.locator('main:not([hidden]) ol > li')).toHaveCount(8)
})

test('the hall dies under an open page: the page stays, keeps what was typed, and joins the hall again', async ({
  page,
  own,
}) => {
  test.skip(process.platform !== 'linux', 'finds the hall by /proc')
  await page.goto(own.touch)
  await page.evaluate(() => Object.assign(window, { marker: 'same page' }))
  await walk(page, 'prices')
  await own.kill()
  await expect(page.getByText('正在重新连接')).toBeVisible()
  await expect(page.getByText('正在重新连接')).toBeHidden({ timeout: 5000 })
  await expect(page.getByText('914.80', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => 'marker' in window)).toBe(true)
})

test('a restart without the content folder shows the last good snapshot, and a new one heals it', async ({
  page,
}) => {
  const content = await copyOfSample()
  const before = await startHall({ content })
  await before.stop()
  await rm(content, { recursive: true })
  const after = await startHall({ content, data: before.data })
  await page.goto(after.touch)
  await expect(page.getByRole('heading', { name: '家里没水了？' })).toBeVisible()
  await walk(page, 'guide')
  await expect(page.getByRole('heading', { name: '要带什么' })).toBeVisible()
  await after.stop()
})

test('nobody at the screen: it asks, then forgets the person whole', async ({ page, sample }) => {
  await page.clock.install()
  await page.goto(sample.touch)
  await page.getByRole('button', { name: 'English' }).click()
  await walk(page, 'renames', 'en')
  await page.clock.fastForward(41_000)
  await expect(page.getByText('Still reading?')).toBeVisible()
  await page.getByRole('button', { name: 'Stay here' }).click()
  await expect(page.getByText('Still reading?')).toBeHidden()
  await page.clock.fastForward(41_000)
  await expect(page.getByText('Still reading?')).toBeVisible()
  await page.clock.fastForward(20_000)
  await expect(page.getByRole('heading', { name: '家里没水了？' })).toBeVisible()
  expect(
    await page.evaluate(() => [
      document.documentElement.lang,
      localStorage.length,
      sessionStorage.length,
      history.length,
    ]),
  ).toEqual(['zh-CN', 0, 0, 2])
  expect(await page.context().cookies()).toEqual([])
})
