/**
 * What a page that was taken over, or somebody at its glass, tries in a real browser; the shell's own walls come on top.
 * Each try is made on a page without any defence first, where it has to come through.
 */
import type { Page } from '@playwright/test'
import { expect, test } from './hall-fixture.ts'
import { attempts, prepare } from './lockdown-tries.ts'

const pages = ['?screen=touch', '?screen=signage', 'staff']
const open = 'undefended.html'

/** What a page may not even ask for; a browser that has no such thing has none to deny. */
const denied = [
  'camera',
  'microphone',
  'geolocation',
  'display-capture',
  'usb',
  'serial',
  'hid',
  'midi',
  'bluetooth',
]
const alsoDenied = [
  'clipboard-read',
  'idle-detection',
  'local-fonts',
  'window-management',
  'keyboard-map',
  'payment',
]

interface Policy {
  features(): string[]
  allowsFeature(name: string): boolean
}

const allowed = (page: Page) =>
  page.evaluate((names) => {
    const { featurePolicy } = document as unknown as { featurePolicy: Policy }
    return names.filter(
      (name) => featurePolicy.features().includes(name) && featurePolicy.allowsFeature(name),
    )
  }, denied.concat(alsoDenied))

/** Nobody is asked whether elsewhere is there; `asked` is what would have been. */
async function openPage(page: Page, hall: string, path: string) {
  const asked: string[] = []
  await page.route(/example\.com/, (route) => {
    asked.push(route.request().url())
    return route.abort('aborted')
  })
  const link = '<a href="https://example.com/link" style="position:fixed;inset:0 0 50% 0">x</a>'
  const body = `<!doctype html><body><div id="root"><main>${link}</main></div>`
  await page.route(`${hall}${open}`, (route) => route.fulfill({ contentType: 'text/html', body }))
  // A policy that speaks is heard at once, and on a busy machine a little later.
  await page.addInitScript(prepare, path === open ? 150 : 5_000)
  await page.goto(hall + path)
  await page.waitForFunction(() => document.querySelector('#root > *') !== null)
  return asked
}

async function tryAll(page: Page): Promise<string[]> {
  const came: string[] = []
  for (const [name, attempt] of Object.entries(attempts))
    // What is refused may say so by an error.
    if (await page.evaluate(attempt).catch(() => false)) came.push(name)
  return came
}

test('every try comes through on a page without a defence', async ({ page, sample: hall, faults }) => {
  await openPage(page, hall.address, open)
  expect(await tryAll(page)).toEqual(Object.keys(attempts))
  expect((await allowed(page)).length).toBeGreaterThan(8)
  faults.length = 0
})

for (const path of pages)
  test(`nothing comes through of what /${path} is made to try`, async ({ page, sample: hall, faults }) => {
    const asked = await openPage(page, hall.address, path)
    expect(await tryAll(page)).toEqual(path === 'staff' ? ['a frame of the hall itself'] : [])
    expect(await allowed(page)).toEqual([])
    expect(asked).toEqual([])
    expect(page.url()).toBe(hall.address + path)
    // Each refusal is told in the console, as it should be.
    faults.length = 0
  })

/** What hands do at the glass; each names what came of it. */
async function handle(page: Page): Promise<string[]> {
  const came: string[] = []
  const pull = await page.evaluate(() => getComputedStyle(document.documentElement).touchAction)
  // Signage hangs where no hand comes; the shell denies it there, too.
  if (pull !== 'pan-x pan-y' && !page.url().includes('signage')) came.push('pinched')
  const carried = await page.evaluate(() => {
    const goesOn = (type: string) =>
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true }))
    return ['contextmenu', 'dragstart', 'dragenter', 'dragover', 'drop'].filter(goesOn)
  })
  came.push(...carried)
  return came
}

const ways = ['at rest', 'in passing', 'as it goes'] as const

/**
 * A link from another window, let go where it came in; on the element that it has this moment come upon, of which the
 * browser tells by `dragenter` alone; or on one that goes from the page before the drop, which then reaches no listener.
 */
async function drop(page: Page, way: (typeof ways)[number]) {
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [{ mimeType: 'text/uri-list', data: 'https://example.com/' }], dragOperationsMask: 1 }
  const send = (type: 'dragEnter' | 'dragOver' | 'drop', y = 960) =>
    devtools.send('Input.dispatchDragEvent', { type, x: 540, y, data })
  const pane = await page.evaluateHandle(() => document.createElement('div'))
  if (way === 'as it goes')
    await pane.evaluate((it) => {
      it.style.cssText = 'position:fixed;inset:0;z-index:9'
      document.body.append(it)
    })
  await send('dragEnter', way === 'in passing' ? 100 : 960)
  await send('dragOver')
  await pane.evaluate((it) => it.remove())
  await send('drop')
}

/** Where every window is that the browser has. */
const openIn = (page: Page) =>
  page
    .context()
    .pages()
    .map((each) => each.url())

const leftBehind = (page: Page) =>
  page.evaluate(async () => [
    ...[document.cookie, localStorage.length, sessionStorage.length],
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ])

test('hands come through on a page without a defence', async ({ page, sample: hall, faults }) => {
  await openPage(page, hall.address, open)
  expect(await handle(page)).toEqual(['pinched', 'contextmenu', 'dragstart', 'dragenter', 'dragover', 'drop'])
  for (const way of ways) await Promise.all([page.context().waitForEvent('page'), drop(page, way)])
  const opened = page.context().waitForEvent('page')
  await page.mouse.click(540, 100, { button: 'middle' })
  await opened
  await page.evaluate(async () => {
    document.cookie = 'a=b'
    localStorage.setItem('a', 'b')
    sessionStorage.setItem('a', 'b')
    await caches.open('a')
    await new Promise((done) => (indexedDB.open('a').onsuccess = done))
  })
  expect(await leftBehind(page)).toEqual(['a=b', 1, 1, 1, 1, 0])
  faults.length = 0
})

for (const path of pages.slice(0, 2))
  test(`hands at /${path} come nowhere, and leave nothing`, async ({ page, sample: hall }) => {
    const asked = await openPage(page, hall.address, path)
    // The first HTML is there before the program is.
    await expect.poll(() => handle(page)).toEqual([])
    for (const way of ways) await drop(page, way)
    expect(openIn(page)).toEqual([hall.address + path])
    // A middle button opens what it is pressed on in a window of its own.
    const button = page.locator('main button:visible').first()
    if (path.includes('touch')) await button.click({ button: 'middle' })
    const away = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
        .filter((link) => link.origin !== location.origin || link.target !== '' || link.download !== '')
        .map((link) => link.href),
    )
    expect([away, asked]).toEqual([[], []])
    expect(page.url()).toBe(hall.address + path)
    expect(openIn(page)).toEqual([hall.address + path])
    expect(await leftBehind(page)).toEqual(['', 0, 0, 0, 0, 0])
  })

test('no other page can hold a screen of the hall in a frame', async ({ page, sample: hall, faults }) => {
  const framed = async (inside: string) => {
    const body = `<iframe src="${inside}"></iframe>`
    await page.route('http://elsewhere.test/', (route) => route.fulfill({ contentType: 'text/html', body }))
    await page.goto('http://elsewhere.test/')
    const frame = page.frames().find((each) => each !== page.mainFrame())
    return (await frame?.locator('#root').count()) ?? 0
  }
  await page.route('http://other.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p id="root">x' }),
  )
  expect(await framed('http://other.test/')).toBe(1)
  expect(await framed(hall.touch)).toBe(0)
  faults.length = 0
})
