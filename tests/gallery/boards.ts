/** The board and the waiting area's zone as pictures: few counters and many, somebody just called, and all that is no number. */
import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { urgentNotice } from '../bench/takeover-notice.ts'
import { root, startHall, temporaryFolder, type RunningHall } from '../support/hall.ts'
import { openDayAndNight } from '../support/open-day.ts'
import { openMachine, type QueueMachine, type Standing } from '../support/queue-machine.ts'
import { SAMPLE_EVENING, setHallTime, type Language } from '../support/visit.ts'
import type { Picture } from './index-page.ts'

const panels = { portrait: { width: 1080, height: 1920 }, landscape: { width: 1920, height: 1080 } }

type Way = readonly [panel: keyof typeof panels, language: Language]

const everyWay: readonly Way[] = [
  ['portrait', 'zh-CN'],
  ['portrait', 'en'],
  ['landscape', 'zh-CN'],
  ['landscape', 'en'],
]

interface Scene {
  name: string
  counters: number
  screen?: 'board' | 'zone'
  at?: number
  /** with the sample's own hours */
  isUsual?: true
  /** what happens once the screen is up */
  then?(given: { page: Page; machine: QueueMachine; hall: RunningHall; standing: Standing }): Promise<void>
}

const scenes: readonly Scene[] = [
  { name: 'board-one', counters: 1 },
  { name: 'board-six', counters: 6 },
  { name: 'board-thirty', counters: 30 },
  { name: 'board-zone', counters: 6, screen: 'zone' },
  {
    name: 'board-called',
    counters: 6,
    async then({ page, machine, standing }) {
      await machine.say({ ...standing, serving: { ...standing.serving, '2': 'A023' } })
      await page.locator('[data-newest] [data-fresh]').waitFor()
    },
  },
  {
    name: 'board-takeover',
    counters: 6,
    async then({ page, hall }) {
      const html = await (await page.request.get(hall.touch)).text()
      const hallTime = Number(/"hallTime":(\d+)/.exec(html)?.[1])
      await writeFile(join(hall.content, 'notices/burst.md'), urgentNotice('城区爆管停水', hallTime))
      await page.locator('[data-takeover]').waitFor()
    },
  },
  {
    name: 'board-closed',
    counters: 6,
    isUsual: true,
    at: SAMPLE_EVENING,
    async then({ page, machine }) {
      await machine.say({ serving: {} })
      await page.locator('[data-standstill="closed"]').waitFor()
    },
  },
  {
    name: 'board-paused',
    counters: 6,
    async then({ page, machine }) {
      machine.fallSilent()
      await page.locator('[data-standstill="paused"]').waitFor()
    },
  },
]

export const isBoard = (wanted: (name: string, group: string) => boolean) =>
  scenes.filter(({ name }) => wanted(name, 'board'))

export async function takeBoards(
  from: Browser,
  folder: string,
  wanted: readonly Scene[],
  ways: readonly Way[] = everyWay,
): Promise<Picture[]> {
  const pictures: Picture[] = []
  for (const scene of wanted)
    for (const [panel, language] of ways) {
      const file = `${scene.name}-${panel}-${language}.png`
      await take(from, scene, panel, language, join(folder, file))
      pictures.push({ name: scene.name, panel, language, look: 'plain', file })
    }
  return pictures
}

async function take(
  from: Browser,
  { counters, screen = 'board', at, isUsual, then }: Scene,
  panel: keyof typeof panels,
  language: Language,
  file: string,
): Promise<void> {
  const machine = await openMachine()
  const content = isUsual ? await copyOf('content') : await openDayAndNight(counters)
  const device = join(await temporaryFolder('device'), 'device.yaml')
  const board = panel === 'portrait' ? '{ width: 529, height: 941 }' : '{ width: 941, height: 529 }'
  await writeFile(
    device,
    `hall: pingdu\nqueue: ${machine.settings}\nscreens:\n  - { id: board, role: board, panel: ${board} }\n  - { id: zone, role: signage, layout: side-clock, panel: ${board} }\n`,
  )
  const hall = await startHall({ content, device })
  const context = await from.newContext({ viewport: panels[panel] })
  try {
    const standing = standingAt(counters)
    await machine.say(standing)
    const page = await context.newPage()
    if (at !== undefined) await setHallTime(page, at)
    await page.goto(`${hall.address}?screen=${screen}&lang=${language}`)
    await page.locator('[data-counter]').first().waitFor()
    if (screen === 'zone') await page.locator('[data-layer][data-state=on]').first().waitFor()
    await page.evaluate(() => document.fonts.ready)
    await then?.({ page, machine, hall, standing })
    await page.screenshot({ path: file })
  } finally {
    await context.close()
    await hall.stop()
    await machine.close()
  }
}

async function copyOf(name: string): Promise<string> {
  const content = join(await temporaryFolder(name), name)
  await cp(join(root, name), content, { recursive: true })
  return content
}

/** Most have somebody, some wait for the next, the fourth is closed. */
function standingAt(counters: number): Standing {
  const serving: Standing['serving'] = {}
  for (let counter = 1; counter <= counters; counter++) {
    if (counter === 4) continue
    const number = `${'AB'.charAt(counter % 2)}${String(10 + counter).padStart(3, '0')}`
    serving[String(counter)] = counter % 5 === 3 ? null : number
  }
  return {
    serving,
    waiting: { 交费: 6, 过户: 12, 报装: 0 },
    english: { 交费: 'Payment', 过户: 'Transfers', 报装: 'New supply' },
  }
}
