import { describe, expect, it, onTestFinished } from 'vitest'
import WebSocket from 'ws'
import { momentAfter } from '../../../content/arithmetic/notice-templates.ts'
import { wallTime } from '../../../content/arithmetic/wall-time.ts'
import { BEAT_MS } from '../../../electron/server/live.ts'
import { MOST_PREVIEWS } from '../../../electron/server/previews/preview-sockets.ts'
import type {
  Collection,
  First,
  FromHall,
  Health,
  Item,
  NoticeFields,
  NoticePreviewed,
} from '../../../electron/server/wire.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { staffedHall, type StaffedHall } from '../notices/desk.ts'

const settings = {
  screens: [
    {
      id: 'door',
      role: 'touch',
      language: 'zh-CN',
      dim: [{ from: '00:00', to: '23:59' }],
      printer: 'default',
    },
    { id: 'waiting', role: 'signage', language: 'zh-CN', off: [{ from: '00:00', to: '23:59' }] },
    {
      ...{ id: 'strip', role: 'strip', language: 'zh-CN' },
      canvas: { x: 40, y: 8, width: 192, height: 32, colours: 'red', motion: 'scroll', speed: 60 },
    },
    { id: 'counter-1', role: 'counter', language: 'zh-CN' },
  ] as never,
}
const now = () => wallTime(Date.now(), 'Asia/Shanghai')

const burst = (more: NoticeFields = {}): NoticeFields => ({
  ...{ title: '青岛路抢修停水', kind: 'emergency-stop', urgency: 'urgent', reason: '漏水', manner: '停水' },
  ...{ starts: now(), ends: momentAfter(now(), 8), areas: ['青岛路18-42号'] },
  ...more,
})

const put = (hall: StaffedHall, fields: NoticeFields, who = 'staff', key = 'k1') =>
  hall.post<NoticePreviewed>(`/staff/previews/${key}`, { version: 0, fields }, who)

const cookie = (who: string) => ({ Cookie: `mc-person=token-of-the-person-${who}` })

async function pageOf(hall: StaffedHall, screen: string, who = 'staff', key = 'k1') {
  const answer = await fetch(`${hall.server.address}/staff/previews/${key}?screen=${screen}`, {
    headers: cookie(who),
  })
  const text = await answer.text()
  const json = /<script type="application\/json" id="first">(.*?)<\/script>/s.exec(text)?.[1]
  return {
    ...{ status: answer.status, headers: answer.headers, text },
    first: json ? (JSON.parse(json) as First) : null,
  }
}

/** What a preview's socket is told, one word after the other. */
async function look(hall: StaffedHall, screen: string, who = 'staff', key = 'k1', origin?: string) {
  const address = `${hall.server.address.replace('http', 'ws')}/staff/previews/${key}/live?screen=${screen}`
  const socket = new WebSocket(address, { headers: cookie(who), ...(origin !== undefined && { origin }) })
  const told: FromHall[] = []
  let wake = () => {}
  socket.on('message', (data: Buffer) => {
    told.push(JSON.parse(data.toString()) as FromHall)
    wake()
  })
  onTestFinished(() => socket.terminate())
  const status = await new Promise<number>((resolve) => {
    socket.once('open', () => resolve(101))
    socket.once('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0))
    socket.on('error', () => resolve(0))
  })
  return {
    ...{ socket, status, told },
    async next<T extends FromHall['type']>(type: T): Promise<Extract<FromHall, { type: T }>> {
      for (;;) {
        const at = told.findIndex((each) => each.type === type)
        if (at >= 0) return told.splice(at, 1)[0] as Extract<FromHall, { type: T }>
        await new Promise<void>((resolve) => (wake = resolve))
      }
    },
  }
}

describe('a preview', () => {
  it('is a page of the screen itself with the notice in force, which no screen is told of', async () => {
    const hall = await staffedHall({ settings })
    expect((await put(hall, burst())).body).toEqual({ shows: 'this', errors: 0 })
    const { first, text } = await pageOf(hall, 'waiting')
    expect(text).toContain('data-role="signage"')
    expect(first?.screen).toMatchObject({ id: 'waiting', role: 'signage', playlist: 'preview' })
    expect(first?.screen.preview).toEqual({
      live: '/staff/previews/k1/live?screen=waiting',
      notice: 'preview',
    })
    const { takeover, notices, snapshot, help } = first!.hello
    expect(takeover).toEqual(['preview'])
    expect(help).toEqual({ calls: [], attended: false })
    const entry = notices['preview']?.['zh-CN']
    expect(entry?.listed.title).toBe('青岛路抢修停水')
    expect((first?.documents[entry!.hash] as Item<'notice'>).content.areas).toEqual(['青岛路18-42号'])
    // What plays by itself plays this notice alone, and comes with the page: no library has it.
    const playlists = first?.documents[snapshot.collections.playlist] as Collection<'playlist'>
    const playlist = first?.documents[playlists['preview']!['zh-CN']!.hash] as Item<'playlist'>
    expect(playlist.content.items).toMatchObject([{ is: 'topic', topic: 'notices', only: ['preview'] }])
    expect((await fetch(`${hall.server.address}/item/${entry?.hash}`)).status).toBe(404)
    const screen = await (await fetch(`${hall.server.address}/?screen=waiting`)).text()
    expect(screen).not.toContain('青岛路抢修停水')
  })

  it('is seen in full light, at the corner of its frame, and neither prints nor speaks', async () => {
    const hall = await staffedHall({ settings })
    await put(hall, burst())
    const touch = (await pageOf(hall, 'door')).first?.screen
    expect(touch).toMatchObject({ role: 'touch', playlist: null, speech: null })
    expect(touch).not.toHaveProperty('printer')
    expect((await pageOf(hall, 'waiting')).first?.screen).not.toHaveProperty('shown')
    expect((await pageOf(hall, 'strip')).first?.screen.strip?.canvas).toMatchObject({
      x: 0,
      y: 0,
      width: 192,
    })
  })

  it('may be framed by pages of this hall, and no other page may be framed at all', async () => {
    const hall = await staffedHall({ settings })
    await put(hall, burst())
    const { headers } = await pageOf(hall, 'door')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect(headers.get('content-security-policy')).toContain("frame-src 'none'")
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(headers.get('cache-control')).toBe('no-store')
    for (const path of ['/?screen=door', '/staff', '/safe.html', '/staff/previews/nothing?screen=door']) {
      const other = await fetch(hall.server.address + path, { headers: cookie('staff') })
      expect(other.headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
      expect(other.headers.get('x-frame-options'), path).toBe('DENY')
      const frames = path === '/staff' ? "frame-src 'self'" : "frame-src 'none'"
      expect(other.headers.get('content-security-policy'), path).toContain(frames)
    }
  })

  it('follows what is typed, and stays as it was while that cannot be shown', async () => {
    const hall = await staffedHall({ settings })
    await put(hall, burst())
    const seen = await look(hall, 'door')
    expect((await seen.next('hello')).notices['preview']?.['zh-CN']?.listed.title).toBe('青岛路抢修停水')
    await put(hall, burst({ title: '青岛路、常州路抢修停水', urgency: 'normal' }))
    const { notices, takeover, urgent } = await seen.next('live')
    const entry = notices['preview']?.['zh-CN']
    expect(entry?.listed.title).toBe('青岛路、常州路抢修停水')
    expect(takeover).toEqual([])
    expect(urgent?.[entry!.hash]?.content).toMatchObject({ title: '青岛路、常州路抢修停水' })
    expect((await put(hall, burst({ areas: [] }))).body).toMatchObject({ shows: 'last', errors: 1 })
    expect((await pageOf(hall, 'door')).text).toContain('青岛路、常州路抢修停水')
    expect(seen.told.filter(({ type }) => type === 'live')).toEqual([])
  })

  it('is of the moment at which the notice begins, and takes the place of the one that it changes', async () => {
    const hall = await staffedHall({ settings })
    const { body } = await hall.write({ version: 0, fields: burst({ urgency: 'normal' }) })
    await hall.act(body.notice.id, { version: 1, act: 'publish' })
    const starts = momentAfter(now(), 72)
    await hall.post('/staff/previews/k1', {
      ...{ id: body.notice.id, version: 2 },
      fields: burst({ starts, ends: momentAfter(starts, 5) }),
    })
    const { hello } = (await pageOf(hall, 'waiting')).first!
    expect(wallTime(hello.hallTime, 'Asia/Shanghai')).toBe(starts)
    expect(hello.notices[body.notice.id]).toBeUndefined()
    const real = await fetch(`${hall.server.address}/?screen=waiting`)
    expect(await real.text()).toContain(body.notice.id)
  })

  it('is for nobody but whoever writes it', async () => {
    const hall = await staffedHall({ settings })
    await put(hall, burst())
    expect((await pageOf(hall, 'door', 'other')).status).toBe(404)
    expect((await look(hall, 'door', 'other')).status).toBe(404)
    expect((await pageOf(hall, 'door', 'counter')).status).toBe(403)
    expect((await look(hall, 'door', 'counter')).status).toBe(403)
    expect((await look(hall, 'door', 'nobody')).status).toBe(401)
    expect((await look(hall, 'door', 'staff', 'k1', 'https://evil.example')).status).toBe(403)
    for (const screen of ['counter-1', 'nothing', '../door', ''])
      expect((await pageOf(hall, screen)).status, screen).toBe(404)
    expect((await put(hall, burst(), 'staff', 'x'.repeat(65))).status).toBe(400)
  })

  it('counts as no screen, whatever it says', async () => {
    const hall = await staffedHall({ settings })
    await put(hall, burst())
    const seen = await look(hall, 'waiting')
    await seen.next('hello')
    seen.socket.send(JSON.stringify({ type: 'here', screen: 'waiting', snapshot: null }))
    seen.socket.send(
      JSON.stringify({
        ...{ type: 'beat', painted: 9, steady: 9000 },
        showing: { is: 'slide', name: 'notices/preview', since: Date.now(), until: null },
      }),
    )
    await put(hall, burst({ title: '又一个标题' }))
    await seen.next('live')
    const health = await hall.get<Health>('/health/details', 'manager')
    expect(health.body.screens.map(({ id, connected, painted }) => [id, connected, painted])).toEqual(
      ['door', 'waiting', 'strip', 'counter-1'].map((id) => [id, false, null]),
    )
  })

  it('ends with the session of whoever looks', async () => {
    const clock = manualClock()
    const hall = await staffedHall({ settings, clock })
    await put(hall, burst())
    const { socket, next } = await look(hall, 'waiting')
    await next('hello')
    clock.pass(BEAT_MS)
    await next('beat')
    hall.server.grants.revokeSubject('person', 'staff')
    const closed = new Promise<number>((resolve) => socket.once('close', resolve))
    clock.pass(BEAT_MS)
    expect(await closed).toBe(4001)
    expect((await pageOf(hall, 'waiting')).status).toBe(401)
  })

  it('takes no place from a screen, however many there are', async () => {
    const hall = await staffedHall({ settings })
    await put(hall, burst())
    const looks = await Promise.all(Array.from({ length: MOST_PREVIEWS }, () => look(hall, 'door')))
    expect(looks.every(({ status }) => status === 101)).toBe(true)
    expect((await look(hall, 'door')).status).toBe(503)
    const screen = new WebSocket(`${hall.server.address.replace('http', 'ws')}/live`)
    onTestFinished(() => screen.terminate())
    await new Promise((resolve, reject) => screen.once('open', resolve).once('error', reject))
  })

  it('is kept of the last eight views of each', async () => {
    const hall = await staffedHall({ settings })
    for (let view = 0; view < 9; view++) await put(hall, burst(), 'staff', `k${view}`)
    await put(hall, burst(), 'other', 'k0')
    expect((await pageOf(hall, 'door', 'staff', 'k0')).status).toBe(404)
    expect((await pageOf(hall, 'door', 'staff', 'k1')).status).toBe(200)
    expect((await pageOf(hall, 'door', 'other', 'k0')).status).toBe(200)
  })
})
