import { describe, expect, it } from 'vitest'
import type { Health, ProblemList } from '../../../electron/server/wire.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { openHall, secrets, type OpenHall } from '../../support/open-hall.ts'

const headers = { Cookie: `mc-shell=${secrets.shell}` }
const get = async (hall: OpenHall, path: string): Promise<unknown> =>
  (await fetch(hall.server.address + path, { headers })).json()

const send = (hall: OpenHall, report: unknown) =>
  fetch(`${hall.server.address}/report`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(report),
  })

describe('health', () => {
  it('says in a word how the hall is', async () => {
    const hall = await openHall()
    expect(await get(hall, '/health')).toEqual({ status: 'ok' })
    hall.library.tell({ contentReachable: false })
    expect(await get(hall, '/health')).toEqual({ status: 'degraded' })
    hall.library.tell({ contentReachable: true, storeWritable: false })
    expect(await get(hall, '/health')).toEqual({ status: 'degraded' })
  })

  it('says more to those who may know', async () => {
    const clock = manualClock()
    const hall = await openHall({ clock })
    clock.pass(90_500)
    hall.library.problem({
      rule: 'phones.pending',
      clause: '一(二)6',
      file: 'phones.yaml',
      line: 15,
      field: 'phones[3].number',
      message: { zh: '号码待补充', en: 'The number is pending' },
      hint: { zh: '填写', en: 'Fill it in' },
      severity: 'warning',
    })
    const { id, sequence, created } = hall.library.snapshot()
    expect((await get(hall, '/health/details')) as Health).toEqual({
      status: 'ok',
      build: expect.any(String),
      uptimeSeconds: 90,
      snapshot: { id, sequence, created },
      screens: [],
      journalKept: true,
      storeWritable: true,
      contentReachable: true,
      problems: { errors: 0, warnings: 1 },
      mends: null,
      aside: [],
    })
    expect(((await get(hall, '/problems')) as ProblemList).problems).toEqual(hall.library.problems())
  })
})

describe('reports', () => {
  it('are kept in the log with who sent them', async () => {
    const hall = await openHall()
    const answer = await send(hall, { screen: 'door', message: 'x is not a function', stack: 'at y' })
    expect(answer.status).toBe(204)
    expect(JSON.parse(hall.logged.find((line) => line.includes('screen.error')) ?? '')).toMatchObject({
      level: 'error',
      screen: 'door',
      message: 'x is not a function',
      stack: 'at y',
      from: 'shell',
    })
  })

  it('come from a page that is opened at the hall itself, too, though nobody has paired it', async () => {
    const hall = await openHall()
    const answer = await fetch(`${hall.server.address}/report`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ screen: 'waiting', message: 'media/torn.png' }),
    })
    expect(answer.status).toBe(204)
    expect(hall.logged.find((line) => line.includes('screen.error'))).toContain('media/torn.png')
  })

  it.each([
    null,
    [],
    {},
    { screen: 'door' },
    { screen: 'Door!', message: 'x' },
    { screen: 'door', message: 'x'.repeat(2001) },
    { screen: 'door', message: 'x', stack: 1 },
  ])('that make no sense are refused: %j', async (report) => {
    expect((await send(await openHall(), report)).status).toBe(400)
  })

  it('are limited to thirty a minute', async () => {
    const clock = manualClock()
    const hall = await openHall({ clock })
    const statuses: number[] = []
    for (let count = 0; count < 31; count++)
      statuses.push((await send(hall, { screen: 'door', message: 'x' })).status)
    expect(statuses.filter((status) => status === 204)).toHaveLength(30)
    expect(statuses.at(-1)).toBe(429)
    clock.pass(60_000)
    expect((await send(hall, { screen: 'door', message: 'x' })).status).toBe(204)
  })
})
