import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { Screen } from '../../../content/schema/device.ts'
import { digestOf } from '../../../electron/server/grants.ts'
import type {
  CounterAsk,
  QueueNow,
  QueueRefused,
  QueueState,
  TicketNow,
  TicketTaken,
} from '../../../electron/server/wire.ts'
import { LAN, lanBrowser, noLan } from '../../support/lan.ts'
import { memoryLibrary, sampleShelf } from '../../support/memory-library.ts'
import { openHall, secrets, type OpenHall } from '../../support/open-hall.ts'
import { hallCounters, twoLines } from '../../support/queue-hall.ts'

const tokens = { door: 'token-of-the-door-screen-01', '1': 'token-of-the-counter-1-01', '3': secrets.screen }
const counterScreen = (counter: '1' | '3'): Screen => ({
  ...{ id: `counter-${counter}`, role: 'counter', language: 'zh-CN', counter },
  pairedToken: digestOf(tokens[counter]),
})
const screens: Screen[] = [
  { id: 'door', role: 'touch', language: 'zh-CN', pairedToken: digestOf(tokens.door) },
  { id: 'waiting', role: 'signage', language: 'zh-CN' },
  counterScreen('1'),
  counterScreen('3'),
]
const asScreen = (screen: keyof typeof tokens) => ({ Cookie: `mc-screen=${tokens[screen]}` })
const asShell = { Cookie: `mc-shell=${secrets.shell}` }
const asPerson = (session: string) => ({ Cookie: `mc-person=${session}` })

async function open(settings: Parameters<typeof openHall>[0] = {}) {
  const data = await mkdtemp(join(tmpdir(), 'queue-hall-'))
  onTestFinished(() => rm(data, { recursive: true, force: true }))
  const library = memoryLibrary(sampleShelf({ counters: hallCounters }))
  const hall = await openHall({
    ...settings,
    library,
    data,
    settings: { screens, queue: twoLines, ...settings.settings },
  })
  for (const role of ['counter', 'manager'] as const)
    hall.server.grants.grant(`${role}-session`, {
      principal: 'person',
      subject: role,
      roles: [role],
      until: null,
    })
  await expect.poll(async () => (await take(hall)).status).not.toBe(503)
  return hall
}

const post = (hall: OpenHall, path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(hall.server.address + path, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

/** A ticket that is asked for and not given tries whether the queue is open. */
const take = (hall: OpenHall, asked: object = { business: 'nothing' }, headers = {}) =>
  post(hall, '/queue/tickets', { screen: 'door', ...asked }, headers)

const act = (hall: OpenHall, asked: Partial<CounterAsk>, headers: Record<string, string>) =>
  post(hall, '/queue/counter', asked, headers)

const taken = async (hall: OpenHall, business = 'pay') =>
  (await (await take(hall, { business })).json()) as TicketTaken

const progress = (hall: OpenHall, token: string) =>
  fetch(`${hall.server.address}/queue/ticket`, { headers: { Authorization: `Bearer ${token}` } })

/** A screen that listens; `queue` is what it heard last. */
async function listen(hall: OpenHall) {
  const socket = new WebSocket(`ws://${hall.host}/live`)
  const heard: { type: string; queue: QueueState }[] = []
  socket.on('message', (data) => {
    const message = JSON.parse((data as Buffer).toString()) as (typeof heard)[number]
    if ('queue' in message) heard.push(message)
  })
  onTestFinished(() => socket.terminate())
  await once(socket, 'open')
  await expect.poll(() => heard.length).toBeGreaterThan(0)
  return { heard, now: () => heard.at(-1)?.queue as QueueNow }
}

const seqOf = (now: QueueNow, counter: string) =>
  now.counters.find(({ number }) => number === counter)?.seq ?? 0

describe('the queue, over the wire', () => {
  it('takes a ticket, calls it, and tells every screen each change by itself', async () => {
    const hall = await open()
    const screen = await listen(hall)
    expect(screen.now()).toMatchObject({ state: 'now', own: true, calls: [] })
    const { ticket, token } = await taken(hall)
    expect(ticket).toMatchObject({
      number: 'A001',
      is: 'waiting',
      ahead: 0,
      counters: ['1', '3'],
      name: '交费',
    })
    await expect.poll(() => screen.now().services[0]?.waiting).toBe(1)
    expect((await act(hall, { screen: 'counter-1', do: 'open', seen: 0 }, asScreen('1'))).status).toBe(200)
    await expect.poll(() => screen.now().counters[0]?.state).toBe('open')
    const seen = seqOf(screen.now(), '1')
    const called = await act(hall, { screen: 'counter-1', do: 'next', seen }, asScreen('1'))
    expect(await called.json()).toMatchObject({ counter: { number: '1', serving: 'A001' } })
    await expect
      .poll(() => screen.now().calls[0])
      .toMatchObject({ number: 'A001', counter: '1', again: false })
    expect(screen.heard.filter(({ type }) => type === 'live')).toEqual([])
    expect(await (await progress(hall, token)).json()).toMatchObject({
      is: 'called',
      counter: '1',
    } satisfies Partial<TicketNow>)
    // the same press once more comes too late
    const again = await act(hall, { screen: 'counter-1', do: 'next', seen }, asScreen('1'))
    expect(again.status).toBe(409)
    expect(((await again.json()) as QueueRefused).refused.code).toBe('stale')
  })

  it('shows no number in a page that a browser may keep', async () => {
    const hall = await open()
    await taken(hall)
    const html = await (await fetch(`${hall.server.address}/?screen=door`)).text()
    expect(html).toContain('"queue":{"state":"paused","why":"starting"')
    expect(html).not.toContain('A001')
  })

  it('lets a counter act for itself alone, a person who serves at counters for any, and nobody else', async () => {
    const hall = await open()
    const openCounter = { do: 'open', seen: 0 } as const
    const one = { ...openCounter, screen: 'counter-1' }
    const asked: [number, Partial<CounterAsk>, Record<string, string>][] = [
      [401, one, {}],
      [401, one, { Cookie: 'mc-screen=token-that-nobody-gave-out' }],
      [403, one, asScreen('door')],
      [403, one, asScreen('3')],
      [403, { ...openCounter, counter: '1' }, asScreen('3')],
      [403, { ...one, counter: '3' }, asScreen('1')],
      [403, { ...openCounter, screen: 'door' }, asScreen('door')],
      [403, { ...openCounter, screen: 'nowhere' }, asShell],
      [403, { ...openCounter, counter: '1' }, asShell],
      [403, { ...openCounter, counter: '1' }, asPerson('manager-session')],
      [422, { ...openCounter, counter: '9' }, asPerson('counter-session')],
      [200, { ...openCounter, counter: '2' }, asPerson('counter-session')],
      [200, one, asShell],
      [200, { ...openCounter, screen: 'counter-3' }, asScreen('3')],
    ]
    for (const [status, ask, headers] of asked)
      expect((await act(hall, ask, headers)).status, JSON.stringify([ask, headers])).toBe(status)
    const { token } = await taken(hall)
    const bearer = { Authorization: `Bearer ${token}` }
    for (const path of ['/queue/counter', '/queue/tickets', '/people', '/pairings'])
      expect([400, 401, 403], path).toContain((await post(hall, path, one, bearer)).status)
  })

  it('gives tickets where touch screens and counters are, and of a hand that plays not more than one every few seconds', async () => {
    const hall = await open()
    expect((await take(hall, { screen: 'waiting', business: 'pay' })).status).toBe(403)
    expect((await take(hall, { screen: 'nowhere', business: 'pay' })).status).toBe(400)
    expect((await take(hall, { business: 'pay' }, asScreen('3'))).status).toBe(403)
    expect((await take(hall, { screen: 'counter-3', business: 'pay' }, asScreen('3'))).status).toBe(200)
    expect((await take(hall, { business: 'pay', priority: 'king' })).status).toBe(400)
    for (const business of ['transfer', 'transfer', 'transfer'])
      expect((await take(hall, { business, priority: 'elderly' })).status).toBe(200)
    const full = await take(hall, { business: 'transfer' })
    expect(full.status).toBe(422)
    expect(await full.json()).toEqual({
      refused: { code: 'quota', zh: '今天的号已经取完', en: "Today's tickets are all taken" },
    })
    for (let again = 0; again < 20; again++)
      expect((await take(hall, { service: 'transfer' })).status).toBe(422)
    for (let one = 0; one < 6; one++) expect((await take(hall, { business: 'pay' })).status).toBe(200)
    const { status, headers } = await take(hall, { service: 'pay' })
    expect([status, Number(headers.get('retry-after')) <= 5]).toEqual([429, true])
  })

  it('takes no words that are none of its own', async () => {
    const hall = await open()
    const right = { screen: 'counter-1', do: 'open', seen: 0 }
    for (const wrong of [
      { do: 'leave' },
      { seen: '0' },
      { seen: 1.5 },
      { counter: '../1' },
      { ticket: 'A'.repeat(40) },
      { service: '<b>' },
    ])
      expect(
        (await post(hall, '/queue/counter', { ...right, ...wrong }, asScreen('1'))).status,
        JSON.stringify(wrong),
      ).toBe(400)
    expect((await post(hall, '/queue/counter', { do: 'open', seen: 0 }, asScreen('1'))).status).toBe(400)
  })

  it('shows a ticket its own progress, and nobody without its secret', async () => {
    const hall = await open()
    const { token } = await taken(hall)
    const { token: other } = await taken(hall)
    expect(await (await progress(hall, other)).json()).toMatchObject({ number: 'A002', ahead: 1 })
    expect((await progress(hall, `${token}x`)).status).toBe(401)
    expect((await fetch(`${hall.server.address}/queue/ticket`, { headers: asShell })).status).toBe(403)
    expect((await fetch(`${hall.server.address}/queue/ticket?token=${token}`)).status).toBe(401)
  })

  it('has nothing to ask for where the hall has no queue', async () => {
    const hall = await openHall({ settings: { screens } })
    expect((await take(hall, { business: 'pay' })).status).toBe(404)
    expect((await act(hall, { screen: 'counter-1', do: 'open', seen: 0 }, asScreen('1'))).status).toBe(404)
  })
})

describe.skipIf(noLan)('the queue, over the LAN', () => {
  const lan = (secure: boolean) =>
    open({
      settings: { listening: { lan: true, address: LAN, ...(secure && { tls: 'self-signed' as const }) } },
    })

  it('lets nobody call who is not paired, and nobody take a ticket who is not known', async () => {
    const hall = await lan(true)
    const stranger = lanBrowser(hall, true)
    const one = { screen: 'counter-1', do: 'open', seen: 0 }
    expect((await stranger.ask('/queue/counter', { method: 'POST', body: one })).status).toBe(401)
    const ticket = { method: 'POST', body: { screen: 'door', business: 'pay' } } as const
    expect((await stranger.ask('/queue/tickets', ticket)).status).toBe(401)
    const counter = lanBrowser(hall, true, asScreen('1').Cookie)
    expect((await counter.ask('/queue/counter', { method: 'POST', body: one })).status).toBe(200)
    const door = lanBrowser(hall, true, asScreen('door').Cookie)
    expect((await door.ask('/queue/tickets', ticket)).status).toBe(200)
  })

  it('shows a ticket its progress also without TLS, and takes nothing there', async () => {
    const hall = await lan(false)
    const { token } = await taken(hall)
    const phone = lanBrowser(hall, false)
    const headers = { Authorization: `Bearer ${token}` }
    const seen = await phone.ask('/queue/ticket', { headers })
    expect(JSON.parse(seen.body)).toMatchObject({ number: 'A001', is: 'waiting' })
    for (const path of ['/queue/tickets', '/queue/counter', '/help'])
      expect((await phone.ask(path, { method: 'POST', headers, body: { screen: 'door' } })).status).toBe(403)
    expect((await phone.ask('/live', { headers })).status).toBe(403)
  })
})
