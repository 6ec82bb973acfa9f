import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { root } from '../support/hall.ts'
import type { Bench, Room } from './bench.ts'
import { firstPageUp, inNewContext, openBrowser } from './browser.ts'
import { saveStaticPage } from './reference-pages.ts'
import { interleave, median, spread } from './samples.ts'
import { fetchOnce, residentMb, startHall, startStatic, type Served } from './served.ts'

const ROUNDS = 11
const LOADS = 100

/** Milliseconds from the start of the process to its first page, whole. */
async function timeStart(start: () => Promise<Served>): Promise<number> {
  const begun = performance.now()
  const server = await start()
  await fetchOnce(server.touch)
  const took = performance.now() - begun
  await server.stop()
  return took
}

const load = (browser: Browser, { touch }: Served, ready: (page: Page) => Promise<void>) =>
  inNewContext(browser, async (page) => {
    await page.goto(touch, { waitUntil: 'load' })
    await ready(page)
  })

async function sizesAfterLoads(room: Room, hall: Served, bare: Served) {
  const browser = await openBrowser(room)
  const measure = async () => ({ hall: await residentMb(hall.pid), bare: await residentMb(bare.pid) })
  const before = await measure()
  await interleave(LOADS, {
    hall: () => load(browser, hall, firstPageUp),
    bare: () => load(browser, bare, async () => {}),
  })
  return { before, after: await measure() }
}

export const server: Bench = {
  says: 'a hall with a warm snapshot: start to first answer, and memory after 100 page loads',
  async run(room) {
    const content = join(root, 'content')
    const data = await room.folder('data')
    const folder = await room.folder('static')
    const first = await startHall(room, content, data)
    await saveStaticPage(first.touch, folder)
    await first.stop()

    const starts = await interleave(ROUNDS, {
      hall: () => timeStart(() => startHall(room, content, data)),
      bare: () => timeStart(() => startStatic(room, folder)),
    })
    const size = await sizesAfterLoads(
      room,
      await startHall(room, content, data),
      await startStatic(room, folder),
    )
    const ratio = median(starts.hall) / median(starts.bare)
    return {
      tables: [
        {
          title: `Process start to first answered GET /, ms; ${ROUNDS} starts each, in turn`,
          head: ['', 'median', 'min', 'max'],
          rows: [
            ['bare static server', ...spread(starts.bare)],
            ['hall', ...spread(starts.hall)],
          ],
        },
        {
          title: `Resident size, MB, before and after ${LOADS} page loads of each, in turn`,
          head: ['', 'before', 'after'],
          rows: [
            ['bare static server', size.before.bare, size.after.bare],
            ['hall', size.before.hall, size.after.hall],
          ],
        },
      ],
      bars: [
        { name: 'server.start_ratio', value: ratio, limit: 5 },
        { name: 'server.rss_mb', value: size.after.hall, limit: 100 },
      ],
    }
  },
}
