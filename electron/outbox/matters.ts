import type { HallStatus } from './status.ts'

/** A disk is fuller or emptier at every moment; that matters by the half gigabyte. */
const DISK_STEP = 512 * 1024 * 1024

/** Equal of two words of a hall where nothing has changed between them that somebody would want to know at once. */
export function matterOf(status: HallStatus): string {
  const { written: _, uptimeSeconds: __, hallTime: ___, screens, disk, queue, ...rest } = status
  return JSON.stringify({
    ...rest,
    screens: screens.map(({ paintedAt: _at, painted: _frames, ...screen }) => screen),
    disk: disk && Math.floor(disk.free / DISK_STEP),
    queue: { source: queue.source, state: queue.state },
  })
}
