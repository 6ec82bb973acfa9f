/** Nothing of a person stays at the screen: after the reset that follows when they have gone, the next one starts afresh. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page, Request } from '@playwright/test'
import zh from '../../renderer/i18n/zh-CN.json' with { type: 'json' }
import en from '../../renderer/i18n/en.json' with { type: 'json' }
import { SAMPLE_EVENING, like, setHallTime, walk } from '../support/visit.ts'
import { expect, test } from './hall-fixture.ts'

/** What a person keys in, and nothing else on the screen says. */
const KEYED = '73519'

/** Everything of the page that outlasts a glance. */
const tracesIn = (page: Page) =>
  page.evaluate(async () => ({
    markup: document.documentElement.outerHTML,
    address: location.href,
    history: [history.length, history.state as unknown],
    stored: [localStorage.length, sessionStorage.length],
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    windowName: window.name,
    cookie: document.cookie,
    focus: document.activeElement?.tagName,
    selection: getSelection()?.toString(),
    scrolled: [document.scrollingElement, ...document.querySelectorAll('*')].filter(
      (element) => element && (element.scrollTop > 0 || element.scrollLeft > 0),
    ).length,
    likes: { ...document.documentElement.dataset, lang: document.documentElement.lang },
  }))

/** All that a screen reader is told, as one text. */
async function spokenTree(page: Page): Promise<string> {
  const developer = await page.context().newCDPSession(page)
  await developer.send('Accessibility.enable')
  const { nodes } = await developer.send('Accessibility.getFullAXTree')
  await developer.detach()
  return JSON.stringify(nodes)
}

/** All that the page has told anybody. */
function listen(page: Page): () => string {
  const said: string[] = []
  page.on('request', (request: Request) => void said.push(request.url(), request.postData() ?? ''))
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => void said.push(payload.toString())),
  )
  return () => said.join('\n')
}

async function filesUnder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return (
    await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')))
  ).join('\n')
}

/** A visit that leaves as much behind as the screen lets one. */
async function makeTraces(page: Page): Promise<void> {
  await page.getByRole('button', { name: zh.languages.en }).click()
  await like(page, 'largest', 'en')
  await like(page, 'contrast', 'en')
  await walk(page, 'guide', 'en')
  const boxes = page.getByRole('checkbox')
  await boxes.first().click()
  await boxes.nth(1).click()
  await page.getByRole('button', { name: en.bar.home, exact: true }).click()
  await walk(page, 'quality', 'en')
  await page.locator('main:not([hidden])').getByRole('button').nth(2).click()
  await page.getByRole('button', { name: en.bar.home, exact: true }).click()
  await page.locator('main:not([hidden])').getByRole('button', { name: en.home.bill }).click()
  const main = page.locator('main:not([hidden])')
  const keypad = main.getByRole('group', { name: en.prices.keypad })
  for (const digit of KEYED) await keypad.getByRole('button', { name: digit, exact: true }).click()
  await expect(main.locator('output')).toContainText(KEYED)
  await main.evaluate((matter) => matter.scrollTo(0, matter.scrollHeight))
  await expect.poll(() => main.evaluate((matter) => matter.scrollTop)).toBeGreaterThan(100)
  await main.getByRole('button').last().focus()
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('main:not([hidden])')!))
}

test('the reset leaves no trace of what a person typed, ticked, chose or looked at', async ({
  page,
  own,
}) => {
  const said = listen(page)
  await page.clock.install()
  await setHallTime(page, SAMPLE_EVENING)
  await page.goto(own.touch)
  await page.locator('main:not([hidden])').getByRole('button').first().waitFor()
  const untouched = await tracesIn(page)

  await makeTraces(page)
  expect((await tracesIn(page)).markup, 'the test sees what was typed').toContain(KEYED)
  expect(await spokenTree(page), 'and where a screen reader would find it').toContain(KEYED)

  await page.clock.fastForward(120_000)
  await expect(page.getByRole('heading', { name: zh.home.water })).toBeVisible()
  const { markup, ...left } = await tracesIn(page)
  const { markup: _, ...before } = untouched
  expect(left).toEqual(before)
  expect(left).toMatchObject({
    history: [untouched.history[0], null],
    stored: [0, 0],
    databases: 0,
    caches: 0,
    workers: 0,
    cookie: '',
    focus: 'BODY',
    selection: '',
    scrolled: 0,
    likes: { size: 'large', contrast: 'normal', lang: 'zh-CN' },
  })
  expect(markup).not.toContain(KEYED)
  expect(await spokenTree(page)).not.toContain(KEYED)
  expect(await page.context().cookies()).toEqual([])
  expect(said(), 'nobody was told').not.toContain(KEYED)
  expect(await filesUnder(own.data), 'the hall has written nothing of it').not.toContain(KEYED)

  // the next person finds pages as they are for anybody
  await walk(page, 'guide')
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await page.getByRole('button', { name: zh.bar.home, exact: true }).click()
  await page.locator('main:not([hidden])').getByRole('button', { name: zh.home.bill }).click()
  await expect(page.locator('main:not([hidden]) output')).not.toContainText(KEYED)
})

test('a focus on what outlives the page does not outlive the person', async ({ page, sample }) => {
  await page.clock.install()
  await page.goto(sample.touch)
  await walk(page, 'guides')
  await page.getByRole('button', { name: zh.bar.access.replace('\n', ' ') }).focus()
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('footer')!))
  await page.clock.fastForward(60_000)
  await expect(page.getByRole('heading', { name: zh.home.water })).toBeVisible()
  const left = () => page.evaluate(() => [document.activeElement?.tagName, getSelection()?.toString()])
  await expect.poll(left).toEqual(['BODY', ''])
})

const asks = (page: Page) => page.getByRole('alertdialog', { name: zh.idle.ask })

for (const { what, name, patience } of [
  { what: 'a menu', name: 'guides', patience: 60_000 },
  { what: 'a page to read', name: 'guide', patience: 120_000 },
] as const)
  test(`${what} is left after ${patience / 1000} s, 20 s of which ask first`, async ({ page, sample }) => {
    await page.clock.install()
    await page.goto(sample.touch)
    await walk(page, name)
    // the clock goes on by itself, too: a moment is left for the machine
    await page.clock.fastForward(patience - 25_000)
    await expect(asks(page)).toBeHidden()
    await page.clock.fastForward(5_000)
    await expect(asks(page)).toBeVisible()
    await page.clock.fastForward(14_000)
    await expect(asks(page)).toBeVisible()
    await asks(page).getByRole('button', { name: zh.idle.stay }).click()
    await expect(asks(page)).toBeHidden()
    await page.clock.fastForward(patience - 25_000)
    await expect(asks(page), 'counted anew from the answer').toBeHidden()
    await page.clock.fastForward(25_000)
    await expect(page.getByRole('heading', { name: zh.home.water })).toBeVisible()
  })

test('nobody is sent away with a finger on the glass', async ({ page, sample }) => {
  await page.clock.install()
  await page.goto(sample.touch)
  await walk(page, 'guides')
  const title = page.locator('main:not([hidden]) h1')
  const box = (await title.boundingBox())!
  await page.mouse.move(box.x + 10, box.y + 10)
  await page.mouse.down()
  await page.clock.fastForward(300_000)
  await expect(asks(page)).toBeHidden()
  await expect(title).toHaveText(zh.guides.title)
  await page.mouse.up()
  await page.clock.fastForward(30_000)
  await expect(asks(page), 'time runs from the release').toBeHidden()
  await expect(title).toHaveText(zh.guides.title)
  await page.clock.fastForward(30_000)
  await expect(page.getByRole('heading', { name: zh.home.water })).toBeVisible()
})
