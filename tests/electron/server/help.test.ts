import { once } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { Screen } from '../../../content/schema/device.ts'
import { digestOf } from '../../../electron/server/grants.ts'
import { HEARD_MS } from '../../../electron/server/help-calls.ts'
import type { HelpAnswer, HelpState } from '../../../electron/server/wire.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { openHall, secrets, type OpenHall } from '../../support/open-hall.ts'

const doorToken = 'token-of-the-door-screen-01'
const screens: Screen[] = [
  { id: 'door', role: 'touch', language: 'zh-CN', place: '门口', pairedToken: digestOf(doorToken) },
  {
    id: 'counter-3',
    role: 'counter',
    language: 'zh-CN',
    counter: '3',
    pairedToken: digestOf(secrets.screen),
  },
]

const clock = manualClock()
const atCounter = { Cookie: `mc-screen=${secrets.screen}` }

const open = () => openHall({ settings: { screens }, clock })

async function post(hall: OpenHall, path: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(hall.server.address + path, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
}

const callFrom = async (hall: OpenHall, screen = 'door') =>
  ((await (await post(hall, '/help', { screen })).json()) as HelpAnswer).call

/** A screen joins over the socket; `help` is what it heard last. */
async function join(hall: OpenHall, screen: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(`ws://${hall.host}/live`, { headers })
  const heard: HelpState[] = []
  socket.on('message', (data) => {
    const message = JSON.parse((data as Buffer).toString()) as { help?: HelpState }
    if (message.help) heard.push(message.help)
  })
  onTestFinished(() => socket.terminate())
  await once(socket, 'open')
  socket.send(JSON.stringify({ type: 'here', screen, snapshot: null }))
  await expect.poll(() => heard.length).toBeGreaterThan(0)
  return { help: () => heard.at(-1), leave: () => socket.close() }
}

describe('a call for help', () => {
  it('rings nowhere, and says so, until a counter that may answer has joined', async () => {
    const hall = await open()
    expect(await callFrom(hall)).toBeNull()
    // whoever only says that it is the counter is none
    const stranger = await join(hall, 'counter-3')
    expect(stranger.help()).toEqual({ calls: [], attended: false })
    const touch = await join(hall, 'door', { Cookie: `mc-screen=${doorToken}` })
    expect(await callFrom(hall)).toBeNull()
    const counter = await join(hall, 'counter-3', atCounter)
    await expect.poll(() => touch.help()?.attended).toBe(true)
    expect(await callFrom(hall)).toMatchObject({ screen: 'door', place: '门口', state: 'ringing' })
    counter.leave()
    await expect.poll(() => touch.help()?.attended).toBe(false)
  })

  it('is told to every screen, answered by the counter, and gone two minutes later', async () => {
    const hall = await open()
    const touch = await join(hall, 'door')
    const counter = await join(hall, 'counter-3', atCounter)
    const call = await callFrom(hall)
    await expect.poll(() => counter.help()?.calls).toEqual([call])
    const answer = await post(hall, `/help/${call?.id}/heard`, { screen: 'counter-3' }, atCounter)
    expect(answer.status).toBe(204)
    await expect.poll(() => touch.help()?.calls[0]).toMatchObject({ state: 'heard', counter: '3' })
    clock.pass(HEARD_MS)
    // two minutes in one step leave no time for a pong, so a screen that asks anew is told
    expect((await join(hall, 'door')).help()?.calls).toEqual([])
  })

  it('is answered by nobody else: not by a touch screen, not in another counter’s name', async () => {
    const hall = await open()
    await join(hall, 'counter-3', atCounter)
    const call = await callFrom(hall)
    const path = `/help/${call?.id}/heard`
    const door = { Cookie: `mc-screen=${doorToken}` }
    expect((await post(hall, path, { screen: 'counter-3' })).status).toBe(401)
    expect((await post(hall, path, { screen: 'counter-3' }, door)).status).toBe(403)
    expect((await post(hall, path, { screen: 'door' }, door)).status).toBe(403)
    expect((await post(hall, path, { screen: 'door' }, atCounter)).status).toBe(403)
    expect((await post(hall, path, 'counter-3', atCounter)).status).toBe(400)
    expect((await post(hall, '/help/none/heard', { screen: 'counter-3' }, atCounter)).status).toBe(404)
  })

  it('is taken back by its own screen alone', async () => {
    const hall = await open()
    const counter = await join(hall, 'counter-3', atCounter)
    const call = await callFrom(hall)
    const path = `/help/${call?.id}/cancel`
    expect((await post(hall, path, { screen: 'counter-3' })).status).toBe(400)
    expect((await post(hall, path, { screen: 'nobody' })).status).toBe(400)
    expect((await post(hall, path, { screen: 'door' }, atCounter)).status).toBe(403)
    expect((await post(hall, path, { screen: 'door' })).status).toBe(204)
    await expect.poll(() => counter.help()?.calls).toEqual([])
    expect((await post(hall, path, { screen: 'door' })).status).toBe(404)
  })

  it('is one at a time, and ten a minute at most', async () => {
    const hall = await open()
    await join(hall, 'counter-3', atCounter)
    const first = await callFrom(hall)
    for (let more = 0; more < 9; more++) expect(await callFrom(hall)).toEqual(first)
    expect((await post(hall, '/help', { screen: 'door' })).status).toBe(429)
    clock.pass(60_000)
    await join(hall, 'counter-3', atCounter)
    await expect.poll(() => callFrom(hall)).toEqual(first)
  })
})

describe('pairing', () => {
  it('gives a browser that shows its screen’s token the cookie that answers calls', async () => {
    const hall = await open()
    const paired = await post(hall, '/pair', { token: secrets.screen })
    expect(paired.status).toBe(204)
    const cookie = paired.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^mc-screen=[^;]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/)
    const headers = { Cookie: cookie.split(';')[0] ?? '' }
    expect((await fetch(`${hall.server.address}/pair`, { headers })).status).toBe(204)
    expect((await fetch(`${hall.server.address}/pair`)).status).toBe(401)
  })

  it('takes no other token, no other kind of one, and does not let anyone guess for long', async () => {
    const hall = await open()
    for (const token of ['a-token-that-nobody-gave-out', secrets.shell])
      expect((await post(hall, '/pair', { token })).status).toBe(404)
    for (const token of ['short', 'with;semicolons;and-more-letters', 7])
      expect((await post(hall, '/pair', { token })).status).toBe(400)
    for (let more = 0; more < 5; more++) await post(hall, '/pair', { token: 'x'.repeat(24) })
    expect((await post(hall, '/pair', { token: secrets.screen })).status).toBe(429)
  })
})
