import { describe, expect, it } from 'vitest'
import type { HostResult } from '../../../electron/device/host-wire.ts'
import { createHostRequests } from '../../../electron/server/host-requests.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { openHall, secrets, type OpenOptions } from '../../support/open-hall.ts'

const screens = [
  { id: 'door', role: 'touch', language: 'zh-CN', printer: 'EPSON_TM_T88' },
  { id: 'window', role: 'touch', language: 'zh-CN', printer: 'default' },
  { id: 'lobby', role: 'touch', language: 'zh-CN' },
] as const

/** A hall whose host answers every wish to print with `result`, and what it was asked. */
async function printingHall(result: HostResult | null = { ok: true }, options: OpenOptions = {}) {
  const asked: [screen: string, printer: string | null][] = []
  const print = (screen: string, printer: string | null) => {
    asked.push([screen, printer])
    return Promise.resolve(result!)
  }
  const hall = await openHall({
    ...options,
    settings: { screens: [...screens] },
    print: result === null ? null : print,
  })
  const send = (body: unknown, token: string | null = secrets.shell) =>
    fetch(`${hall.server.address}/print`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(token !== null && { Cookie: `mc-shell=${token}` }),
      },
      body: JSON.stringify(body),
    })
  return { hall, asked, send }
}

describe('a wish to print', () => {
  it('from a window of the shell is the shell’s to fulfil, on the printer of that screen', async () => {
    const { asked, send } = await printingHall()
    for (const screen of ['door', 'window']) {
      const answer = await send({ screen })
      expect([answer.status, await answer.json()]).toEqual([200, { by: 'shell', ok: true }])
    }
    expect(asked).toEqual([
      ['door', 'EPSON_TM_T88'],
      ['window', null],
    ])
  })

  it('from any other browser is left to that browser, and nothing is printed here', async () => {
    const { asked, send } = await printingHall()
    expect(await (await send({ screen: 'door' }, null)).json()).toEqual({ by: 'page' })
    expect(await (await send({ screen: 'door' }, 'a-made-up-token-000000000000')).json()).toEqual({
      by: 'page',
    })
    expect(asked).toEqual([])
  })

  it('of a screen without a printer, or of none of this hall, finds nothing', async () => {
    const { asked, send } = await printingHall()
    expect((await send({ screen: 'lobby' })).status).toBe(404)
    expect((await send({ screen: 'roof' })).status).toBe(404)
    expect((await send({ screen: '../door' })).status).toBe(400)
    expect((await send({})).status).toBe(400)
    expect(asked).toEqual([])
  })

  it('that fails is answered so and logged with the reason', async () => {
    const { hall, send } = await printingHall({ ok: false, why: 'failed', detail: 'Print job failed' })
    expect(await (await send({ screen: 'door' })).json()).toEqual({ by: 'shell', ok: false })
    expect(hall.logged.join()).toMatch(/screen\.unprinted.*Print job failed/)
  })

  it('is refused where the host cannot print at all', async () => {
    const { send } = await printingHall(null)
    expect(await (await send({ screen: 'door' })).json()).toEqual({ by: 'shell', ok: false })
  })

  it('is heard six times a minute, so that nobody empties the roll', async () => {
    const clock = manualClock()
    const { asked, send } = await printingHall({ ok: true }, { clock })
    for (let slip = 0; slip < 8; slip++) await send({ screen: 'door' })
    expect(asked).toHaveLength(6)
    clock.pass(60_000)
    expect(await (await send({ screen: 'door' })).json()).toEqual({ by: 'shell', ok: true })
  })
})

describe('a screen', () => {
  it('is told of its printer with the first HTML, and only of that there is one', async () => {
    const { hall } = await printingHall()
    const first = async (screen: string) =>
      (await (await fetch(`${hall.server.address}/?screen=${screen}`)).text()).match(
        /"screen":(\{.*?\})/,
      )?.[1]
    expect(JSON.parse((await first('door')) ?? '')).toMatchObject({ id: 'door', printer: true })
    expect(JSON.parse((await first('lobby')) ?? '')).not.toHaveProperty('printer')
  })
})

describe('what is asked of the host', () => {
  it('is answered by its number, in any order', async () => {
    const said: unknown[] = []
    const { print, done } = createHostRequests({ send: (message) => said.push(message) }, manualClock())
    const answers = [print('door', null), print('window', 'EPSON')]
    expect(said).toEqual([
      { type: 'print', request: 1, screen: 'door', printer: null },
      { type: 'print', request: 2, screen: 'window', printer: 'EPSON' },
    ])
    done(2, { ok: true })
    done(1, { ok: false, why: 'failed', detail: 'no paper' })
    done(7, { ok: true })
    expect(await Promise.all(answers)).toEqual([
      { ok: false, why: 'failed', detail: 'no paper' },
      { ok: true },
    ])
  })

  it('is given up after 20 s, and an answer after that changes nothing', async () => {
    const clock = manualClock()
    const { print, done } = createHostRequests({ send: () => {} }, clock)
    const answer = print('door', null)
    clock.pass(20_000)
    done(1, { ok: true })
    expect(await answer).toEqual({ ok: false, why: 'failed', detail: 'no answer' })
  })
})
