/** What halls say of themselves, for tests and benches of whoever reads it. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HallStatus, HallUptime } from '../../electron/outbox/status.ts'

export const GB = 1024 ** 3
/** when the halls of tests write, unless said */
export const WRITTEN = Date.UTC(2026, 10, 23, 2, 0)

const at = (ms: number) => new Date(WRITTEN + ms).toISOString()

export const screenOf = (
  id: string,
  more: Partial<HallStatus['screens'][number]> = {},
): HallStatus['screens'][number] => ({
  ...{ id, role: 'touch', is: 'live', how: null, since: at(-3_600_000), paintedAt: at(-5_000) },
  ...{ painted: 10, recoveries: 0 },
  ...more,
})

/** A hall with which all is well. */
export function statusOf(more: Partial<HallStatus> = {}): HallStatus {
  return {
    format: 1,
    hall: 'hall-1',
    plate: { name: '青岛水务营业厅', isSample: false },
    program: { version: '0.1.0', build: 'b1' },
    written: at(0),
    started: at(-86_400_000),
    uptimeSeconds: 86_400,
    hallTime: '2026-11-23 10:00',
    timeZone: 'Asia/Shanghai',
    open: true,
    status: 'ok',
    release: { sequence: 12, created: at(-2 * 86_400_000), refused: null },
    snapshot: { hash: 'a'.repeat(64), sequence: 40, taken: at(-86_400_000) },
    content: { reachable: true, storeWritable: true, journalKept: true },
    screens: [screenOf('door'), screenOf('waiting', { role: 'signage' })],
    problems: {
      ours: { errors: 0, warnings: 0 },
      headquarters: { errors: 0, warnings: 0 },
      stale: 0,
      worst: [],
    },
    disk: { free: 40 * GB, size: 80 * GB },
    clock: { plausible: true },
    queue: { source: 'builtin', state: 'now', silentSeconds: null, calls: 20 },
    loaderFailures: 0,
    mends: {
      ...{ since: at(-86_400_000), halls: 0, programs: 0, graphics: 0, pages: 0 },
      ...{ reloaded: 0, renewed: 0, safe: 0, rendering: 'hardware' },
    },
    asides: 0,
    ...more,
  }
}

/** Writes a folder of outboxes, each as its hall would: `hall-0001` and on. `about` makes each hall what it is. */
export async function writeOutboxes(
  folder: string,
  count: number,
  about: (at: number) => Partial<HallStatus> = () => ({}),
): Promise<void> {
  for (let at = 1; at <= count; at++) {
    const hall = `hall-${String(at).padStart(4, '0')}`
    const status = statusOf({ hall, ...about(at) })
    const own = join(folder, hall)
    await mkdir(own, { recursive: true })
    await writeFile(join(own, 'status.json'), JSON.stringify(status))
    const uptime: HallUptime = {
      ...{ format: 1, month: '2026-11', timeZone: 'Asia/Shanghai', recordedFrom: null },
      ...{ until: status.written, silent: [], unknown: [] },
      screens: status.screens.map(({ id }, index) => ({
        ...{ id, plannedSeconds: 500_000, provenSeconds: 499_000 - (at % 7) * 1000 },
        ...{ interruptions: index, longestSeconds: index * 120 },
      })),
    }
    await writeFile(join(own, 'uptime-2026-11.json'), JSON.stringify(uptime))
  }
}
