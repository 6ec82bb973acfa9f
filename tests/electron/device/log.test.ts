import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openLog } from '../../../electron/device/log.ts'
import { manualClock } from '../../support/manual-clock.ts'

const DAY_MS = 86_400_000

async function scene() {
  const folder = await mkdtemp(join(tmpdir(), 'log-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const clock = manualClock(Date.UTC(2026, 10, 23, 23, 59, 59))
  const fallen: string[] = []
  const open = (into: string | null = join(folder, 'log')) =>
    openLog({ folder: into, clock, fallback: (line) => void fallen.push(line) })
  const lines = async (day: string) =>
    (await readFile(join(folder, 'log', `${day}.jsonl`), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
  return { folder, clock, fallen, open, lines }
}

describe('the log', () => {
  it('writes one line of JSON for each event, by day', async () => {
    const { open, clock, lines, fallen } = await scene()
    const log = open()
    log.info('hall.started', { port: 4180 })
    clock.pass(1000)
    log.error('hall.broken', { text: 'two\nlines' })
    expect(await lines('2026-11-23')).toEqual([
      { time: '2026-11-23T23:59:59.000Z', level: 'info', event: 'hall.started', port: 4180 },
    ])
    expect(await lines('2026-11-24')).toEqual([
      { time: '2026-11-24T00:00:00.000Z', level: 'error', event: 'hall.broken', text: 'two\nlines' },
    ])
    expect(fallen).toEqual([])
    expect(log.kept()).toBe(true)
  })

  it('tells an error with its cause and code', async () => {
    const { open, lines } = await scene()
    const cause = Object.assign(new Error('disk'), { code: 'ENOSPC' })
    open().warn('store.full', { error: new Error('cannot keep', { cause }), count: 3n })
    expect((await lines('2026-11-23'))[0]).toMatchObject({
      error: {
        message: 'cannot keep',
        stack: expect.any(String),
        cause: { message: 'disk', code: 'ENOSPC' },
      },
      count: '3',
    })
  })

  it('keeps thirty days and leaves other files alone', async () => {
    const { open, clock, folder } = await scene()
    await mkdir(join(folder, 'log'))
    for (const name of ['2026-10-23.jsonl', '2026-10-24.jsonl', 'notes.txt'])
      await writeFile(join(folder, 'log', name), '')
    open().info('a')
    expect((await readdir(join(folder, 'log'))).sort()).toEqual([
      '2026-10-24.jsonl',
      '2026-11-23.jsonl',
      'notes.txt',
    ])
    clock.pass(DAY_MS)
    open().info('b')
    expect(await readdir(join(folder, 'log'))).not.toContain('2026-10-24.jsonl')
  })

  it('falls back where the disk refuses, and returns to it when it can', async () => {
    const { open, folder, fallen, lines } = await scene()
    await writeFile(join(folder, 'log'), 'a file where the folder should be')
    const log = open()
    log.info('first')
    expect(fallen).toHaveLength(1)
    expect(fallen[0]).toContain('"first"')
    expect(log.kept()).toBe(false)
    await rm(join(folder, 'log'))
    log.info('second')
    expect(log.kept()).toBe(true)
    expect(await lines('2026-11-23')).toMatchObject([{ event: 'second' }])
  })

  it('falls back where it has no folder', async () => {
    const { open, fallen } = await scene()
    const log = open(null)
    log.info('early')
    expect(fallen).toHaveLength(1)
    expect(log.kept()).toBe(false)
  })

  it('never throws, whatever it is told', async () => {
    const { open, lines } = await scene()
    const circle: Record<string, unknown> = {}
    circle.self = circle
    open().info('odd', circle)
    open().info('odder', {
      get fault(): never {
        throw new Error('no')
      },
    })
    expect(await lines('2026-11-23')).toMatchObject([
      { event: 'odd', unwritable: expect.any(String) },
      { event: 'odder', unwritable: expect.any(String) },
    ])
  })

  it('stops filling the disk when a fault repeats all day', async () => {
    const { open, fallen } = await scene()
    const log = open()
    const text = 'x'.repeat(4 * 1024 * 1024)
    for (let count = 0; count < 9; count++) log.error('again', { text })
    expect(fallen).toHaveLength(2)
    expect(log.kept()).toBe(false)
  })
})
