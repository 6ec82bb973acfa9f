/** Search as a person does it: keys on the pad, a row, and nothing left behind. */
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../support/hall.ts'
import { SAMPLE_EVENING, setHallTime, walk } from '../support/visit.ts'
import { expect, test } from './hall-fixture.ts'

const line = (page: Page) => page.getByRole('textbox', { name: '要找什么' })

async function keyIn(page: Page, letters: string) {
  for (const letter of letters) await page.getByRole('button', { name: letter, exact: true }).click()
}

test('the pad finds a guide by its initials and opens it; Back finds it again', async ({ page, sample }) => {
  await setHallTime(page, SAMPLE_EVENING)
  await page.goto(sample.touch)
  await walk(page, 'search')
  await keyIn(page, 'HMZ')
  const row = page.locator('main:not([hidden]) li').first()
  await expect(row).toContainText('换名字')
  await row.getByRole('button').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/过户|更名/)
  await page.getByRole('button', { name: '返回' }).click()
  await expect(line(page)).toHaveValue('hmz')
})

test('a keyboard beside the panel works, too, and a tap on the pad leaves it the line', async ({
  page,
  sample,
}) => {
  await page.goto(sample.touch)
  await walk(page, 'search')
  await page.keyboard.type('shui')
  await keyIn(page, 'ZHI')
  await page.keyboard.type('1')
  await page.getByRole('button', { name: '删一位' }).click()
  await expect(line(page)).toHaveValue('shuizhi')
  await expect(page.locator('main:not([hidden]) li').first()).toContainText('水质')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('换户主')
  await expect(page.locator('main:not([hidden]) li').first()).toContainText('过户')
})

test('the bar leads there from every page but the search itself', async ({ page, sample }) => {
  await page.goto(sample.touch)
  await walk(page, 'guide')
  const way = page.getByRole('navigation').getByRole('button', { name: '搜索' })
  await way.click()
  await expect(line(page)).toBeFocused()
  await expect(way).toHaveCount(0)
})

test('a withdrawn notice is not found any more', async ({ page, own }) => {
  await setHallTime(page, SAMPLE_EVENING)
  await page.goto(own.touch)
  await walk(page, 'search')
  await keyIn(page, 'QINGDAOLU')
  const notice = page.locator('main:not([hidden])').getByText('青岛路管道漏水，抢修停水')
  await expect(notice).toBeVisible()
  await rm(join(own.content, 'notices/2026-11-23-emergency-stop.md'))
  await expect(notice).toHaveCount(0)
})

test('nothing that was keyed in outlives the visit or leaves the page', async ({ page, sample }) => {
  await page.clock.install()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')))
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => asked.push(String(payload))))
  await page.goto(sample.touch)
  await walk(page, 'search')
  await keyIn(page, 'XYZZY')
  await page.clock.fastForward(41_000)
  await expect(page.getByText('还在看吗？')).toBeVisible()
  await page.clock.fastForward(20_000)
  await expect(page.getByRole('heading', { name: '家里没水了？' })).toBeVisible()
  expect(asked.join('\n').toLowerCase()).not.toContain('xyzzy')
  expect((await page.content()).toLowerCase()).not.toContain('xyzzy')
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, history.length])).toEqual([
    0, 0, 2,
  ])
  await page.getByRole('navigation').getByRole('button', { name: '搜索' }).click()
  await expect(line(page)).toHaveValue('')
})

test('the tables of pinyin stay with the hall', async () => {
  const assets = join(root, 'dist/client/assets')
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(2)
  for (const name of scripts) {
    const text = await readFile(join(assets, name), 'utf8')
    expect(text, name).not.toMatch(/zhuāng|chóng|polyphonic/)
  }
  // What is looked for can be found where it has to be.
  const hall = join(root, 'dist/hall')
  const files = (await readdir(hall, { withFileTypes: true })).filter((entry) => entry.isFile())
  const texts = await Promise.all(files.map(({ name }) => readFile(join(hall, name), 'utf8')))
  expect(texts.some((text) => /chóng/.test(text) && /polyphonic/.test(text))).toBe(true)
})
