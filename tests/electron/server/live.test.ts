import { once } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { BEAT_MS, LARGEST_MESSAGE, MOST_SOCKETS } from '../../../electron/server/live.ts'
import type { FromHall, Health } from '../../../electron/server/wire.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { memoryLibrary, sampleNotice, sampleShelf } from '../../support/memory-library.ts'
import { openHall, secrets, type OpenHall } from '../../support/open-hall.ts'

interface Peer {
  socket: WebSocket
  heard: FromHall[]
  closed: Promise<number>
}

async function join(hall: OpenHall, options: { autoPong?: boolean } = {}): Promise<Peer> {
  const socket = new WebSocket(`ws://${hall.host}/live`, options)
  const heard: FromHall[] = []
  socket.on('message', (data) => heard.push(JSON.parse((data as Buffer).toString()) as FromHall))
  socket.on('error', () => {})
  onTestFinished(() => socket.terminate())
  const closed = once(socket, 'close').then(([code]) => code as number)
  await expect.poll(() => heard.length).toBeGreaterThan(0)
  return { socket, heard, closed }
}

const beat = (proof: object) => ({
  type: 'beat',
  painted: 1,
  steady: 0,
  showing: { is: 'page', name: 'home', since: 0 },
  ...proof,
})

const types = ({ heard }: Peer) => heard.map(({ type }) => type)

async function health(hall: OpenHall): Promise<Health> {
  const headers = { Cookie: `mc-shell=${secrets.shell}` }
  return (await (await fetch(`${hall.server.address}/health/details`, { headers })).json()) as Health
}

/** 2026-11-23 10:00 in Shanghai, the sample hall’s time zone; the sample notice starts then. */
const TEN = Date.UTC(2026, 10, 23, 2, 0)

describe('the live socket', () => {
  it('begins with a hello that has everything', async () => {
    const clock = manualClock()
    const hall = await openHall({ clock })
    const { heard } = await join(hall)
    expect(heard[0]).toEqual({
      type: 'hello',
      hallTime: clock.now(),
      build: expect.stringMatching(/^[0-9a-f]{16}$/),
      snapshot: hall.library.snapshot(),
      notices: {},
      takeover: [],
      queue: { state: 'off' },
      help: { calls: [], attended: false },
      speech: null,
      search: {},
    })
  })

  it('tells every screen of a new snapshot', async () => {
    const hall = await openHall()
    const peers = [await join(hall), await join(hall)]
    hall.library.activate(sampleShelf({ name: '东区营业站' }))
    for (const peer of peers) {
      await expect.poll(() => types(peer)).toEqual(['hello', 'snapshot'])
      expect(peer.heard[1]).toMatchObject({ type: 'snapshot', snapshot: hall.library.snapshot() })
    }
  })

  it('tells the newest last when snapshots come in a row', async () => {
    const hall = await openHall()
    const peer = await join(hall)
    for (const name of ['甲站', '乙站', '丙站']) hall.library.activate(sampleShelf({ name }))
    await expect
      .poll(() => peer.heard.at(-1))
      .toMatchObject({ type: 'snapshot', snapshot: { id: hall.library.snapshot().id } })
  })

  it('tells of notices at once, and of their withdrawal', async () => {
    const hall = await openHall({ clock: manualClock(TEN + 1) })
    const peer = await join(hall)
    hall.library.publish({ burst: { 'zh-CN': sampleNotice() } })
    await expect.poll(() => peer.heard.at(-1)).toMatchObject({ type: 'live', takeover: ['burst'] })
    expect(peer.heard.at(-1)).toMatchObject({ notices: hall.library.notices() })
    hall.library.publish({})
    await expect.poll(() => peer.heard.at(-1)).toMatchObject({ type: 'live', takeover: [], notices: {} })
  })

  it('brings along what must be shown at once, as long as it holds, and tells of it even where it cannot be read', async () => {
    const hall = await openHall({ clock: manualClock(TEN + 1) })
    const peer = await join(hall)
    const urgent = () => {
      const last = peer.heard.at(-1)
      return last?.type === 'live' ? [last.takeover, Object.entries(last.urgent ?? {})] : null
    }
    hall.library.publish({ burst: { 'zh-CN': sampleNotice() } })
    const hash = hall.library.notices().burst?.['zh-CN']?.hash ?? ''
    const item: unknown = JSON.parse(String(await hall.library.read(hash)))
    await expect.poll(urgent).toEqual([['burst'], [[hash, item]]])
    hall.library.publish({})
    await expect.poll(urgent).toEqual([[], []])
    hall.library.read = () => Promise.resolve(null)
    hall.library.publish({ burst: { 'zh-CN': sampleNotice() } })
    await expect.poll(urgent).toEqual([['burst'], []])
  })

  it('begins and ends a takeover by the hall’s clock, within a second', async () => {
    const clock = manualClock(TEN - 5000)
    const library = memoryLibrary()
    library.publish({ burst: { 'zh-CN': sampleNotice({ ends: '2026-11-23 10:01' }) } })
    const peer = await join(await openHall({ clock, library }))
    clock.pass(4999)
    expect(types(peer)).toEqual(['hello'])
    clock.pass(1000)
    await expect.poll(() => peer.heard.at(-1)).toMatchObject({ type: 'live', takeover: ['burst'] })
    clock.set(TEN + 59_500)
    clock.pass(1000)
    await expect.poll(() => peer.heard.at(-1)).toMatchObject({ type: 'live', takeover: [] })
  })

  it('notices when the machine’s clock is set, forward or back', async () => {
    const clock = manualClock(TEN - 3_600_000)
    const library = memoryLibrary()
    library.publish({ burst: { 'zh-CN': sampleNotice() } })
    const peer = await join(await openHall({ clock, library }))
    clock.set(TEN + 60_000)
    clock.pass(1000)
    await expect.poll(() => peer.heard.at(-1)).toMatchObject({ type: 'live', takeover: ['burst'] })
    clock.set(TEN - 60_000)
    clock.pass(1000)
    await expect.poll(() => peer.heard.at(-1)).toMatchObject({ type: 'live', takeover: [] })
  })

  it('beats every ten seconds with the hall’s time', async () => {
    const clock = manualClock()
    const peer = await join(await openHall({ clock }))
    clock.pass(BEAT_MS)
    await expect.poll(() => peer.heard.at(-1)).toEqual({ type: 'beat', hallTime: clock.now() })
  })

  it('lets go of a peer that answers no ping, and keeps one that does', async () => {
    const clock = manualClock()
    const hall = await openHall({ clock })
    const dead = await join(hall, { autoPong: false })
    const alive = await join(hall)
    const pinged = once(alive.socket, 'ping')
    clock.pass(BEAT_MS)
    await pinged
    // A round trip on the living socket: its pong was sent before this message.
    alive.socket.send(JSON.stringify({ type: 'here', screen: 'a', snapshot: null }))
    await expect.poll(async () => (await health(hall)).screens.length).toBe(1)
    clock.pass(BEAT_MS)
    expect(await dead.closed).toBe(1006)
    await expect.poll(() => types(alive)).toEqual(['hello', 'beat', 'beat'])
    expect(alive.socket.readyState).toBe(WebSocket.OPEN)
  })

  it('knows which screens are there, and when they last beat', async () => {
    const clock = manualClock()
    const hall = await openHall({
      clock,
      settings: { screens: [{ id: 'door', role: 'touch', language: 'zh-CN' }] },
    })
    const away = { is: 'away', since: clock.now() }
    const silent = { id: 'door', lastBeat: null, painted: null, showing: null, state: away, recoveries: 0 }
    expect((await health(hall)).screens).toEqual([{ ...silent, connected: false }])
    const peer = await join(hall)
    peer.socket.send(JSON.stringify({ type: 'here', screen: 'door', snapshot: null }))
    await expect
      .poll(async () => (await health(hall)).screens)
      .toEqual([{ ...silent, connected: true, lastBeat: clock.now() }])
    clock.pass(5000)
    peer.socket.send(JSON.stringify(beat({ painted: 10 })))
    await expect.poll(async () => (await health(hall)).screens[0]?.lastBeat).toBe(clock.now())
    expect((await health(hall)).screens[0]).toMatchObject({
      state: { is: 'live', since: clock.now() },
      painted: 10,
      showing: { is: 'page', name: 'home' },
    })
    peer.socket.close()
    await expect.poll(async () => (await health(hall)).screens[0]?.connected).toBe(false)
  })

  it.each([
    'garbage',
    '[]',
    'null',
    '{"type":"hello"}',
    '{"type":"here","screen":"../x","snapshot":null}',
    '{"type":"here","screen":"door","snapshot":"abc"}',
    JSON.stringify(beat({ painted: -1 })),
    JSON.stringify(beat({ painted: 1.5 })),
    JSON.stringify(beat({ steady: 3_600_001 })),
    '{"type":"beat","painted":1,"steady":0}',
    JSON.stringify(beat({ showing: 'home' })),
    JSON.stringify(beat({ showing: { is: 'page', name: 'x'.repeat(201), since: 0 } })),
    JSON.stringify(beat({ showing: { is: 'page', name: 'home', since: 1e300 } })),
    JSON.stringify(beat({ showing: { is: 'slide', name: 'plate', since: 0 } })),
    JSON.stringify(beat({ showing: { is: 'slide', name: 'plate', since: 0, until: 1, pictures: -1 } })),
    Buffer.from(JSON.stringify(beat({}))),
  ])('closes on what no screen says: %s', async (message) => {
    const hall = await openHall()
    const peer = await join(hall)
    peer.socket.send(message)
    expect(await peer.closed).toBe(1008)
    expect(hall.logged.join('')).toContain('live.refused')
  })

  it('closes on a message that is too large, and takes the largest allowed', async () => {
    const hall = await openHall()
    const peer = await join(hall)
    const here = JSON.stringify({ type: 'here', screen: 'door', snapshot: null })
    peer.socket.send(here.padEnd(LARGEST_MESSAGE))
    await expect.poll(async () => (await health(hall)).screens.length).toBe(1)
    peer.socket.send(here.padEnd(LARGEST_MESSAGE + 1))
    expect(await peer.closed).toBe(1009)
    await expect.poll(async () => (await health(hall)).screens).toEqual([])
  })

  it('closes on a peer that never stops talking', async () => {
    const peer = await join(await openHall())
    for (let count = 0; count <= 120; count++) peer.socket.send(JSON.stringify(beat({ painted: count })))
    expect(await peer.closed).toBe(1008)
  })

  it('takes so many and no more, and takes another when one has left', async () => {
    const hall = await openHall()
    const peers = await Promise.all(Array.from({ length: MOST_SOCKETS }, () => join(hall)))
    const refused = new WebSocket(`ws://${hall.host}/live`)
    const [, answer] = (await once(refused, 'unexpected-response')) as [unknown, { statusCode: number }]
    expect(answer.statusCode).toBe(503)
    refused.on('error', () => {})
    refused.terminate()
    peers[0]?.socket.close()
    await peers[0]?.closed
    await join(hall)
  })

  it('ends with the hall', async () => {
    const hall = await openHall()
    const peer = await join(hall)
    await hall.server.close()
    expect([1001, 1006]).toContain(await peer.closed)
  })
})
