import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keepOutbox } from '../../../electron/outbox/keep-outbox.ts'
import { FORMAT, hallNotices, hallStatus, type HallStatus } from '../../../electron/outbox/status.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { statusOf } from '../../support/outboxes.ts'

function scene(more: Partial<HallStatus> = {}) {
  const clock = manualClock()
  const data = mkdtempSync(join(tmpdir(), 'outbox-'))
  const folder = join(data, 'outbox')
  const logged: string[] = []
  const log = { info() {}, warn() {}, error: (event: string) => void logged.push(event) }
  let given = statusOf(more)
  const outbox = keepOutbox({
    ...{ folder, data, clock, log },
    status: () => {
      const written = new Date(clock.now()).toISOString()
      return Promise.resolve({ ...given, written })
    },
    notices: () => ({ format: FORMAT, notices: [] }),
  })
  const file = join(folder, 'hall-1', 'status.json')
  const read = () => hallStatus.parse(JSON.parse(readFileSync(file, 'utf8')))
  /** what is written is on disk before the next look */
  const pass = async (seconds: number) => {
    for (let each = 0; each < seconds; each += 10) {
      clock.pass(10_000)
      await outbox.settled()
    }
  }
  const change = (next: Partial<HallStatus>) => void (given = { ...given, ...next })
  return { clock, data, folder, file, logged, outbox, read, pass, change }
}

describe('the outbox', () => {
  it('is written soon after the start, then every five minutes while nothing happens', async () => {
    const { read, pass, clock, outbox } = scene()
    const start = clock.now()
    await pass(10)
    expect(Date.parse(read().written) - start).toBe(10_000)
    await pass(280)
    expect(Date.parse(read().written) - start).toBe(10_000)
    await pass(30)
    expect(Date.parse(read().written) - start).toBe(310_000)
    await outbox.close()
  })

  it('is written within a minute of what matters, and never twice in one', async () => {
    const { read, pass, change, clock, outbox } = scene()
    await pass(10)
    expect(read().clock.plausible).toBe(true)
    const first = Date.parse(read().written)
    change({ clock: { plausible: false } })
    await pass(50)
    expect(read().clock.plausible).toBe(true)
    await pass(10)
    expect(read().clock.plausible).toBe(false)
    expect(Date.parse(read().written) - first).toBe(60_000)
    expect(clock.now() - first).toBe(60_000)
    await outbox.close()
  })

  it('takes no notice of what changes all the time', async () => {
    const { read, pass, change, outbox } = scene()
    await pass(10)
    const first = read().written
    change({ uptimeSeconds: 99, disk: { free: 40 * 2 ** 30 + 5, size: 80 * 2 ** 30 } })
    await pass(200)
    expect(read().written).toBe(first)
    await outbox.close()
  })

  it("carries the audit's head as it is, and the notices", async () => {
    const { folder, pass, file, outbox } = scene()
    const head = '{"n":3,"hash":"ab","day":"2026-11-23"}\n'
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'audit-head.json'), head)
    await pass(10)
    expect(statSync(file).size).toBeGreaterThan(0)
    expect(readFileSync(join(folder, 'hall-1', 'audit-head.json'), 'utf8')).toBe(head)
    hallNotices.parse(JSON.parse(readFileSync(join(folder, 'hall-1', 'notices.json'), 'utf8')))
    expect(readdirSync(join(folder, 'hall-1')).filter((name) => name.endsWith('.tmp'))).toEqual([])
    await outbox.close()
  })

  it('says once that the disk refuses, and goes on when it takes it again', async () => {
    const { data, folder, pass, logged, read, outbox } = scene()
    writeFileSync(folder, 'a file where a folder has to be')
    await pass(100)
    expect(logged).toEqual(['outbox.unwritable'])
    rmSync(join(data, 'outbox'))
    await pass(10)
    expect(read().hall).toBe('hall-1')
    await outbox.close()
  })
})
