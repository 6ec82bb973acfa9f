/** The counter's page and a ticket on a telephone as pictures, in what they say during a day. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { TicketTaken } from '../../electron/server/wire.ts'
import { startHall, temporaryFolder } from '../support/hall.ts'
import { openDayAndNight } from '../support/open-day.ts'
import { clerksAt, clerkScreens, type Clerks } from '../support/queue-clerks.ts'
import type { Language } from '../support/visit.ts'
import type { Picture } from './index-page.ts'

const device = `hall: pingdu
queue:
  source: builtin
  anytime: true
  services:
    - { id: pay, prefix: A, name: 交费, english: Payment, counters: ['1', '2'] }
    - { id: transfer, prefix: B, name: 过户更名, english: Transfers, counters: ['2', '3'] }
screens:
${clerkScreens(['1', '2', '3'])}
`
const telephone = { width: 390, height: 844 }
const panels = {
  landscape: { width: 1920, height: 1080 },
  small: { width: 1366, height: 768 },
}

interface At {
  clerks: Clerks
  page: Page
  address: string
}

interface Scene {
  name: string
  of: 'counter' | 'ticket'
  /** what has happened until then; a telephone follows the first ticket */
  before(at: At): Promise<void>
}

const queued = async ({ clerks }: At) => {
  await clerks.act('2', 'open')
  for (const line of ['pay', 'transfer', 'pay', 'pay', 'transfer']) await clerks.take(line)
}

const scenes: readonly Scene[] = [
  { name: 'counter-closed', of: 'counter', before: () => Promise.resolve() },
  { name: 'counter-waiting', of: 'counter', before: queued },
  {
    name: 'counter-serving',
    of: 'counter',
    async before(at) {
      await queued(at)
      for (const act of ['next', 'hold', 'next', 'skip', 'next'] as const) await at.clerks.act('2', act)
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ screen: 'door' })
      await fetch(`${at.address}help`, { method: 'POST', headers, body })
    },
  },
  {
    name: 'counter-transfer',
    of: 'counter',
    async before(at) {
      await queued(at)
      await at.clerks.act('2', 'next')
    },
  },
  { name: 'ticket-waiting', of: 'ticket', before: queued },
  {
    name: 'ticket-called',
    of: 'ticket',
    async before(at) {
      await at.clerks.act('2', 'open')
      await at.clerks.act('2', 'next')
    },
  },
]

export const isCounter = (wanted: (name: string, group: string) => boolean) =>
  scenes.filter(({ name, of }) => wanted(name, of))

export async function takeCounters(
  from: Browser,
  folder: string,
  wanted: readonly Scene[],
): Promise<Picture[]> {
  const pictures: Picture[] = []
  for (const scene of wanted)
    for (const panel of scene.of === 'ticket' ? (['portrait'] as const) : (['landscape', 'small'] as const))
      for (const language of ['zh-CN', 'en'] as const) {
        const file = `${scene.name}-${panel}-${language}.png`
        await take(from, scene, panel === 'portrait' ? telephone : panels[panel], language, join(folder, file))
        const shown = panel === 'small' ? 'landscape' : panel
        pictures.push({ name: scene.name, panel: shown, language, look: 'plain', file })
      }
  return pictures
}

async function take(
  from: Browser,
  { name, of, before }: Scene,
  viewport: { width: number; height: number },
  language: Language,
  file: string,
): Promise<void> {
  const path = join(await temporaryFolder('device'), 'device.yaml')
  await writeFile(path, device)
  const hall = await startHall({ content: await openDayAndNight(3), device: path })
  const context = await from.newContext({ viewport, locale: language })
  try {
    const page = await context.newPage()
    const clerks = clerksAt(hall.address)
    const at = { clerks, page, address: hall.address }
    if (of === 'counter') {
      await page.goto(`${hall.address}?screen=counter-2&lang=${language}#token-of-the-counters-of-a-test`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await before(at)
      if (name === 'counter-transfer') {
        await page.getByText('A001', { exact: true }).first().waitFor()
        await page.keyboard.press('4')
      }
    } else {
      const token = await ticketOf(hall.address)
      await before(at)
      await page.goto(`${hall.address}ticket?lang=${language}#${token}`)
      await page.getByRole('heading', { name: 'A001' }).waitFor()
    }
    await page.evaluate(() => document.fonts.ready)
    // What was told last is drawn.
    await page.waitForTimeout(1_000)
    await page.screenshot({ path: file })
  } finally {
    await context.close()
    await hall.stop()
  }
}

async function ticketOf(address: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ screen: 'door', service: 'pay' })
  for (let tries = 0; tries < 50; tries++) {
    const answer = await fetch(`${address}queue/tickets`, { method: 'POST', headers, body })
    if (answer.ok) return ((await answer.json()) as TicketTaken).token
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('no ticket is given')
}
