import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { SESSION } from '../../../electron/server/person-sessions.ts'
import type { FromHall, Me, NoticePreviewed } from '../../../electron/server/wire.ts'
import { LAN, noLan } from '../../support/lan.ts'
import { putMedia } from '../../support/open-hall.ts'
import { token, here, openPrimary, openSatellite } from '../../support/satellite.ts'
import { deedsAt, desk, manager } from '../../support/staff.ts'

describe.skipIf(noLan)('a satellite', () => {
  it('shows the primary’s screens at its own address, with no content of its own', async () => {
    const primary = await openPrimary()
    await putMedia(primary, 'film.mp4', 'video/mp4', '0123456789')
    const { ask } = await openSatellite(primary)
    const page = await (await ask('/?screen=east')).text()
    expect(page).toContain('"screen":{"id":"east","role":"signage"')
    expect(page).toContain('城区营业站')
    const { hall } = primary.library.snapshot().collections
    expect((await ask(`/item/${hall}`)).status).toBe(200)
    const part = await ask('/media/film.mp4', { headers: { Range: 'bytes=2-4' } })
    expect([part.status, await part.text()]).toEqual([206, '234'])
    expect((await ask('/assets/screen-0a1b.js')).status).toBe(200)
    expect((await ask('/nothing')).status).toBe(404)
    expect((await ask('/problems')).status).toBe(403)
  })

  it('keeps its secret to itself, and hands on nobody else’s', async () => {
    const { ask } = await openSatellite(await openPrimary())
    const answer = await ask('/?screen=nobody', { headers: { Cookie: 'mc-screen=x; mc-shell=y' } })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?screen=east'])
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await (await ask('/?screen=east')).text()).not.toContain(token)
    const stranger = await ask('/health', { headers: { Origin: 'https://evil.example' } })
    expect(stranger.status).toBe(403)
  })

  it('is left by a manager’s PIN that the primary checks: its own program ends, and the primary’s goes on', async () => {
    const primary = await openPrimary()
    const code = await primary.server.staffCode()
    const left: string[] = []
    const { satellite, clock } = await openSatellite(primary, { leave: (reason) => left.push(reason) })
    const at = desk({ server: { address: satellite.address } })
    await at.post('/staff/first', { ...manager, code })
    expect(await (await at.get('/staff/leave')).json()).toEqual({ program: 'here' })
    for (const [pin, status] of [
      ['000000', 403],
      [manager.pin, 204],
    ] as const) {
      expect((await at.post('/staff/leave', { pin })).status).toBe(status)
      clock.pass(1_000)
      expect(left).toHaveLength(status === 204 ? 1 : 0)
    }
    expect((await deedsAt(at))[0]).toMatchObject({ what: 'program.left', about: 'satellite' })
    const { ask } = await openSatellite(primary)
    expect(await (await ask('/staff/leave')).json()).toEqual({ program: 'cannot' })
  })

  it('lets people sign in at the primary, as at a machine where customers stand next', async () => {
    const primary = await openPrimary()
    const code = await primary.server.staffCode()
    const { satellite, ask } = await openSatellite(primary)
    const at = desk({ server: { address: satellite.address } })
    const made = await at.post('/staff/first', { ...manager, code })
    expect(made.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^mc-person=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
    ])
    const me = (await (await at.get('/staff/me')).json()) as Me
    expect(me.name).toBe(manager.name)
    expect(me.left).toBeLessThanOrEqual(SESSION.local.idle)
    // The satellite itself is known, and no person.
    expect((await ask('/staff/me')).status).toBe(403)
    await at.post('/staff/out', {})
    expect(at.cookie).toBe('')
  })

  it('shows somebody at its desk what they write, on the screens of the primary', async () => {
    const primary = await openPrimary()
    const code = await primary.server.staffCode()
    const { satellite } = await openSatellite(primary)
    const at = desk({ server: { address: satellite.address } })
    await at.post('/staff/first', { ...manager, code })
    const fields = {
      ...{ title: '元旦照常营业', kind: 'hours', urgency: 'normal', body: '照常营业。' },
      ...{ starts: '2026-12-31 08:00', ends: '2027-01-02 18:00' },
    }
    const said = (await (
      await at.post('/staff/previews/k', { version: 0, fields })
    ).json()) as NoticePreviewed
    expect(said).toEqual({ shows: 'this', errors: 0 })
    const { headers } = await at.get('/staff/previews/k?screen=east')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    const address = `${satellite.address.replace('http', 'ws')}/staff/previews/k/live?screen=east`
    const socket = new WebSocket(address, { headers: { Cookie: at.cookie } })
    onTestFinished(() => socket.terminate())
    const [hello] = (await once(socket, 'message')) as [Buffer]
    expect(JSON.parse(hello.toString())).toMatchObject({ type: 'hello', notices: { preview: {} } })
  })

  it('joins its pages to the primary’s live state, as the screens they are', async () => {
    const primary = await openPrimary()
    const { satellite, ask } = await openSatellite(primary)
    const socket = new WebSocket(`${satellite.address.replace('http', 'ws')}/live`)
    onTestFinished(() => socket.terminate())
    const [hello] = (await once(socket, 'message')) as [Buffer]
    expect((JSON.parse(hello.toString()) as FromHall).type).toBe('hello')
    socket.send(JSON.stringify({ type: 'here', screen: 'east', snapshot: null }))
    await expect.poll(async () => (await fetch(`${primary.server.address}/`)).text()).toContain('✓ 已连接')
    const call = await ask('/help', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"screen":"east-door"}',
    })
    expect(await call.json()).toEqual({ call: null })
  })

  it('prints on its own paper', async () => {
    const { ask } = await openSatellite(await openPrimary())
    const print = async (Cookie: string): Promise<unknown> => {
      const headers = { 'Content-Type': 'application/json', Cookie }
      return (await ask('/print', { method: 'POST', headers, body: '{"screen":"east-door"}' })).json()
    }
    expect(await print('mc-shell=its-shell')).toEqual({ by: 'shell', ok: true })
    expect(await print('mc-shell=another')).toEqual({ by: 'page' })
  })

  it('lists its screens, or shows the only one', async () => {
    const primary = await openPrimary()
    const several = await (await (await openSatellite(primary)).ask('/')).text()
    for (const said of ['href="/?screen=east"', '东墙', 'href="/?screen=east-door"', '这台副机显示主机'])
      expect(several).toContain(said)
    const { ask } = await openSatellite(primary, { screens: here.slice(0, 1) })
    expect((await ask('/')).headers.get('location')).toBe('/?screen=east')
  })

  it('that has lost its primary shows its last safe page, and the primary’s again when that is back', async () => {
    const primary = await openPrimary()
    const { satellite, clock, ask, logged } = await openSatellite(primary)
    await expect.poll(() => satellite.safePage()).not.toBeNull()
    expect(await (await ask('/health')).json()).toEqual({ status: 'ok' })
    await primary.server.close()
    const page = await ask('/?screen=east')
    expect([page.status, page.headers.get('refresh')]).toEqual([503, '5'])
    const html = await page.text()
    expect(html).toContain('城区营业站')
    expect(html).not.toContain('<script')
    expect((await ask('/item/x')).status).toBe(503)
    clock.pass(5_000)
    await expect.poll(async () => (await ask('/health')).text()).toBe('{"status":"degraded"}')
    expect(logged.join('')).toContain('primary.lost')
    const socket = new WebSocket(`${satellite.address.replace('http', 'ws')}/live`)
    const [, answer] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }]
    expect(answer.statusCode).toBe(503)
  })

  it('says in words that the primary is away where it never saw it', async () => {
    const primary = await openPrimary()
    await primary.server.close()
    const { ask } = await openSatellite({
      ...primary,
      server: { ...primary.server, lan: () => ({ address: `https://${LAN}:9/`, fingerprint: null }) },
    })
    expect(await (await ask('/?screen=east')).text()).toContain('连不上主机')
  })

  it('speaks to no other certificate than the one it was told', async () => {
    const primary = await openPrimary()
    const { ask, logged } = await openSatellite(primary, { fingerprint: 'AA:'.repeat(31) + 'AA' })
    expect((await ask('/?screen=east')).status).toBe(503)
    expect(logged.join('')).toContain('another certificate')
  })

  it('whose token the primary does not know says so, instead of a code that would lead nowhere', async () => {
    const { ask } = await openSatellite(
      await openPrimary([{ id: 'east', role: 'signage', language: 'zh-CN' }]),
    )
    const page = await ask('/?screen=east')
    const html = await page.text()
    expect(page.status).toBe(503)
    expect(html).toContain('不认识这台副机的令牌')
    expect(html).not.toContain('plain-code')
  })

  it('starts with the safe page of its last run where the primary is away', async () => {
    const data = await mkdtemp(join(tmpdir(), 'satellite-data-'))
    onTestFinished(() => rm(data, { recursive: true, force: true }))
    await writeFile(join(data, 'safe.html'), '<!doctype html><style>p{}</style><p>昨天的页</p>')
    const primary = await openPrimary()
    await primary.server.close()
    const { satellite, ask } = await openSatellite(primary, { data })
    expect(await satellite.safePage()).toBe(join(data, 'safe.html'))
    expect(await (await ask('/?screen=east')).text()).toContain('昨天的页')
    expect(await (await ask('/safe.html')).text()).toContain('昨天的页')
  })
})
