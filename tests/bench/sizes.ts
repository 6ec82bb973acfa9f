import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../support/hall.ts'
import type { Bench } from './bench.ts'
import { firstPageUp, inNewContext, openBrowser } from './browser.ts'
import { startProxy } from './counting-proxy.ts'
import { startHall } from './served.ts'

/** after the load event: whatever the first page fetches unasked has begun by then */
const QUIET_MS = 2_000
const KB = 1000

const zipped = (body: Buffer) => (body.length === 0 ? 0 : gzipSync(body, { level: 9 }).length / KB)

export const sizes: Bench = {
  says: 'JavaScript and requests before the first tap',
  async run(room) {
    const hall = await startHall(room, join(root, 'content'), await room.folder('data'))
    const { address, passed } = await startProxy(room)
    const browser = await openBrowser(room, { server: address, bypass: '<-loopback>' })
    await inNewContext(browser, async (page) => {
      await page.goto(hall.address, { waitUntil: 'load' })
      await page.waitForTimeout(QUIET_MS)
      await firstPageUp(page)
    })
    // A browser has errands of its own with other hosts.
    const { host } = new URL(hall.address)
    const asked = passed.filter((one) => one.host === host)
    const scripts = asked.filter(({ type }) => type.includes('javascript'))
    if (scripts.length === 0) throw new Error('no script was seen: the count cannot be right')
    return {
      tables: [
        {
          title: `Requests of one cold load up to ${QUIET_MS / 1000} s after it, in kB; zipped is gzip -9`,
          head: ['path', 'type', 'status', 'kB', 'zipped'],
          rows: asked.map(({ path, type, status, body }) => [
            path,
            type,
            String(status),
            body.length / KB,
            zipped(body),
          ]),
        },
      ],
      bars: [
        {
          name: 'sizes.touch_kb',
          value: scripts.reduce((sum, { body }) => sum + zipped(body), 0),
          limit: 120,
        },
        { name: 'sizes.requests', value: asked.length, limit: 12 },
      ],
    }
  },
}
