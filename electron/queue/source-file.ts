import { open } from 'node:fs/promises'
import type { QueueSettings } from '../../content/schema/queue.ts'
import { every } from '../device/clock.ts'
import { LARGEST_REPORT } from './contract.ts'
import { readJsonReport, readTableReport, type ReadReport } from './read-report.ts'
import { messageOf, type OpenSource } from './source.ts'

/** Network shares send no events, so it is looked at. */
const LOOK_MS = 250
/** A file that cannot be read has been left so for as long as this before anybody is told. */
const HALF_WRITTEN_MS = 2_000

/**
 * A file that another system writes. It is read once it has been the same for two looks; what is half-written then still
 * waits, since a slow copy may stand still.
 */
export const openFile: OpenSource<Extract<QueueSettings, { source: 'file' }>> = async (
  { file, format },
  ear,
  clock,
) => {
  const papa = format === 'csv' ? (await import('papaparse')).default : null
  let seen = ''
  let done = ''
  let seenAt = 0
  let newest = 0
  let isLooking = false

  const look = async () => {
    const handle = await open(file, 'r')
    try {
      const { size, mtimeMs, ino } = await handle.stat()
      const stamp = `${ino} ${size} ${mtimeMs}`
      if (stamp !== seen) {
        seen = stamp
        seenAt = clock.ticks()
        return
      }
      if (stamp === done) return
      const bytes = Buffer.alloc(Math.min(size, LARGEST_REPORT + 1))
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0)
      const content = bytes.subarray(0, bytesRead)
      // A table has no order but this: what lies there now is the newest, also where that machine's clock was put back.
      newest = Math.max(mtimeMs, newest + 1)
      const read = papa ? tableOf(content, newest, papa) : readJsonReport(content)
      if (!read.ok && clock.ticks() - seenAt < HALF_WRITTEN_MS) return
      done = stamp
      ear.hear(read)
    } finally {
      await handle.close()
    }
  }

  const stop = every(clock, LOOK_MS, () => {
    if (isLooking) return
    isLooking = true
    look()
      .catch((error: unknown) => ear.trouble('missing', messageOf(error)))
      .finally(() => {
        isLooking = false
      })
  })
  return { close: stop }
}

/** A table whose last line has no end is not whole yet. */
function tableOf(bytes: Buffer, written: number, papa: Parameters<typeof readTableReport>[2]): ReadReport {
  const isWhole = bytes.at(-1) === 0x0a || bytes.at(-1) === 0x0d || bytes.length > LARGEST_REPORT
  return isWhole
    ? readTableReport(bytes, written, papa)
    : { ok: false, trouble: { code: 'not-table', detail: 'no line end' } }
}
