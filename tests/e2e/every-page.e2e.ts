/** What must hold on every page of the touch screen, in every language, size and way of hanging the panel. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { SAMPLE_EVENING, setHallTime, settle, walk, walks, type Language } from '../support/visit.ts'
import { expect, test } from './hall-fixture.ts'

const panels = { portrait: { width: 1080, height: 1920 }, landscape: { width: 1920, height: 1080 } }

async function open(page: Page, address: string, name: string, language: Language, size = 'large') {
  await setHallTime(page, SAMPLE_EVENING)
  await page.goto(`${address}?lang=${language}`)
  await walk(page, name, language)
  await page.evaluate((wanted) => void (document.documentElement.dataset['size'] = wanted), size)
  await settle(page)
}

/** Text cut off, a page that can be pushed sideways, or a control too small for an old hand; sizes in mm of the panel. */
function findUgly() {
  const px = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 10
  const name = (element: Element) => `${element.tagName} ${element.textContent.trim().slice(0, 30)}`
  const ugly: string[] = []
  for (const element of document.querySelectorAll<HTMLElement>('#root *')) {
    const style = getComputedStyle(element)
    const cut = style.textOverflow !== 'ellipsis' && style.overflowX !== 'visible'
    if (cut && element.scrollWidth > element.clientWidth + 1) ugly.push(`cut sideways: ${name(element)}`)
    const box = element.getBoundingClientRect()
    if (box.width > 0 && (box.right > innerWidth + 1 || box.left < -1)) ugly.push(`outside: ${name(element)}`)
  }
  for (const control of document.querySelectorAll('button')) {
    const { width, height } = control.getBoundingClientRect()
    if (width === 0) continue
    if (width < 20 * px - 0.5 || height < 20 * px - 0.5)
      ugly.push(`small (${Math.round(width / px)}×${Math.round(height / px)} mm): ${name(control)}`)
  }
  for (const text of document.querySelectorAll('#root *')) {
    const own = [...text.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    )
    const size = Number.parseFloat(getComputedStyle(text).fontSize) / px
    if (own && !(text instanceof SVGElement) && size < 5.99)
      ugly.push(`text of ${size.toFixed(1)} mm: ${name(text)}`)
  }
  return ugly
}

for (const [shape, viewport] of Object.entries(panels))
  for (const language of ['zh-CN', 'en'] as const)
    test.describe(`${shape}, ${language}`, () => {
      test.use({ viewport })
      for (const name of Object.keys(walks))
        test(`${name}: no violation of accessibility, nothing cut, nothing small, at any text size`, async ({
          page,
          sample,
        }) => {
          await open(page, sample.address, name, language)
          const { violations } = await new AxeBuilder({ page }).analyze()
          expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
          for (const size of ['normal', 'large', 'largest']) {
            await page.evaluate((wanted) => void (document.documentElement.dataset['size'] = wanted), size)
            expect(await page.evaluate(findUgly), size).toEqual([])
          }
        })
    })

test('high contrast keeps every page readable', async ({ page, sample }) => {
  await setHallTime(page, SAMPLE_EVENING)
  for (const name of Object.keys(walks)) {
    await page.goto(sample.address)
    await page.getByRole('button', { name: '高对比' }).click()
    await walk(page, name)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
      name,
    ).toEqual([])
  }
})
