import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../support/hall.ts'
import type { Bar } from './bar.ts'
import type { Room } from './bench.ts'
import { inNewContext, openBrowser } from './browser.ts'
import { startProxy } from './counting-proxy.ts'
import { startHall } from './served.ts'
import type { Table } from './table.ts'

/** after the first line is on: by then the letters of all others have come too */
const QUIET_MS = 2_000
const KB = 1000

/** Everything that a strip loads at first, page, content and glyphs included: it stands on the smallest of machines. */
export async function stripSize(room: Room): Promise<{ table: Table; bar: Bar }> {
  const hall = await startHall(room, join(root, 'content'), await room.folder('strip-data'))
  const { address, passed } = await startProxy(room)
  const browser = await openBrowser(room, { server: address, bypass: '<-loopback>' })
  await inNewContext(browser, async (page) => {
    await page.goto(`${hall.address}?screen=strip`)
    await page.locator('main[data-text]').waitFor()
    await page.waitForTimeout(QUIET_MS)
  })
  const { host } = new URL(hall.address)
  const asked = passed
    .filter((one) => one.host === host)
    .map(({ path, body }) => ({ path, kb: body.length / KB, zipped: zipped(body) }))
  const kinds = Map.groupBy(asked, ({ path }) => /^\/[a-z]*/.exec(path)?.[0] ?? path)
  const sum = (of: typeof asked, what: 'kb' | 'zipped') => of.reduce((all, one) => all + one[what], 0)
  if (!kinds.has('/glyphs')) throw new Error('no glyph was seen: the count cannot be right')
  return {
    table: {
      title: 'All that a strip loads at first, in kB; zipped is gzip -9',
      head: ['path', 'requests', 'kB', 'zipped'],
      rows: [...kinds].map(([kind, of]) => [kind, String(of.length), sum(of, 'kb'), sum(of, 'zipped')]),
    },
    bar: { name: 'sizes.strip_kb', value: sum(asked, 'zipped'), limit: 85 },
  }
}

const zipped = (body: Buffer) => (body.length === 0 ? 0 : gzipSync(body, { level: 9 }).length / KB)
