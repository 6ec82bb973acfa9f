import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { Settings } from '../../../electron/device/settings.ts'
import { LAN, noLan } from '../../support/lan.ts'
import { openHall, type OpenHall } from '../../support/open-hall.ts'

const screens: Settings['screens'] = [
  { id: 'door', role: 'touch', language: 'zh-CN', place: '门口 <b>', panel: { width: 398, height: 708 } },
  { id: 'waiting', role: 'signage', language: 'zh-CN' },
]
const list = async (hall: OpenHall, query = '', headers = {}) =>
  (await fetch(`${hall.server.address}/${query}`, { headers })).text()

describe('the hall’s address, at the machine itself', () => {
  it('lists a sample of each kind of screen where device.yaml names none', async () => {
    const html = await list(await openHall())
    expect(html).toContain('这台机器上的屏幕')
    expect(html).toContain('还没有写自己的屏幕')
    for (const sample of ['href="/?screen=touch&amp;lang=zh-CN"', 'href="/?screen=signage&amp;lang=zh-CN"'])
      expect(html).toContain(sample)
    expect(html).toContain('城区营业站')
  })

  it('lists what device.yaml names: role, place, size, and whether it is joined', async () => {
    const hall = await openHall({ settings: { screens } })
    const rows = async () => (await list(hall)).match(/<li>[^]*?<\/li>/g)
    const [door, waiting, ...none] = (await rows()) ?? []
    expect(none).toEqual([])
    expect(door).toContain('href="/?screen=door"')
    for (const said of ['触摸屏', '门口 &lt;b&gt;', '代号 door', '398 × 708 毫米 · 竖放', '未连接'])
      expect(door).toContain(said)
    for (const said of ['大屏', '1210 × 680 毫米 · 横放']) expect(waiting).toContain(said)

    const socket = new WebSocket(`${hall.server.address.replace('http', 'ws')}/live`)
    await once(socket, 'message')
    socket.send(JSON.stringify({ type: 'here', screen: 'door', snapshot: null }))
    await expect.poll(async () => (await rows())?.[0]).toContain('✓ 已连接')
    expect((await rows())?.[1]).toContain('未连接')
    socket.close()
  })

  it('speaks the browser’s language, or the one that is asked', async () => {
    const hall = await openHall()
    const en = { 'Accept-Language': 'fr, en-GB;q=0.8, zh;q=0.5' }
    expect(await list(hall, '', en)).toContain('The screens of this machine')
    expect(await list(hall, '?lang=zh-CN', en)).toContain('这台机器上的屏幕')
    expect(await list(hall, '', { 'Accept-Language': 'ja' })).toContain('<html lang="zh-CN">')
  })

  it('is a page without a script, whose one style its policy lets in', async () => {
    const answer = await fetch(`${(await openHall()).server.address}/`)
    const html = await answer.text()
    expect(html).not.toMatch(/<script|\sstyle=|\son\w+=/)
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'sha256-${hash}'`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it.skipIf(noLan)('says how others join, with the fingerprint to compare', async () => {
    const listening = { lan: true, address: LAN, tls: 'self-signed' } as const
    const hall = await openHall({ settings: { screens, listening } })
    const { address, fingerprint } = hall.server.lan()!
    expect(address).toBe(`https://${LAN}:${hall.port}/`)
    const html = await list(hall)
    expect(html).toContain(address)
    expect(html).toContain(fingerprint)
  })
})
