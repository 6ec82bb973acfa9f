/** What a screen costs that loops for months: its memory over 20,000 changes of slides, and beside a bare page. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, CDPSession } from '@playwright/test'
import { root } from '../support/hall.ts'
import type { Bench, Room } from './bench.ts'
import { openBrowser } from './browser.ts'
import { numberOption } from './number-option.ts'
import { interleave, median, spread } from './samples.ts'
import { fetchOnce, startHall, startStatic } from './served.ts'
import { drawHeld, flat, growthOf, swap, warmUpOf } from './swaps.ts'

const viewport = { width: 1920, height: 1080 }
/** two changes of slides, on either page */
const WINDOW_MS = 12_000
const SETTLED_MS = 3_000
/** how long a page works so that its process is known by it */
const BUSY_MS = 1_500

const playlist = `title: 大屏
role: signage
items:
  - { is: words, words: 请在一米线外等候, lasts: 6 }
  - { is: media, file: media/winter-care.png, caption: 天冷了，给水表穿件棉衣, lasts: 6 }
published: 2026-11-16
owner: 客户服务部
reviewBy: 2027-03-15
`

interface Pages {
  ours: string
  bare: string
}

async function servePages(room: Room): Promise<Pages> {
  const content = join(await room.folder('loop'), 'content')
  await cp(join(root, 'content'), content, { recursive: true })
  await writeFile(join(content, 'playlists/waiting-hall.yaml'), playlist)
  const hall = await startHall(room, content, await room.folder('data'))
  const ours = `${hall.address}?screen=signage`
  const folder = join(await room.folder('bare'), 'page')
  await mkdir(folder)
  await cp(join(import.meta.dirname, 'loop-page'), folder, { recursive: true })
  await cp(join(content, 'media/mark.svg'), join(folder, 'mark.svg'))
  await cp(join(content, 'media/winter-care.png'), join(folder, 'picture.png'))
  const [font] = /\/assets\/noto-sans-sc-core[^"]*\.woff2/.exec((await fetchOnce(ours)).toString()) ?? []
  if (font === undefined) throw new Error('the first HTML names no font')
  await writeFile(join(folder, 'font.woff2'), await fetchOnce(new URL(font, ours).href))
  return { ours, bare: (await startStatic(room, folder)).address }
}

interface ProcessInfo {
  type: string
  id: number
  cpuTime: number
}

const processesOf = async (session: CDPSession): Promise<ProcessInfo[]> =>
  (await session.send('SystemInfo.getProcessInfo')).processInfo

/** Milliseconds of processor that one second on screen takes, of the page and of whatever draws it. */
async function processorOf(browser: Browser, address: string): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const before = new Set((await processesOf(session)).map(({ id }) => id))
  const context = await browser.newContext({ viewport })
  try {
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'load' })
    await page.waitForTimeout(SETTLED_MS)
    const spent = async () => {
      const all = (await processesOf(session)).filter(
        ({ type, id }) => type === 'GPU' || (type === 'renderer' && !before.has(id)),
      )
      if (!all.some(({ type }) => type === 'renderer')) throw new Error('the page has no process of its own')
      return { at: performance.now(), ms: all.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0) }
    }
    const begun = await spent()
    await page.waitForTimeout(WINDOW_MS)
    const ended = await spent()
    return ((ended.ms - begun.ms) / (ended.at - begun.at)) * 1000
  } finally {
    await context.close()
    await session.detach()
  }
}

/** Private memory in MB of a page's process after so long on screen, both pages at once. */
async function privateOf(browser: Browser, { ours, bare }: Pages, seconds: number) {
  const session = await browser.newBrowserCDPSession()
  const spent = async () =>
    (await processesOf(session))
      .filter(({ type }) => type === 'renderer')
      .map(({ id, cpuTime }) => [id, cpuTime] as const)
  // A page may be given a process that had waited for it, and another one then waits and begins: the page's is the one
  // that works while the page does.
  const open = async (address: string) => {
    const page = await (await browser.newContext({ viewport })).newPage()
    await page.goto(address, { waitUntil: 'load' })
    await page.waitForTimeout(SETTLED_MS)
    const before = new Map(await spent())
    await page.evaluate(keepBusy, BUSY_MS)
    const worked = (await spent()).map(([id, ms]) => ({ id, ms: ms - (before.get(id) ?? 0) }))
    return worked.toSorted((one, other) => other.ms - one.ms)[0]?.id ?? NaN
  }
  const pids = [await open(ours), await open(bare)]
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  const [oursMb = NaN, bareMb = NaN] = await Promise.all(pids.map(privateMb))
  return { ours: oursMb, bare: bareMb }
}

/** Runs in a page. */
function keepBusy(ms: number): void {
  const end = performance.now() + ms
  while (performance.now() < end);
}

async function privateMb(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8')
  const kb = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)].map(([, each]) => Number(each))
  return kb.reduce((sum, each) => sum + each, 0) / 1024
}

export const loop: Bench = {
  says: 'the memory of 20,000 changes of slides; processor and memory beside a bare page',
  async run(room) {
    const pages = await servePages(room)
    const seconds = numberOption('seconds', 300)
    const pairs = numberOption('pairs', 7)
    const browser = await openBrowser(room)
    const cpu = await interleave(pairs, {
      ours: () => processorOf(browser, pages.ours),
      bare: () => processorOf(browser, pages.bare),
    })
    const ratios = cpu.ours.map((each, index) => each / (cpu.bare[index] ?? NaN))
    const memory = await privateOf(browser, pages, seconds)
    await browser.close()
    const swaps = numberOption('swaps', 20_000)
    const held = await swap(room, swaps)
    const growth = (of: Parameters<typeof growthOf>[1]) => growthOf(held, of, warmUpOf(swaps))
    const [first, last] = [held.find((each) => each.swaps > warmUpOf(swaps)), held.at(-1)]
    return {
      tables: [
        {
          title: `Processor, ms in a second, of renderer and GPU process; ${pairs} pairs in turn`,
          head: ['page', 'median', 'least', 'most'],
          rows: [
            ['ours', ...spread(cpu.ours)],
            ['bare', ...spread(cpu.bare)],
          ],
        },
        {
          title: `Private memory after ${seconds} s, MB`,
          head: ['ours', 'bare'],
          rows: [[memory.ours, memory.bare]],
        },
        {
          title: `What the page holds over ${swaps} changes of slides; curve: ${await drawHeld(held)}`,
          head: ['of', 'after the warm-up', 'at the end', 'growth, %'],
          rows: (['heapKb', ...flat] as const).map((of) => [
            of,
            first?.[of] ?? NaN,
            last?.[of] ?? NaN,
            growth(of),
          ]),
        },
      ],
      bars: [
        { name: 'loop.heap_growth', value: growth('heapKb'), limit: 2 },
        { name: 'loop.flat', value: Math.max(...flat.map(growth)), limit: 2 },
        { name: 'loop.cpu', value: median(ratios), limit: 1.15 },
        { name: 'loop.private_ratio', value: memory.ours / memory.bare, limit: 1.6 },
      ],
    }
  },
}
