import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../support/hall.ts'
import type { Bench } from './bench.ts'
import { firstPageUp, inNewContext, openBrowser } from './browser.ts'
import { startProxy, type Passed } from './counting-proxy.ts'
import { startHall } from './served.ts'
import { isScript, loadSignage } from './sizes-signage.ts'
import type { Table } from './table.ts'
import { stripSize } from './strip-size.ts'

/** after the load event: whatever the first page fetches unasked has begun by then */
const QUIET_MS = 2_000
const KB = 1000

const zipped = (body: Buffer) => (body.length === 0 ? 0 : gzipSync(body, { level: 9 }).length / KB)

const sum = (all: readonly Passed[]) => all.reduce((kb, { body }) => kb + zipped(body), 0)

const tableOf = (title: string, asked: readonly Passed[]): Table => ({
  title: `${title}, in kB; zipped is gzip -9`,
  head: ['path', 'type', 'status', 'kB', 'zipped'],
  rows: asked.map(({ path, type, status, body }) => [
    path,
    type,
    String(status),
    body.length / KB,
    zipped(body),
  ]),
})

export const sizes: Bench = {
  says: 'JavaScript and requests before the first tap; scripts, words and styles before the first slide',
  async run(room) {
    const hall = await startHall(room, join(root, 'content'), await room.folder('data'))
    const { address, passed } = await startProxy(room)
    const browser = await openBrowser(room, { server: address, bypass: '<-loopback>' })
    await inNewContext(browser, async (page) => {
      await page.goto(hall.touch, { waitUntil: 'load' })
      await page.waitForTimeout(QUIET_MS)
      await firstPageUp(page)
    })
    // A browser has errands of its own with other hosts.
    const { host } = new URL(hall.address)
    const asked = passed.filter((one) => one.host === host)
    const scripts = asked.filter(isScript)
    if (scripts.length === 0) throw new Error('no script was seen: the count cannot be right')
    const signage = await loadSignage(browser, `${hall.address}?screen=signage`, passed, zipped)
    const { before, after, heaviest, styles } = signage
    const onStrip = await stripSize(room)
    return {
      tables: [
        tableOf(`Requests of one cold load up to ${QUIET_MS / 1000} s after it`, asked),
        tableOf('The waiting area’s screen: requests before its first slide was on', before),
        tableOf('After it: what other slides need, before their turns', after),
        {
          title: 'The waiting area’s screen, zipped, in kB',
          head: ['', 'kB'],
          rows: [
            [
              'scripts, words in them, before the slide that was first this time',
              sum(before.filter(isScript)),
            ],
            [`the same, were ${heaviest.slide} the first`, heaviest.kb],
            ['styles', styles],
            ['scripts afterwards', sum(after.filter(isScript))],
          ],
        },
        onStrip.table,
      ],
      bars: [
        { name: 'sizes.touch_kb', value: sum(scripts), limit: 120 },
        { name: 'sizes.requests', value: asked.length, limit: 12 },
        { name: 'sizes.signage_kb', value: heaviest.kb + styles, limit: 105 },
        onStrip.bar,
      ],
    }
  },
}
