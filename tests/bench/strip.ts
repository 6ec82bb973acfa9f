import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { stringify } from 'yaml'
import { usualCanvas } from '../../content/arithmetic/strip-time.ts'
import { writeStripHall } from '../support/strip-hall.ts'
import { SAMPLE_EVENING, setHallTime } from '../support/visit.ts'
import type { Bench, Room } from './bench.ts'
import { openBrowser } from './browser.ts'
import { blockMainThread, traceMotion, type MotionTrace } from './motion-trace.ts'
import { startHall } from './served.ts'

const canvas = { ...usualCanvas, width: 1920, height: 64, colours: 'full' as const, speed: 120 }
/** three minutes of motion: in a minute of it nothing else happens */
const text = '产权有界限，服务无边界。报修、停水、水质，24小时打96111。'.repeat(12)

/** the line is all across the panel */
const BEGUN_MS = 20_000
const TRACED_MS = 60_000
/** The clock of the waiting area's screen turns with every minute: what it lays out then is no motion. */
const WITHIN_MINUTE_MS = 30_000
const BLOCKED_MS = 120
const ROUNDS = 3
const ROUND_MS = 6_000

const bare = 'http://127.0.0.1:9/'
/** The least that moves a line so: one element, one animation of its transform. */
const barePage = `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; overflow: hidden; background: black; color: lime }
div { width: max-content; font: 64px/64px monospace; white-space: nowrap; will-change: transform;
      animation: run 230s steps(27600, end) infinite }
@keyframes run { from { transform: translateX(1920px) } to { transform: translateX(-25680px) } }
</style><div>${text}</div>`

type Name = 'strip' | 'running line' | 'bare page'

export const strip: Bench = {
  says: `strip and running line: 60 s of motion, and frames displayed while the main thread is blocked ${BLOCKED_MS} ms a second`,
  async run(room) {
    const address = await startMovingHall(room)
    const open = openers(address)

    await proveCounting(room, open['bare page'])
    const [still, line] = await Promise.all([
      traced(room, open.strip, [TRACED_MS]),
      traced(room, open['running line'], [WITHIN_MINUTE_MS, WITHIN_MINUTE_MS]),
    ])

    const gaps: Record<Name, MotionTrace[]> = { strip: [], 'running line': [], 'bare page': [] }
    const browser = await openBrowser(room)
    for (let round = 0; round < ROUNDS; round++)
      for (const name of Object.keys(gaps) as Name[]) {
        const page = await open[name](browser)
        await blockMainThread(page, BLOCKED_MS)
        await page.waitForTimeout(1500)
        gaps[name].push(await traceMotion(browser, page, ROUND_MS))
        await page.context().close()
      }
    const longest = (name: Name) => Math.max(...gaps[name].map(({ gap }) => gap))
    const sum = (traces: MotionTrace[], what: Exclude<keyof MotionTrace, 'gap'>) =>
      traces.reduce((all, trace) => all + trace[what], 0)
    const row = (name: string, traces: MotionTrace[]) => [
      name,
      sum(traces, 'seconds'),
      String(sum(traces, 'frames')),
      Math.max(...traces.map(({ gap }) => gap)),
      String(sum(traces, 'late')),
      String(sum(traces, 'layouts')),
      String(sum(traces, 'paints')),
    ]
    const head = ['', 'seconds', 'frames', 'longest gap ms', 'over 35', 'layouts', 'paints']
    return {
      tables: [
        {
          title: 'In motion, nothing else going on',
          head,
          rows: [row('strip', still), row('running line', line)],
        },
        {
          title: `The main thread blocked ${BLOCKED_MS} ms in every second`,
          head,
          rows: (Object.keys(gaps) as Name[]).map((name) => row(name, gaps[name])),
        },
      ],
      bars: [
        { name: 'strip.layouts', value: sum(still, 'layouts') + sum(line, 'layouts'), limit: 0 },
        { name: 'strip.paints', value: sum(still, 'paints') + sum(line, 'paints'), limit: 0 },
        { name: 'strip.gap_ms', value: longest('strip'), limit: 35 },
        { name: 'strip.ticker_gap_ms', value: longest('running line'), limit: 35 },
      ],
    }
  },
}

/** A count of nothing proves nothing unless it would have seen something: a page that is changed meanwhile. */
async function proveCounting(room: Room, open: (browser: Browser) => Promise<Page>): Promise<void> {
  const browser = await openBrowser(room)
  const page = await open(browser)
  await page.evaluate(() => {
    setInterval(() => document.querySelector('div')?.append('。'), 100)
  })
  const { layouts, paints } = await traceMotion(browser, page, 1000)
  await page.context().close()
  if (layouts === 0 || paints === 0)
    throw new Error(`a page that changes has ${layouts} layouts and ${paints} paints: the trace is blind`)
}

async function traced(
  room: Room,
  open: (browser: Browser) => Promise<Page>,
  spans: readonly number[],
): Promise<MotionTrace[]> {
  const browser = await openBrowser(room)
  const traces: MotionTrace[] = []
  for (const ms of spans) {
    const page = await open(browser)
    traces.push(await traceMotion(browser, page, ms))
    await page.context().close()
  }
  return traces
}

/** A hall whose strip and whose waiting area's screen have one thing to show for an hour. */
async function startMovingHall(room: Room): Promise<string> {
  const folder = await room.folder('strip')
  const waiting = { id: 'waiting', role: 'signage', playlist: 'still' }
  const { content, device } = await writeStripHall(folder, { door: { text, canvas } }, [waiting])
  const still = { is: 'topic', topic: 'plate', lasts: 3600 }
  const dated = { published: '2026-11-16', owner: '客户服务部', reviewBy: '2027-03-15' }
  const playlist = { title: '不动', role: 'signage', items: [still], ...dated }
  await writeFile(join(content, 'playlists/still.yaml'), stringify(playlist))
  return (await startHall(room, content, join(folder, 'data'), { device })).address
}

/** Each page once it moves. */
function openers(address: string): Record<Name, (browser: Browser) => Promise<Page>> {
  const blank = async (browser: Browser) => {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
    return context.newPage()
  }
  const moving = async (page: Page) => {
    await page.waitForFunction(() =>
      document.getAnimations().some(({ playState }) => playState === 'running'),
    )
    // what came with the page has settled
    await page.waitForTimeout(2000)
    return page
  }
  return {
    async strip(browser) {
      const page = await blank(browser)
      await page.goto(`${address}?screen=door`)
      await page.locator('main[data-text]').waitFor()
      // In the middle of its way: at either end there is nothing to be seen for a moment, and no frame.
      await page.evaluate((at) => {
        for (const motion of document.getAnimations()) motion.currentTime = at
      }, BEGUN_MS)
      return moving(page)
    },
    async 'running line'(browser) {
      const page = await blank(browser)
      await setHallTime(page, SAMPLE_EVENING + 1000)
      await page.goto(`${address}?screen=waiting`)
      await page.locator('[data-layer][data-state="on"]').waitFor()
      return moving(page)
    },
    async 'bare page'(browser) {
      const page = await blank(browser)
      await page.route(bare, (route) => route.fulfill({ contentType: 'text/html', body: barePage }))
      await page.goto(bare)
      return moving(page)
    },
  }
}
