/** A real hall on a folder of mutants, in a real Chromium: every page that can be reached by its buttons is opened. */
import type { Browser, Page } from '@playwright/test'
import type { RunningHall } from '../support/hall.ts'
import { inspect, safeTraces, screenTraces } from './inspect.ts'
import { CANARY, FLAG } from './payloads.ts'

export interface Visit {
  pages: number
  failures: string[]
}

/** buttons of one page that are pressed: a list of a thousand shows nothing new after these */
const PRESSED = 25
/** ms that a page may take to come */
const PATIENCE_MS = 20_000

export async function visitHall(
  browser: Browser,
  { address }: RunningHall,
  language: string,
): Promise<Visit> {
  const visit: Visit = { pages: 0, failures: [] }
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 } })
  context.setDefaultTimeout(PATIENCE_MS)
  try {
    const page = await context.newPage()
    watch(page, address, visit)
    await walkScreen(page, `${address}?screen=touch&lang=${language}`, visit)
    const drawings = await drawingsOf(page)
    await page.goto(`${address}safe.html`)
    await look(page, 'safe.html', visit, safeTraces)
    // Opened by itself a drawing with a script is told on the console that it may not run: that is as it should be.
    const alone = await context.newPage()
    watchRequests(alone, address, visit)
    for (const path of drawings) {
      await alone.goto(new URL(path, address).href)
      if (await alone.evaluate((flag) => flag in window, FLAG)) visit.failures.push(`${path}: its script ran`)
      visit.pages++
    }
  } catch (error) {
    visit.failures.push(String(error))
  } finally {
    await context.close()
  }
  return visit
}

function watchRequests(page: Page, address: string, { failures }: Visit): void {
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !/^(?:data|blob):/.test(url))
      failures.push(`a request to ${url.slice(0, 200)}`)
    else if (url.includes(CANARY)) failures.push(`a request for ${url.slice(0, 200)}`)
  })
}

/** Whatever the page asks for, says or opens that is not the hall's own. */
function watch(page: Page, address: string, visit: Visit): void {
  const { failures } = visit
  watchRequests(page, address, visit)
  page.on('console', (message) => {
    const isExpected =
      /WebSocket connection|ERR_CONNECTION_REFUSED/.test(message.text()) ||
      // A hall without a mark has no icon, and the browser asks for one.
      message.location().url.endsWith('/favicon.ico')
    if (message.type() === 'error' && !isExpected)
      failures.push(`on the console: ${message.text().slice(0, 300)} ${message.location().url}`)
  })
  page.on('pageerror', (error) => void failures.push(`an error: ${error.message}`))
  page.on('dialog', (dialog) => {
    failures.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => void failures.push(`a window: ${popup.url()}`))
  page.on('download', (download) => void failures.push(`a download: ${download.url()}`))
  page.on('crash', () => void failures.push('the page crashed'))
}

async function walkScreen(page: Page, start: string, visit: Visit): Promise<void> {
  await page.goto(start)
  await page.locator('main:not([hidden])').getByRole('button').first().waitFor()
  await look(page, 'home', visit)
  const questions = await page.locator('main:not([hidden])').getByRole('button').count()
  for (let index = 0; index < Math.min(questions, PRESSED); index++) {
    const topic = await press(page, index)
    if (topic === null) continue
    await look(page, topic, visit)
    const buttons = await page.locator('main:not([hidden])').getByRole('button').count()
    for (let inner = 0; inner < Math.min(buttons, PRESSED); inner++) {
      const item = await press(page, inner)
      if (item === null) continue
      await look(page, `${topic} › ${item}`, visit)
      await back(page)
    }
    await back(page)
  }
  await look(page, 'after all pages', visit)
}

async function look(page: Page, name: string, visit: Visit, traces = screenTraces): Promise<void> {
  visit.pages++
  for (const fault of await page.evaluate(inspect, traces)) visit.failures.push(`${name}: ${fault}`)
}

/** Presses a button of the matter; what is written on it where that led to another page, else null. */
function press(page: Page, index: number): Promise<string | null> {
  return page.evaluate(async (at) => {
    const before = document.querySelector('main:not([hidden])')
    const button = before?.querySelectorAll('button')[at]
    // A box to tick, a key: they change the page that is there.
    if (!button || button.disabled || button.role === 'checkbox' || button.closest('[role="group"]'))
      return null
    button.click()
    for (let waits = 0; waits < 15; waits++) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      if (document.querySelector('main:not([hidden])') !== before)
        return button.textContent.trim().slice(0, 40)
    }
    return null
  }, index)
}

function back(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const before = document.querySelector('main:not([hidden])')
    document.querySelector<HTMLButtonElement>('nav button')?.click()
    for (let waits = 0; waits < 100 && document.querySelector('main:not([hidden])') === before; waits++)
      await new Promise((resolve) => setTimeout(resolve, 20))
  })
}

const drawingsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const text = document.querySelector('#first')?.textContent ?? '{}'
    const { hello } = JSON.parse(text) as { hello?: { snapshot: { media: Record<string, string> } } }
    return Object.values(hello?.snapshot.media ?? {}).filter((path) => path.endsWith('.svg'))
  })
