import { appendFile, cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { manualClock } from '../../support/manual-clock.ts'
import { openOwnQueue, ownQueue, temporaryData } from '../../support/queue-hall.ts'

const folderOf = (data: string) => join(data, 'journal', 'queue')

interface Line {
  is: string
  seq: number
  ticket?: string
}

async function linesOf(data: string): Promise<Line[]> {
  const files = (await readdir(folderOf(data))).filter((name) => name.endsWith('.jsonl')).sort()
  const texts = await Promise.all(files.map((file) => readFile(join(folderOf(data), file), 'utf8')))
  return texts.flatMap((text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line),
  )
}

describe('a queue of the hall’s own', () => {
  it('gives numbers, calls them in order, and has each on disk before it says so', async () => {
    const data = await temporaryData()
    const hall = await openOwnQueue(data)
    expect(await hall.take()).toBe('A001')
    expect((await linesOf(data)).at(-1)).toMatchObject({ is: 'issue', ticket: 'A001' })
    expect(await hall.take('transfer')).toBe('B001')
    expect(await hall.take()).toBe('A002')
    expect(await hall.act('1', 'next')).toBe('closed')
    await hall.act('1', 'open')
    await hall.act('3', 'open')
    expect(await hall.act('1', 'next')).toBe('done')
    expect((await linesOf(data)).at(-1)).toMatchObject({ is: 'call', ticket: 'A001' })
    expect(await hall.act('3', 'next')).toBe('done')
    expect([hall.serving('1'), hall.serving('3')]).toEqual(['A001', 'B001'])
    expect(await hall.act('1', 'next')).toBe('done')
    expect(hall.serving('1')).toBe('A002')
    expect(hall.now().calls.map(({ number, counter }) => `${number} ${counter}`)).toEqual([
      'A002 1',
      'B001 3',
      'A001 1',
    ])
    const order = hall.now().calls.map(({ seq }) => seq)
    expect(order).toEqual([...order].sort((one, other) => other - one))
  })

  it('tells a counter what its ticket came for and when, however many others were called since', async () => {
    const hall = await openOwnQueue(await temporaryData())
    await hall.act('1', 'open')
    await hall.act('3', 'open')
    await hall.take('transfer')
    await hall.act('3', 'next')
    const at = (counter: string) => hall.now().counters.find(({ number }) => number === counter)
    const call = at('3')?.call
    expect(call).toEqual({ service: 'transfer', at: hall.now().calls[0]?.at, again: false })
    for (let others = 0; others < 15; others++) {
      await hall.take()
      await hall.act('1', 'next')
    }
    expect(hall.now().calls.some(({ counter }) => counter === '3')).toBe(false)
    expect(at('3')).toMatchObject({ serving: 'B001', call })
    await hall.act('3', 'finish')
    expect(at('3')?.call).toBeNull()
  })

  it('lets everybody be called: a line that no counter serves whole waits for those that do some of it, or for all', async () => {
    const line = (id: string, prefix: string, more: object) => ({ id, prefix, name: id, ...more })
    const settings = ownQueue({
      anytime: true,
      services: [
        line('both', 'A', { businesses: ['pay', 'rename'] }),
        line('gone', 'B', { businesses: ['report'], counters: ['9'] }),
      ],
    })
    const hall = await openOwnQueue(await temporaryData(), { settings })
    await hall.act('2', 'open')
    expect([await hall.take('rename'), await hall.take('report')]).toEqual(['A001', 'B001'])
    for (const number of ['A001', 'B001']) {
      expect(await hall.act('2', 'next')).toBe('done')
      expect(hall.serving('2')).toBe(number)
    }
  })

  it('never gives two counters one ticket, however they press at one instant', async () => {
    const hall = await openOwnQueue(await temporaryData())
    await hall.act('1', 'open')
    await hall.act('3', 'open')
    await hall.take()
    const pressed = await Promise.all([hall.act('1', 'next'), hall.act('3', 'next'), hall.act('1', 'next')])
    expect(pressed.sort()).toEqual(['done', 'nobody', 'stale'])
    await Promise.all([hall.take(), hall.take(), hall.take()])
    await Promise.all([hall.act('1', 'next'), hall.act('3', 'next')])
    expect(hall.serving('1')).not.toBe(hall.serving('3'))
  })

  it('is after a restart where it was, without a line that a power cut has torn', async () => {
    const data = await temporaryData()
    const first = await openOwnQueue(data)
    await first.act('1', 'open')
    for (let people = 0; people < 3; people++) await first.take()
    await first.act('1', 'next')
    await first.act('1', 'hold')
    await first.act('1', 'next')
    const before = first.now()
    await first.queue.close()
    const [file = ''] = await readdir(folderOf(data))
    await appendFile(join(folderOf(data), file), '{"time":"2026-11-2')
    const again = await openOwnQueue(data)
    const { services: _, ...rest } = again.now()
    expect(before).toMatchObject(rest)
    expect(again.letIn.size).toBe(3)
    expect(await again.take()).toBe('A004')
    await again.queue.close()
    expect((await linesOf(data)).map(({ seq }) => seq - ((before.calls[1]?.seq ?? 0) - 6))).toEqual(
      Array.from({ length: 9 }, (_, index) => index + 1),
    )
  })

  it('begins anew at its roll-over hour, and then nobody is let in by yesterday’s ticket', async () => {
    const clock = manualClock(Date.UTC(2026, 10, 26, 1, 0))
    const data = await temporaryData()
    const passing = async <T>(job: Promise<T>): Promise<T> => {
      const ticking = setInterval(() => clock.pass(1), 1)
      return job.finally(() => clearInterval(ticking))
    }
    const hall = await passing(openOwnQueue(data, { clock }))
    await passing(hall.act('1', 'open'))
    expect(await passing(hall.take())).toBe('A001')
    await passing(hall.act('1', 'next'))
    const [called] = hall.now().calls
    // 03:59 of the next morning in Qingdao is the same day still
    clock.set(Date.UTC(2026, 10, 26, 19, 59))
    expect(await passing(hall.take())).toBe('A002')
    clock.set(Date.UTC(2026, 10, 26, 20, 1))
    expect(await passing(hall.take())).toBe('A001')
    expect(hall.letIn.size).toBe(1)
    expect(hall.now().calls).toEqual([])
    await passing(hall.act('1', 'open'))
    await passing(hall.act('1', 'next'))
    expect(hall.now().calls[0]?.seq).toBeGreaterThan(called?.seq ?? Infinity)
    await passing(hall.queue.close())
    expect((await readdir(folderOf(data))).sort()).toEqual(['2026-11-26.jsonl', '2026-11-27.jsonl'])
    const again = await passing(openOwnQueue(data, { clock }))
    expect(again.serving('1')).toBe('A001')
  })

  it('does not do what the disk refuses, and goes on when it takes it again', async () => {
    const data = await temporaryData()
    const hall = await openOwnQueue(data)
    await hall.act('1', 'open')
    expect(await hall.take()).toBe('A001')
    const folder = folderOf(data)
    await cp(folder, `${folder}-kept`, { recursive: true })
    await rm(folder, { recursive: true })
    await writeFile(folder, 'in the way')
    expect(await hall.take()).toBe('unkept')
    expect(await hall.act('1', 'next')).toBe('unkept')
    expect(hall.serving('1')).toBeNull()
    await rm(folder)
    await rename(`${folder}-kept`, folder)
    expect(await hall.take()).toBe('A002')
    expect(await hall.act('1', 'next')).toBe('done')
    await hall.queue.close()
    const again = await openOwnQueue(data)
    expect(again.serving('1')).toBe('A001')
    expect(await again.take()).toBe('A003')
  })

  it('gives tickets only in their hours and up to their number', async () => {
    const clock = manualClock(Date.UTC(2026, 10, 26, 1, 0))
    const tick = setInterval(() => clock.pass(1), 1)
    const service = { id: 'pay', prefix: 'A', name: '交费', businesses: ['pay'], quota: 2 }
    const settings = ownQueue({ services: [{ ...service, hours: [{ from: '08:30', to: '11:30' }] }] })
    const hall = await openOwnQueue(await temporaryData(), { settings, clock })
    expect(await hall.take('nothing')).toBe('no-service')
    expect([await hall.take(), await hall.take(), await hall.take()]).toEqual(['A001', 'A002', 'quota'])
    expect(hall.now().services[0]?.closed).toBe('quota')
    clock.set(Date.UTC(2026, 10, 26, 4, 0))
    expect(await hall.take()).toBe('hours')
    await hall.queue.close()
    clearInterval(tick)
  })

  it('gives tickets from the first opening to the last closing of the hall, where a line has no hours of its own', async () => {
    const at = (day: number, hour: number, minute = 0) => Date.UTC(2026, 10, day, hour - 8, minute)
    const clock = manualClock(at(26, 7, 50))
    const tick = setInterval(() => clock.pass(1), 1)
    const service = { id: 'pay', prefix: 'A', name: '交费', businesses: ['pay'] }
    const settings = ownQueue({ services: [service] })
    const hall = await openOwnQueue(await temporaryData(), { settings, clock })
    const line = () => hall.now().services[0]
    expect(await hall.take()).toBe('hours')
    expect(line()).toMatchObject({ closed: 'hours', opens: '08:30' })
    clock.set(at(26, 8, 30))
    expect(await hall.take()).toBe('A001')
    expect(line()).toMatchObject({ closed: null, opens: null })
    // Over lunch people keep their place in the line.
    clock.set(at(26, 12, 30))
    expect(await hall.take()).toBe('A002')
    clock.set(at(26, 17))
    expect(await hall.take()).toBe('hours')
    expect(line()).toMatchObject({ closed: 'hours', opens: null })
    // a Saturday
    clock.set(at(28, 10))
    expect(await hall.take()).toBe('hours')
    await hall.queue.close()
    clearInterval(tick)
  })

  it('has by itself a line for each set of counters that do the same', async () => {
    const hall = await openOwnQueue(await temporaryData(), { settings: ownQueue({ anytime: true }) })
    const lines = hall.now().services.map(({ businesses, name }) => `${name}: ${businesses.join(' ')}`)
    expect(lines).toEqual([
      '收费（1、3 号）: pay',
      '收费（1 号）: invoice',
      '过户（2、3 号）: transfer',
      '过户（2 号）: rename',
    ])
    expect(hall.now().services[0]?.english).toBe(null)
    expect([await hall.take('invoice'), await hall.take('rename')]).toEqual(['B001', 'D001'])
    await hall.act('3', 'open')
    expect(await hall.act('3', 'next')).toBe('nobody')
    expect(await hall.take('pay')).toBe('A001')
    expect(await hall.act('3', 'next')).toBe('done')
  })
})
