/** Walking through the touch screen in a real browser, as a person does: by what is written on it. */
import type { Locator, Page } from '@playwright/test'
import en from '../../renderer/i18n/en.json' with { type: 'json' }
import zh from '../../renderer/i18n/zh-CN.json' with { type: 'json' }

export type Language = 'zh-CN' | 'en'

const words = { 'zh-CN': zh, en }

/** The words that are on screen: a language's own, or others in their place. */
export type Words = typeof zh

export const wordsOf = (language: Language | Words): Words =>
  typeof language === 'string' ? words[language] : language

export type Step =
  | { question: 'pay' | 'rename' | 'bill' | 'quality' | 'help' }
  | { topic: keyof typeof zh.topic }
  | { notices: true }
  | { first: true }
  /** the row at this place, from 0 */
  | { row: number }
  | { lastRow: true }
  | { key: string }
  | { last: true }
  | { search: true }

/** Every page of the touch screen, and how one gets there from the first. */
export const walks: Record<string, readonly Step[]> = {
  home: [],
  notices: [{ notices: true }],
  notice: [{ notices: true }, { first: true }],
  guides: [{ topic: 'guides' }],
  renames: [{ question: 'rename' }],
  guide: [{ question: 'rename' }, { first: true }],
  prices: [{ question: 'bill' }, { key: '2' }, { key: '3' }, { key: '0' }],
  quality: [{ question: 'quality' }],
  network: [{ question: 'quality' }, { lastRow: true }],
  sheet: [{ question: 'quality' }, { last: true }],
  pressure: [{ topic: 'pressure' }],
  pledges: [{ topic: 'pledges' }],
  phones: [{ question: 'help' }],
  hall: [{ topic: 'hall' }],
  rules: [{ topic: 'rules' }],
  policy: [{ topic: 'rules' }, { row: 2 }],
  accountability: [{ topic: 'rules' }, { row: 3 }],
  rating: [{ topic: 'rules' }, { row: 4 }],
  complaints: [{ topic: 'rules' }, { row: 5 }],
  conduct: [{ topic: 'rules' }, { row: 6 }],
  knowledge: [{ topic: 'knowledge' }],
  article: [{ topic: 'knowledge' }, { first: true }],
  charges: [{ topic: 'charges' }],
  online: [{ topic: 'online' }],
  elsewhere: [{ topic: 'elsewhere' }],
  company: [{ topic: 'company' }],
  about: [{ topic: 'company' }, { first: true }],
  leaflet: [{ topic: 'company' }, { row: 2 }],
  law: [{ topic: 'company' }, { last: true }],
  events: [{ topic: 'events' }],
  event: [{ topic: 'events' }, { first: true }],
  search: [{ search: true }],
  found: [{ search: true }, { key: 'S' }, { key: 'H' }],
  'not-found': [{ search: true }, { key: 'V' }, { key: 'Q' }, { key: 'V' }, { key: 'Q' }],
}

/**
 * A hand scrolls to what it taps, waits until that rests and can miss it beneath something else; the program taps it
 * where it is, in a tenth of the time, for whom the way is not what is looked at.
 */
export type Tapper = 'hand' | 'program'

export async function tap(target: Locator, by: Tapper): Promise<void> {
  // A page that nobody touches goes back to the first: what is not there must not be waited for so long.
  const patience = { timeout: 20_000 }
  if (by === 'hand') return target.click(patience)
  // by which a screen knows that somebody is there
  for (const event of ['pointerdown', 'pointerup'])
    await target.dispatchEvent(event, { bubbles: true }, patience)
  await target.dispatchEvent('click', {}, patience)
}

export async function walk(
  page: Page,
  name: string,
  language: Language | Words = 'zh-CN',
  by: Tapper = 'hand',
): Promise<void> {
  const steps = walks[name]
  if (!steps) throw new Error(`no walk ${name}`)
  // The first HTML has no buttons: they come with the running screen.
  await page.locator('main:not([hidden])').getByRole('button').first().waitFor()
  for (const step of steps) {
    if ('last' in step || 'lastRow' in step) await drawnWhole(page)
    const before = await page.locator('main:not([hidden])').innerHTML()
    await tap(target(page, step, language), by)
    await page.waitForFunction(
      (old) => document.querySelector('main:not([hidden])')?.innerHTML !== old,
      before,
    )
  }
  await page.locator('main:not([hidden])').evaluate((matter) => matter.scrollTo(0, 0))
  await settle(page)
}

/** Chooses how the screen is to be seen or reached, as a person does: by the panel that the bar opens. */
export async function like(page: Page, choice: 'largest' | 'contrast' | 'low', language: Language = 'zh-CN') {
  const { bar, aids } = wordsOf(language)
  await page.getByRole('button', { name: bar.access.replace('\n', ' ') }).click()
  if (choice === 'largest') await page.getByRole('radio', { name: aids.sizes.largest }).click()
  else await page.getByRole('button', { name: aids[choice] }).click()
  await page.getByRole('button', { name: aids.close, exact: true }).click()
}

/** What lies below the panel comes when the browser rests, and is drawn in the time until it rests again. */
const drawnWhole = (page: Page) =>
  page.evaluate(async () => {
    for (let rest = 0; rest < 3; rest++) await new Promise((done) => requestIdleCallback(done))
  })

/** Waits until a page is drawn to its end, what came with it has stopped moving, and its letters are there. */
export async function settle(page: Page): Promise<void> {
  await drawnWhole(page)
  await page.evaluate(async () => {
    await document.fonts.ready
    // On a page that waits nothing moves on.
    const seen = document
      .getAnimations()
      .filter(({ effect }) => effect instanceof KeyframeEffect && effect.target?.checkVisibility())
    await Promise.all(seen.map((animation) => animation.finished.catch(() => {})))
  })
}

/** What a person taps for a step, on the page that the steps before have led to. */
export function target(page: Page, step: Step, language: Language | Words) {
  const main = page.locator('main:not([hidden])')
  const word = wordsOf(language)
  if ('question' in step) return main.getByRole('button', { name: word.home[step.question] }).first()
  if ('topic' in step)
    return main
      .getByRole('region', { name: word.home.all })
      .getByRole('button', { name: word.topic[step.topic] })
      .first()
  if ('notices' in step) return main.getByRole('button', { name: word.notices.title }).first()
  if ('key' in step) return main.getByRole('button', { name: step.key, exact: true })
  if ('search' in step) return main.getByRole('button', { name: word.search.title }).first()
  if ('last' in step) return main.getByRole('button').last()
  const rows = main.locator('li').getByRole('button')
  return 'lastRow' in step ? rows.last() : rows.nth('row' in step ? step.row : 0)
}

/**
 * Makes the hall's time on this page begin at an instant, in the first HTML and in every message. `reword` may change
 * what else they say.
 */
export async function setHallTime(
  page: Page,
  instant: number,
  reword = (text: string): string => text,
): Promise<void> {
  // A document that Playwright hands in has no address of its own, so the browser asks before it may join the hall.
  await page.context().grantPermissions(['local-network-access'])
  let ahead: number | null = null
  const rewrite = (text: string) =>
    reword(text).replace(/"hallTime":(\d+)/g, (_, given: string) => {
      ahead ??= instant - Number(given)
      return `"hallTime":${Number(given) + ahead}`
    })
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: rewrite(await answer.text()) })
    },
  )
  await page.routeWebSocket(/\/live$/, (socket) => {
    const hall = socket.connectToServer()
    socket.onMessage((message) => hall.send(message))
    hall.onMessage((message) => socket.send(typeof message === 'string' ? rewrite(message) : message))
  })
}

/** 2026-11-23 21:30 in Shanghai: the evening that the sample content was written for. */
export const SAMPLE_EVENING = Date.UTC(2026, 10, 23, 13, 30)
