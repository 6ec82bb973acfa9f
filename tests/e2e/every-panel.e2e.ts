/** The panels that halls hang up, and words longer than anybody's: every page holds what it says, at real millimetres. */
import { lengthen, longerLanguages, longerTravel } from '../support/longer-words.ts'
import { setHallTime, type Language } from '../support/visit.ts'
import { cities, expect, test } from './hall-fixture.ts'
import {
  findUgly,
  measure,
  panels,
  screenOf,
  shapes,
  visitAll,
  widthOf,
  type PanelName,
  type Shape,
} from './measures.ts'

/** The smallest panel holds the least, so it is looked at in both languages. */
const hung: readonly [PanelName, Shape, Language][] = [
  ['21.5 inch', 'portrait', 'zh-CN'],
  ['21.5 inch', 'portrait', 'en'],
  ['21.5 inch', 'landscape', 'zh-CN'],
  ['21.5 inch', 'landscape', 'en'],
  ['43 inch', 'portrait', 'zh-CN'],
  ['43 inch', 'landscape', 'en'],
]

for (const [panel, shape, language] of hung)
  test.describe(`every page, ${panel}, ${shape}, ${language}`, () => {
    test.use({ viewport: shapes[shape] })
    test('every control 20 mm, every gap 3 mm, nothing cut, at any text size', async ({ page, panelled }) => {
      test.slow()
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await setHallTime(page, cities.sample.at)
      await page.goto(`${panelled.address}?screen=${screenOf(panel, shape)}&lang=${language}`)
      await visitAll(page, language, (name) => measure(page, name, widthOf(panel, shape)), 'program')
    })
  })

/** A language that nobody speaks, on the panel that is usual and on the smallest. */
const stretched: readonly [PanelName, Shape, Language][] = [
  ['32 inch', 'portrait', 'en'],
  ['32 inch', 'landscape', 'zh-CN'],
  ['21.5 inch', 'portrait', 'zh-CN'],
]

for (const [panel, shape, language] of stretched)
  test.describe(`every page, words 40 % longer, ${panel}, ${shape}, ${language}`, () => {
    test.use({ viewport: shapes[shape] })
    test('nothing cut, nothing pushed sideways, at any text size', async ({ page, panelled }) => {
      test.slow()
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await lengthen(page)
      await setHallTime(page, cities.sample.at, longerTravel)
      await page.goto(`${panelled.address}?screen=${screenOf(panel, shape)}&lang=${language}`)
      const look = (name: string) => measure(page, name, widthOf(panel, shape))
      await visitAll(page, longerLanguages[language], look, 'program')
    })
  })

test('a control that is too small or too near is found', async ({ page, panelled }) => {
  await page.goto(`${panelled.address}?screen=${screenOf('43 inch', 'portrait')}`)
  await page.locator('main:not([hidden])').getByRole('button').first().waitFor()
  const { width } = panels['43 inch']
  expect(await findUgly(page, width)).toEqual([])
  const mm = (many: number) => `calc(100vw / ${width} * ${many})`
  const row = page.locator('main:not([hidden]) li button').first()
  await row.evaluate(({ style }, gap) => style.setProperty('margin-bottom', gap), mm(2))
  expect((await findUgly(page, width)).join()).toContain('2.0 mm between')
  await row.evaluate(({ style }, most) => style.setProperty('max-width', most), mm(19))
  expect((await findUgly(page, width)).join()).toContain('small (19.0')
})
