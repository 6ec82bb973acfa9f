import { rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSimulated, messedUp, messes } from '../../../electron/queue/simulated.ts'
import { systemClock, type Clock } from '../../../electron/device/clock.ts'
import { freePort } from '../../support/hall.ts'
import { temporaryData } from '../../support/queue-hall.ts'
import { openSource, outlet, report } from '../../support/queue-source.ts'

/** Real time, twenty times as fast: nine seconds of silence take half a second. */
const fast: Clock = {
  now: systemClock.now,
  ticks: () => systemClock.ticks() * 20,
  after: (ms, job) => systemClock.after(ms / 20, job),
}
const soon = { timeout: 4_000, interval: 20 }
/** 窗口,其他 */
const otherTable = Buffer.from('b4b0bfda2cc6e4cbfb0a', 'hex')

describe('a file that another system writes', () => {
  it('is shown when it is whole, waits while it is half-written, and is missed when it is gone', async () => {
    const file = join(await temporaryData(), 'queue.json')
    const { shown, problem } = await openSource({ source: 'file', file }, fast)
    expect(shown()).toBe('starting')
    await expect.poll(shown, soon).toBe('unreachable')
    const whole = JSON.stringify(report(1, ['A001', null, null]))
    await writeFile(file, whole.slice(0, 60))
    await expect.poll(problem, soon).toBe('queue.not-json')
    await writeFile(file, whole)
    await expect.poll(shown, soon).toBe('A001 - -')
    expect(problem()).toBeNull()
    await expect.poll(shown, soon).toBe('quiet')
    await writeFile(`${file}.part`, JSON.stringify(report(2, ['A001', 'A002', null])))
    await rename(`${file}.part`, file)
    await expect.poll(shown, soon).toBe('A001 A002 -')
    await rm(file)
    await expect.poll(problem, soon).toBe('queue.missing')
    await expect.poll(shown, soon).toBe('unreachable')
  })

  it('may be a table in GB18030, as Excel and older systems write it', async () => {
    const file = join(await temporaryData(), 'queue.csv')
    const { queue, shown, problem } = await openSource({ source: 'file', file, format: 'csv' }, fast)
    const rows = ['1,A012,2026-11-26 09:30:00,,', '2,,,,', ',,,', ',,,PAY,7']
    // 窗口,号码,叫号时间,业务,等候人数
    const head = Buffer.from('b4b0bfda2cbac5c2eb2cbdd0bac5cab1bce42cd2b5cef12cb5c8baf2c8cbcafd', 'hex')
    await writeFile(file, Buffer.concat([head, Buffer.from(`\r\n${rows.join('\r\n')}`)]))
    await expect.poll(problem, soon).toBe('queue.not-table')
    await writeFile(file, Buffer.concat([head, Buffer.from(`\r\n${rows.join('\r\n')}\r\n`)]))
    await expect.poll(shown, soon).toBe('A012 - -')
    expect(queue.state()).toMatchObject({ services: [{ id: 'PAY', waiting: 7 }] })
    // The machine's clock was put back: what it writes is the newest all the same.
    await writeFile(
      `${file}.part`,
      Buffer.concat([head, Buffer.from('\r\n1,A013,2026-11-26 08:31:00,,\r\n')]),
    )
    const anHourAgo = Date.now() / 1000 - 3600
    await utimes(`${file}.part`, anHourAgo, anHourAgo)
    await rename(`${file}.part`, file)
    await expect.poll(shown, soon).toBe('A013 - -')
    await writeFile(file, Buffer.concat([head, Buffer.from('\r\n,,,PAY,-7\r\n')]))
    await expect.poll(problem, soon).toBe('queue.not-contract')
    await writeFile(file, otherTable)
    await expect.poll(problem, soon).toBe('queue.not-table')
  })
})

describe.each(['http', 'ws'] as const)('a source over %s', (kind) => {
  const settingsFor = (port: number) =>
    kind === 'http'
      ? { source: 'http', address: `http://127.0.0.1:${port}/`, every: 0.5 }
      : { source: 'websocket', address: `ws://127.0.0.1:${port}/` }

  it('is shown while it speaks, paused when it does not, and back when it does', async () => {
    const port = await freePort()
    const { shown, problem } = await openSource(settingsFor(port), fast)
    await expect.poll(problem, soon).toBe('queue.unreachable')
    const machine = await outlet(`${kind}:${port}`)
    const say = async (sequence: number, numbers: (string | null)[]) => {
      const text = JSON.stringify(report(sequence, numbers))
      await expect
        .poll(async () => {
          await machine.say(text)
          return shown()
        }, soon)
        .toBe(numbers.map((each) => each ?? '-').join(' '))
    }
    await say(1, ['A001', null, null])
    await expect.poll(shown, soon).toBe('quiet')
    await say(2, ['A001', 'A002', null])
  })
})

describe('whatever a source sends', () => {
  it('is shown as its last good report: doubled, out of order, cut, too large or wrong ones change nothing', async () => {
    const port = await freePort()
    const machine = await outlet(`ws:${port}`)
    const { shown, logged } = await openSource({ source: 'websocket', address: `ws://127.0.0.1:${port}/` })
    const vendor = createSimulated({ counters: ['1', '2', '3'], seed: 7, epoch: 1 })
    let before = vendor.step(Date.UTC(2026, 10, 26))
    await expect
      .poll(async () => {
        await machine.say(JSON.stringify(before))
        return shown()
      }, soon)
      .not.toBe('starting')
    for (const mess of messes.filter((each) => each !== 'large')) {
      const next = vendor.step(Date.parse(before.at) + 1_000)
      for (const text of messedUp(next, before, mess)) await machine.say(text)
      before = vendor.step(Date.parse(next.at) + 1_000)
      await machine.say(JSON.stringify(before))
      const ought = before.counters.map(({ serving }) => serving ?? '-').join(' ')
      await expect.poll(shown, soon).toBe(ought)
    }
    const [tooLarge = ''] = messedUp(before, before, 'large')
    await machine.say(tooLarge)
    await expect.poll(() => logged.join('')).toContain('too-large')
    const next = vendor.step(Date.parse(before.at) + 1_000)
    await expect
      .poll(async () => {
        await machine.say(JSON.stringify(next))
        return shown()
      }, soon)
      .toBe(next.counters.map(({ serving }) => serving ?? '-').join(' '))
  })

  it('at a thousand reports a second ends at the last one, and screens are not told of each', async () => {
    const port = await freePort()
    const machine = await outlet(`ws:${port}`)
    const { queue, shown } = await openSource({ source: 'websocket', address: `ws://127.0.0.1:${port}/` })
    await expect
      .poll(async () => {
        await machine.say(JSON.stringify(report(0, [null, null, null])))
        return shown()
      }, soon)
      .toBe('- - -')
    let told = 0
    queue.subscribe(() => told++)
    for (let sequence = 1; sequence <= 1_000; sequence++) {
      await machine.say(JSON.stringify(report(sequence, [`A${sequence}`, null, null])))
      if (sequence % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await expect.poll(shown, soon).toBe('A1000 - -')
    expect(told).toBeLessThan(100)
  })
})
