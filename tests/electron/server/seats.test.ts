import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { CounterAsk, HelpAnswer, ScreenFacts } from '../../../electron/server/wire.ts'
import { digestOf } from '../../../electron/server/grants.ts'
import { memoryLibrary, sampleShelf } from '../../support/memory-library.ts'
import { openHall, secrets, type OpenHall } from '../../support/open-hall.ts'
import { hallCounters, twoLines } from '../../support/queue-hall.ts'

const asPerson = (role: string) => ({ Cookie: `mc-person=${role}-session` })

async function open(): Promise<OpenHall> {
  const data = await mkdtemp(join(tmpdir(), 'seats-'))
  onTestFinished(() => rm(data, { recursive: true, force: true }))
  const pairedToken = digestOf(secrets.screen)
  const hall = await openHall({
    library: memoryLibrary(sampleShelf({ counters: hallCounters })),
    data,
    settings: {
      screens: [
        { id: 'door', role: 'touch', language: 'zh-CN' },
        { id: 'counter-3', role: 'counter', language: 'zh-CN', counter: '3', pairedToken },
      ],
      queue: twoLines,
    },
  })
  for (const role of ['counter', 'manager', 'staff'] as const)
    hall.server.grants.grant(`${role}-session`, {
      ...{ principal: 'person', subject: role, roles: [role], until: null },
    })
  return hall
}

const post = (hall: OpenHall, path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(hall.server.address + path, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

describe('a counter’s page for whoever signs in to serve there', () => {
  it('is there for each counter of the hall, and no other', async () => {
    const hall = await open()
    const screenOf = async (id: string) => {
      const html = await (await fetch(`${hall.server.address}/?screen=${encodeURIComponent(id)}`)).text()
      const [, first = ''] = /id="first">(.*?)<\/script>/s.exec(html) ?? []
      return (JSON.parse(first) as { screen: ScreenFacts }).screen
    }
    expect(await screenOf('counter:1')).toMatchObject({ role: 'counter', counter: '1', seat: true })
    expect(await screenOf('counter-3')).not.toHaveProperty('seat')
    for (const other of ['counter:9', 'counter:', 'counter:../1', 'counter:1 '])
      expect(await screenOf(other), other).toMatchObject({ id: 'touch', role: 'touch' })
  })

  it('acts for its own counter, by somebody’s role alone', async () => {
    const hall = await open()
    const act = async (asked: Partial<CounterAsk>, headers: Record<string, string>) =>
      (await post(hall, '/queue/counter', { do: 'open', seen: 0, ...asked }, headers)).status
    await expect.poll(() => act({ screen: 'counter:1', do: 'close' }, asPerson('counter'))).toBe(422)
    const seat = { screen: 'counter:1' }
    const refused: [number, Partial<CounterAsk>, Record<string, string>][] = [
      [401, seat, {}],
      [403, seat, asPerson('manager')],
      [403, seat, asPerson('staff')],
      [403, seat, { Cookie: `mc-shell=${secrets.shell}` }],
      [403, seat, { Cookie: `mc-screen=${secrets.screen}` }],
      [403, { ...seat, counter: '2' }, asPerson('counter')],
      [422, { screen: 'counter:9' }, asPerson('counter')],
    ]
    for (const [status, asked, headers] of refused)
      expect(await act(asked, headers), JSON.stringify([asked, headers])).toBe(status)
    expect(await act(seat, asPerson('counter'))).toBe(200)
    expect(await act({ screen: 'counter:2', counter: '2' }, asPerson('counter'))).toBe(200)
  })

  it('makes calls for help ring, and answers them', async () => {
    const hall = await open()
    const call = async () =>
      ((await (await post(hall, '/help', { screen: 'door' })).json()) as HelpAnswer).call
    expect(await call()).toBeNull()
    const socket = new WebSocket(`ws://${hall.host}/live`, { headers: asPerson('counter') })
    onTestFinished(() => socket.terminate())
    await once(socket, 'open')
    socket.send(JSON.stringify({ type: 'here', screen: 'counter:1', snapshot: null }))
    await expect.poll(call).not.toBeNull()
    const id = (await call())?.id ?? ''
    const heard = async (role: string) =>
      (await post(hall, `/help/${id}/heard`, { screen: 'counter:1' }, asPerson(role))).status
    expect([await heard('manager'), await heard('counter')]).toEqual([403, 204])
  })
})
