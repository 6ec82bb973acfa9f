/** What must hold on every page of the touch screen, in every language, size and way of hanging the panel. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { like, setHallTime } from '../support/visit.ts'
import { cities, expect, test, type City } from './hall-fixture.ts'
import { findViolations, inspect, measure, shapes, visitAll, watchMotion, widthOf } from './measures.ts'

for (const shape of ['portrait', 'landscape'] as const)
  for (const language of ['zh-CN', 'en'] as const)
    test.describe(`every page, ${shape}, ${language}`, () => {
      test.use({ viewport: shapes[shape] })
      const width = widthOf('32 inch', shape)

      test('no violation of accessibility, nothing cut, small or too near, at any text size', async ({
        page,
        sample,
      }) => {
        test.slow()
        await setHallTime(page, cities.sample.at)
        await page.goto(`${sample.touch}&lang=${language}`)
        await visitAll(page, language, (name) => inspect(page, name, width))
      })

      test('the same in high contrast, and nothing moves where motion is not wanted', async ({
        page,
        sample,
      }) => {
        test.slow()
        await page.emulateMedia({ reducedMotion: 'reduce' })
        const motion = await watchMotion(page)
        await setHallTime(page, cities.sample.at)
        await page.goto(`${sample.touch}&lang=${language}`)
        await like(page, 'contrast', language)
        await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high')
        await visitAll(page, language, (name) => inspect(page, name, width))
        expect(await motion()).toEqual({ moved: [], seen: true })
      })
    })

test('a picture without words, and a text that is too pale, are found', async ({ page, sample }) => {
  await page.goto(sample.touch)
  await page.locator('main:not([hidden])').getByRole('button').first().waitFor()
  expect(await findViolations(page)).toEqual([])
  await page.locator('main:not([hidden]) h1').evaluate((title) => {
    title.style.color = '#eef'
    title.append(document.createElement('img'))
  })
  expect((await findViolations(page)).map(([rule]) => rule)).toEqual(['color-contrast', 'image-alt'])
})

/** The second city in one visit a language: its names and numbers are longer, and few of its items are in Japanese. */
const visits = [
  { shape: 'portrait', language: 'zh-CN', spoken: 'zh-CN' },
  { shape: 'landscape', language: 'en', spoken: 'en' },
  { shape: 'portrait', language: 'ja', spoken: 'zh-CN' },
] as const

for (const { shape, language, spoken } of visits)
  test.describe(`the second city, ${shape}, ${language}`, () => {
    test.use({ viewport: shapes[shape] })
    test('every page in turn: the same holds, and what has no translation stays Chinese', async ({
      page,
      hallOf,
    }) => {
      test.slow()
      await setHallTime(page, cities.second.at)
      await page.goto(`${(await hallOf('second')).touch}&lang=${language}`)
      if (language === 'ja') await page.getByRole('button', { name: '日本語' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      const width = widthOf('32 inch', shape)
      // with the markup of the Chinese page, which was inspected, only lengths can differ
      const look = language === 'ja' ? measure : inspect
      await visitAll(page, spoken, (name) => look(page, name, width), 'program')
    })
  })

/** The first page, and what a person may tap there and on the pages behind it, counted. */
async function visit(page: Page, address: string, city: City) {
  await setHallTime(page, cities[city].at)
  await page.goto(address)
  const main = page.locator('main:not([hidden])')
  await main.getByRole('button').first().waitFor()
  let taps = 0
  return {
    taps: () => taps,
    contents: main.getByRole('region', { name: '全部内容' }).getByRole('button'),
    title: main.getByRole('heading', { level: 1 }),
    async tap(button: string | RegExp | number) {
      const buttons = main.getByRole('button')
      const before = await main.innerHTML()
      await (
        typeof button === 'number' ? buttons.nth(button) : buttons.filter({ hasText: button }).first()
      ).click()
      await page.waitForFunction(
        (old) => document.querySelector('main:not([hidden])')?.innerHTML !== old,
        before,
      )
      taps++
    },
    async home() {
      await page.getByRole('button', { name: '首页', exact: true }).click()
      await expect(main.getByRole('heading', { name: '家里没水了？' })).toBeVisible()
      taps = 0
    },
  }
}

/** The Chinese titles of a folder's items, as their authors wrote them. */
async function titlesIn(city: City, folder: string): Promise<string[]> {
  const at = join(cities[city].content, folder)
  const files = (await readdir(at)).filter((name) => /^[^.]+\.md$/.test(name))
  const heads = await Promise.all(files.map((file) => readFile(join(at, file), 'utf8')))
  return heads.flatMap((head) => /^title: (.+)$/m.exec(head)?.[1] ?? [])
}

for (const city of ['sample', 'second'] as const)
  test.describe(`from the first page of the ${city} city`, () => {
    test('every guide is at most three taps away', async ({ page, hallOf }) => {
      const person = await visit(page, (await hallOf(city)).touch, city)
      const guides = await titlesIn(city, 'guides')
      expect(guides.length).toBeGreaterThan(10)
      for (const title of guides) {
        await person.tap('办事指南')
        await person.tap(new RegExp(`^${title}`))
        await expect(person.title).toHaveText(title)
        expect(person.taps(), title).toBeLessThanOrEqual(3)
        await person.home()
      }
    })

    test('what hangs on the wall is at most two taps away', async ({ page, hallOf }) => {
      const person = await visit(page, (await hallOf(city)).touch, city)
      for (const [ways, title] of [
        [['办事指南'], '办事指南'],
        [['制度规范', /^服务规范/], '服务规范'],
        [['服务承诺'], '服务承诺'],
        ...(await titlesIn(city, 'policies')).map(
          (each) => [['制度规范', RegExp(`^${each}`)], each] as const,
        ),
      ] as const) {
        for (const way of ways) await person.tap(way)
        await expect(person.title).toHaveText(title)
        expect(person.taps(), title).toBeLessThanOrEqual(2)
        await person.home()
      }
    })

    test('everything that is published is one tap away, and none of it is blank', async ({
      page,
      hallOf,
    }) => {
      const person = await visit(page, (await hallOf(city)).touch, city)
      const topics = await person.contents.allInnerTexts()
      expect(topics.slice(0, 5).map((text) => text.split('\n')[0])).toEqual([
        '服务承诺',
        '办事指南',
        '收费价格',
        '水质',
        '水压',
      ])
      for (const dated of topics.slice(0, 5)) expect(dated).toMatch(/\d{4}-\d{2}-\d{2}/)
      expect(topics).toHaveLength(13)
      for (const topic of topics) {
        await person.contents
          .filter({ hasText: topic.split('\n')[0] ?? '' })
          .first()
          .click()
        await expect(person.title).not.toHaveText('家里没水了？')
        await expect(page.locator('main:not([hidden])')).not.toContainText(/暂无|正在整理/)
        await person.home()
      }
    })
  })
