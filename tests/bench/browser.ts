import { chromium, type Browser, type LaunchOptions, type Page } from '@playwright/test'
import { findBrowser } from '../../build/testing/browser.mjs'
import type { Room } from './bench.ts'

export const viewport = { width: 1080, height: 1920 }

const flags = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function openBrowser(room: Room, proxy?: LaunchOptions['proxy']): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: (await findBrowser()).path,
    args: flags,
    // The bench ends everything itself, its folders too.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...(proxy && { proxy }),
  })
  room.atEnd(() => browser.close())
  return browser
}

/** Shows an address in a context of its own, with nothing cached, as a new browser would. */
export async function inNewContext<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport })
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}

/** The first page's questions can be touched: React is up. */
export const firstPageUp = (page: Page) =>
  page.locator('main:not([hidden])').getByRole('button').first().waitFor()
