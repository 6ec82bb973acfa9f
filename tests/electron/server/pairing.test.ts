import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { Settings } from '../../../electron/device/settings.ts'
import { digestOf } from '../../../electron/server/grants.ts'
import { BEAT_MS } from '../../../electron/server/live.ts'
import type { Pairings } from '../../../electron/server/wire.ts'
import { LAN, codeOn, lanBrowser, noLan } from '../../support/lan.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { openHall, secrets, type OpenHall, type OpenOptions } from '../../support/open-hall.ts'

const tokens = { counter: 'token-of-the-counter-in-hall', waiting: 'token-of-the-waiting-area-tv' }
const screens: Settings['screens'] = [
  { id: 'door', role: 'touch', language: 'zh-CN', place: '门口' },
  { id: 'waiting', role: 'signage', language: 'zh-CN', pairedToken: digestOf(tokens.waiting) },
  {
    id: 'counter-3',
    role: 'counter',
    language: 'zh-CN',
    counter: '3',
    pairedToken: digestOf(tokens.counter),
  },
  { id: 'desk', role: 'staff', language: 'zh-CN' },
]

const open = ({ secure, ...options }: OpenOptions & { secure: boolean }): Promise<OpenHall> =>
  openHall({
    ...options,
    settings: {
      screens,
      listening: { lan: true, address: LAN, ...(secure && { tls: 'self-signed' as const }) },
    },
  })

const asShell = { Cookie: `mc-shell=${secrets.shell}` }

/** What somebody with a secret does at the machine itself. */
const post = (hall: OpenHall, path: string, body: unknown, headers: Record<string, string> = asShell) =>
  fetch(hall.server.address + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const admit = async (hall: OpenHall, code: string, screen: string) =>
  (await post(hall, '/pairings', { code, screen })).status
const pairings = async (hall: OpenHall) =>
  (await (await fetch(`${hall.server.address}/pairings`, { headers: asShell })).json()) as Pairings

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'paired-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

describe.skipIf(noLan)('a browser elsewhere', () => {
  it('sees a code and nothing of the hall’s pages, whatever screen it asks for', async () => {
    const hall = await open({ secure: true })
    const browser = lanBrowser(hall, true)
    const code = await browser.code()
    expect(code).toMatch(/^\w{6}$/)
    for (const path of ['/', '/?screen=waiting', '/?screen=counter-3', '/?screen=nobody', '/?lang=en']) {
      const { status, body, headers } = await browser.ask(path)
      expect(status).toBe(200)
      expect(body).not.toContain('id="first"')
      expect([headers['cache-control'], headers.refresh]).toEqual(['no-store', '4'])
      expect(codeOn(body)).toBe(code)
    }
  })

  it('becomes the screen that somebody says, and stays it', async () => {
    const hall = await open({ secure: true })
    const browser = lanBrowser(hall, true)
    const code = await browser.code()
    expect(await admit(hall, `${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`, 'door')).toBe(200)
    const { status, headers } = await browser.ask('/')
    expect([status, headers.location]).toEqual([303, '/?screen=door'])
    expect((await browser.ask('/?screen=door')).body).toContain('"screen":{"id":"door","role":"touch"')
    // It is that one alone.
    expect((await browser.ask('/?screen=waiting')).headers.location).toBe('/?screen=door')
    expect((await pairings(hall)).paired).toEqual([
      {
        id: expect.any(String),
        screen: 'door',
        from: '127.0.0.1',
        encrypted: true,
        since: expect.any(Number),
      },
    ])
  })

  it('has its secret where no script sees it, only over TLS, and for a year and more', async () => {
    const hall = await open({ secure: true })
    const [set] = ((await lanBrowser(hall, true).ask('/')).headers['set-cookie'] ?? []) as string[]
    expect(set).toMatch(/^mc-screen=[\w-]{43}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Strict; Secure$/)
  })

  it('cannot use another’s code, nor one a second time', async () => {
    const hall = await open({ secure: true })
    const [one, other] = [lanBrowser(hall, true), lanBrowser(hall, true)]
    const code = await one.code()
    expect(await other.code()).not.toBe(code)
    expect(await admit(hall, code, 'door')).toBe(200)
    expect(await admit(hall, code, 'door')).toBe(404)
    expect((await other.ask('/')).status).toBe(200)
    expect((await one.ask('/')).status).toBe(303)
  })

  it('is a screen still after a restart of the hall, which keeps no secret', async () => {
    const data = await dataFolder()
    const before = await open({ secure: true, data })
    const browser = lanBrowser(before, true)
    await admit(before, await browser.code(), 'door')
    await before.server.close()
    const kept = await readFile(join(data, 'paired-screens.json'), 'utf8')
    expect(kept).not.toContain(browser.cookie.split('=')[1])
    const after = await open({ secure: true, data })
    const returned = lanBrowser(after, true, browser.cookie)
    expect((await returned.ask('/')).headers.location).toBe('/?screen=door')
  })

  it('is none any more once it is unpaired: its page is told within a beat', async () => {
    const clock = manualClock()
    const hall = await open({ secure: true, clock })
    const browser = lanBrowser(hall, true)
    await admit(hall, await browser.code(), 'waiting')
    const socket = new WebSocket(`wss://${LAN}:${hall.port}/live`, {
      headers: { Cookie: browser.cookie },
      rejectUnauthorized: false,
    })
    onTestFinished(() => socket.terminate())
    const closed = once(socket, 'close')
    await once(socket, 'message')
    const [{ id } = { id: '' }] = (await pairings(hall)).paired
    expect((await post(hall, '/pairings/end', { id })).status).toBe(204)
    expect((await browser.ask('/health')).status).toBe(200)
    expect((await browser.ask('/pair')).status).toBe(401)
    clock.pass(BEAT_MS)
    expect((await closed)[0]).toBe(4001)
    expect(codeOn((await browser.ask('/')).body)).toMatch(/^\w{6}$/)
    expect((await post(hall, '/pairings/end', { id })).status).toBe(404)
  })

  it('shows its token once instead, and is that screen', async () => {
    const hall = await open({ secure: true })
    const browser = lanBrowser(hall, true)
    const wrong = await browser.ask('/pair', { method: 'POST', body: { token: 'a-token-that-nobody-gave' } })
    expect(wrong.status).toBe(404)
    const shown = await browser.ask('/pair', { method: 'POST', body: { token: tokens.counter } })
    expect(shown.status).toBe(204)
    expect((await browser.ask('/')).headers.location).toBe('/?screen=counter-3')
  })
})

describe.skipIf(noLan)('without TLS', () => {
  it('a browser may become what only shows, and is told so; touch and counters are refused', async () => {
    const hall = await open({ secure: false })
    const browser = lanBrowser(hall, false)
    const { body } = await browser.ask('/?lang=zh-CN')
    expect(body).toContain('没有加密')
    const code = codeOn(body) ?? ''
    for (const screen of ['door', 'counter-3', 'desk']) expect(await admit(hall, code, screen)).toBe(409)
    expect(await admit(hall, code, 'waiting')).toBe(200)
    expect((await browser.ask('/')).headers.location).toBe('/?screen=waiting')
  })

  it('a secret that would open more opens nothing', async () => {
    const hall = await open({ secure: false })
    for (const cookie of [`mc-shell=${secrets.shell}`, `mc-screen=${tokens.counter}`])
      expect((await lanBrowser(hall, false, cookie).ask('/pairings')).status).toBe(401)
    const tv = lanBrowser(hall, false, `mc-screen=${tokens.waiting}`)
    expect((await tv.ask('/?screen=waiting')).body).toContain('id="first"')
    expect((await tv.ask('/report', { method: 'POST', body: {} })).status).toBe(403)
  })

  it('a screen that has become a touch screen since is outside again', async () => {
    const data = await dataFolder()
    const before = await open({ secure: false, data })
    const browser = lanBrowser(before, false)
    await admit(before, await browser.code(), 'waiting')
    await before.server.close()
    const settings = {
      screens: [{ id: 'waiting', role: 'touch' as const, language: 'zh-CN' }],
      listening: { lan: true, address: LAN, tls: 'self-signed' as const },
    }
    const after = await openHall({ data, settings })
    expect((await lanBrowser(after, true, browser.cookie).ask('/pair')).status).toBe(401)
    expect((await pairings(after)).paired).toHaveLength(1)
  })
})

describe('who lets screens join', () => {
  const at = (token: string) => ({ Cookie: `mc-screen=${token}` })
  const typed = (hall: OpenHall, code: string, screen: string, token: string) =>
    post(hall, '/pairings', { code, screen }, at(token))

  it.skipIf(noLan)('is a counter too, but not for the desk, which may more than it', async () => {
    const hall = await open({ secure: true })
    const code = await lanBrowser(hall, true).code()
    const seen = await fetch(`${hall.server.address}/pairings`, { headers: at(tokens.counter) })
    const { screens: given } = (await seen.json()) as Pairings
    expect(given.map(({ id }) => id)).toEqual(['door', 'waiting', 'counter-3'])
    expect((await typed(hall, code, 'desk', tokens.counter)).status).toBe(403)
    expect((await typed(hall, code, 'counter-3', tokens.counter)).status).toBe(200)
  })

  it.skipIf(noLan)('is not a screen where nobody works, and nobody without a secret', async () => {
    const hall = await open({ secure: true })
    const code = await lanBrowser(hall, true).code()
    expect((await typed(hall, code, 'door', tokens.waiting)).status).toBe(404)
    expect((await post(hall, '/pairings', { code, screen: 'door' }, {})).status).toBe(401)
    expect((await post(hall, '/pairings/end', { id: 'x' }, at(tokens.counter))).status).toBe(403)
  })

  it('may try ten codes a minute', async () => {
    const clock = manualClock()
    const hall = await openHall({ clock, settings: { screens } })
    for (let one = 0; one < 10; one++) expect(await admit(hall, 'AAAAAA', 'door')).toBe(404)
    expect(await admit(hall, 'AAAAAA', 'door')).toBe(429)
    clock.pass(60_000)
    expect(await admit(hall, 'AAAAAA', 'door')).toBe(404)
  })
})

describe('the file of paired screens', () => {
  it('is moved aside, and said in the log, where it says nothing sensible', async () => {
    const data = await dataFolder()
    await writeFile(join(data, 'paired-screens.json'), '[{"id":"half')
    const hall = await openHall({ data, settings: { screens } })
    expect((await pairings(hall)).paired).toEqual([])
    expect(hall.logged.join('')).toContain('paired-screens.unreadable')
    expect(await readdir(data)).toContain('paired-screens.json.unreadable')
  })

  it.skipIf(noLan)('must be written before a screen is let in', async () => {
    const data = await dataFolder()
    const hall = await open({ secure: true, data })
    const browser = lanBrowser(hall, true)
    const code = await browser.code()
    await rm(data, { recursive: true })
    await writeFile(data, 'a file where the folder was')
    expect(await admit(hall, code, 'door')).toBe(503)
    expect((await browser.ask('/')).status).toBe(200)
  })
})
