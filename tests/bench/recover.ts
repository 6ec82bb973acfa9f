import { setTimeout as wait } from 'node:timers/promises'
import type { Page, WebSocket } from '@playwright/test'
import zh from '../../renderer/i18n/zh-CN.json' with { type: 'json' }
import { startHall } from '../support/hall.ts'
import type { Bench } from './bench.ts'
import { inNewContext, openBrowser } from './browser.ts'
import { spread } from './samples.ts'

const KILLS = 20
/** A hall that is not back by then never will be. */
const PATIENCE_MS = 20_000

/** Types a number on the prices page's keypad, as a finger does. */
async function type(page: Page, digits: string): Promise<void> {
  const pad = page.getByRole('group', { name: zh.prices.keypad })
  await pad.getByRole('button', { name: zh.prices.clear, exact: true }).click()
  for (const digit of digits) await pad.getByRole('button', { name: digit, exact: true }).click()
}

const typed = (page: Page) => page.locator('main output').innerText()

/** Resolves at the next hello of any live socket that the page opens from now on. */
function nextHello(page: Page): Promise<void> {
  return new Promise((resolve) => {
    const listen = (socket: WebSocket) =>
      socket.on('framereceived', ({ payload }) => {
        if (!String(payload).startsWith('{"type":"hello"')) return
        page.off('websocket', listen)
        resolve()
      })
    page.on('websocket', listen)
  })
}

/** Seconds from the kill to a page that is live again and says so no more. */
async function killOnce(page: Page, kill: () => Promise<void>, number: string): Promise<number> {
  await type(page, number)
  const lost = page.getByText(zh.frame.lost)
  const hello = nextHello(page)
  const begun = performance.now()
  await kill()
  await lost.waitFor({ timeout: PATIENCE_MS })
  await Promise.race([
    hello,
    wait(PATIENCE_MS, undefined, { ref: false }).then(() =>
      Promise.reject(new Error('the hall did not come back')),
    ),
  ])
  await lost.waitFor({ state: 'detached', timeout: PATIENCE_MS })
  const seconds = (performance.now() - begun) / 1000
  const shown = await typed(page)
  if (!shown.startsWith(number)) throw new Error(`what was typed is lost: ${number} became ${shown}`)
  if (!(await page.evaluate(() => 'survives' in window))) throw new Error('the page was loaded anew')
  return seconds
}

export const recover: Bench = {
  says: 'the hall killed 20 times under an open page in which somebody types',
  async run(room) {
    const hall = await startHall({ data: await room.folder('data') })
    room.atEnd(() => hall.stop())
    const browser = await openBrowser(room)
    const seconds = await inNewContext(browser, async (page) => {
      const hello = nextHello(page)
      await page.goto(hall.touch)
      await hello
      await page.evaluate(() => Object.assign(window, { survives: true }))
      await page.locator('main').getByRole('button', { name: zh.home.bill }).first().click()
      const taken: number[] = []
      for (let round = 0; round < KILLS; round++)
        taken.push(await killOnce(page, () => hall.kill(), String(230 + round)))
      return taken
    })
    const [middle, least, most] = spread(seconds)
    return {
      tables: [
        {
          title: `${KILLS} kills of the hall's process: s from the kill to a live page; not reloaded, nothing typed lost`,
          head: ['median', 'best', 'worst'],
          rows: [[middle, least, most].map((value) => value.toFixed(2))],
        },
      ],
      bars: [{ name: 'recover.hall_s', value: most, limit: 3 }],
    }
  },
}
