import { describe, expect, it } from 'vitest'
import { addressesOf, strange } from '../../../electron/server/addresses.ts'
import { match } from '../../../electron/server/matching.ts'
import { openHall, secrets } from '../../support/open-hall.ts'
import { rawRequest, request } from '../../support/raw-http.ts'

const cookie = { Cookie: `mc-shell=${secrets.shell}` }
const upgrade = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
}
const post = { ...cookie, 'Content-Type': 'application/json' }
const report = JSON.stringify({ screen: 'door', message: 'broken' })

describe('whose address a request is for', () => {
  it('answers to its own names and to no other', async () => {
    const { port } = await openHall()
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`])
      expect((await request(port, '/health', { host })).status, host).toBe(200)
    for (const host of [
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      'evil.example',
      `evil.example:${port}`,
      '',
      `a@127.0.0.1:${port}`,
    ])
      expect((await request(port, '/health', { host })).status, host).toBe(421)
  })

  it('refuses no Host and two Hosts', async () => {
    const { port } = await openHall()
    expect((await rawRequest(port, 'GET /health HTTP/1.1\r\n\r\n')).status).toBe(421)
    const two = `GET /health HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil.example\r\n\r\n`
    expect((await rawRequest(port, two)).status).toBe(421)
  })

  it('refuses another host for a WebSocket too', async () => {
    const { port } = await openHall()
    expect((await request(port, '/live', { host: 'evil.example', headers: upgrade })).status).toBe(421)
  })

  it('knows a LAN address by the port it listens on', () => {
    const own = addressesOf('https', '192.168.1.20', 443)
    expect(strange({ hosts: ['192.168.1.20'], origin: 'https://192.168.1.20' }, own)).toBeNull()
    expect(strange({ hosts: ['192.168.1.20'], origin: 'http://192.168.1.20' }, own)).toBe(403)
    expect(strange({ hosts: ['localhost'] }, own)).toBe(421)
  })
})

describe('which page made a request', () => {
  it('refuses a foreign Origin, for HTTP and for WebSocket', async () => {
    const { port } = await openHall()
    const foreign = [
      'https://evil.example',
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port + 1}`,
      // Its own name, but not the one that this request is for.
      `http://localhost:${port}`,
      'null',
    ]
    for (const Origin of foreign) {
      expect((await request(port, '/health', { headers: { Origin } })).status, Origin).toBe(403)
      expect((await request(port, '/live', { headers: { ...upgrade, Origin } })).status, Origin).toBe(403)
    }
  })

  it('takes its own', async () => {
    const { port } = await openHall()
    const Origin = `http://127.0.0.1:${port}`
    expect((await request(port, '/health', { headers: { Origin } })).status).toBe(200)
  })
})

describe('methods and addresses', () => {
  it('names the methods that a row takes', async () => {
    const { port } = await openHall()
    const wrong = await request(port, '/health', { method: 'DELETE' })
    expect([wrong.status, wrong.headers.allow]).toEqual([405, 'GET'])
    const read = await request(port, '/report', { headers: cookie })
    expect([read.status, read.headers.allow]).toEqual([405, 'POST'])
    expect((await request(port, '/', { method: 'OPTIONS' })).status).toBe(405)
  })

  it.each([
    '/nothing',
    '/health/',
    '//health',
    '/assets/../health',
    '/assets/..',
    '/assets/%2e%2e/health',
    '/assets/%2e%2e%2fmanifest.json',
    '/assets/..%5cmanifest.json',
    '/assets/..\\manifest.json',
    '/assets/%00',
    '/assets/screen-0a1b.js%00.css',
    '/assets/.hidden.js',
    '/assets/',
    '/assets/notes.txt',
    '/assets/nobody.js',
    '/item/abc',
    `/item/${'A'.repeat(64)}`,
    '/media/../data/safe.html',
    '/media/x.svg',
    '/panel/1x1.css',
    `/${'a'.repeat(400)}`,
    'http://evil.example/health',
    '*',
  ])('has nothing at %s', async (target) => {
    const { port } = await openHall()
    expect((await request(port, target)).status).toBe(404)
  })

  it('never matches what is not plain, whatever it decodes to', () => {
    for (const target of ['/%68ealth', '/health\u0000', '/health;x', '/health#x', '/healthé', '/./health'])
      expect(match('GET', target), target).toEqual({ found: false, status: 404 })
    expect(match('GET', '/health?a=/../b')).toMatchObject({ found: true, name: 'health' })
  })
})

describe('bodies', () => {
  it('takes a report as large as its row allows', async () => {
    const { port } = await openHall()
    const body = report.padEnd(16_384)
    const headers = { ...post, 'Content-Length': '16384' }
    expect((await request(port, '/report', { method: 'POST', headers, body })).status).toBe(204)
  })

  it('refuses a declared length over it before a byte comes', async () => {
    const { port } = await openHall()
    const headers = { ...post, 'Content-Length': '16385' }
    const answer = await request(port, '/report', { method: 'POST', headers })
    expect([answer.status, answer.headers.connection]).toEqual([413, 'close'])
  })

  it('does not invite it with 100 Continue either', async () => {
    const { port } = await openHall()
    const headers = { ...post, Expect: '100-continue', 'Content-Length': '99999' }
    expect((await request(port, '/report', { method: 'POST', headers })).status).toBe(413)
    const fine = { ...post, Expect: '100-continue', 'Content-Length': '10' }
    expect((await request(port, '/report', { method: 'POST', headers: fine })).status).toBe(100)
  })

  it('stops reading a chunked body as soon as it is over', async () => {
    const { port } = await openHall()
    const headers = { ...post, 'Transfer-Encoding': 'chunked' }
    const chunk = `1000\r\n${' '.repeat(4096)}\r\n`
    // The last chunk never comes: only a hall that stops in the middle can answer.
    const answer = await request(port, '/report', { method: 'POST', headers, body: chunk.repeat(5) })
    expect(answer.status).toBe(413)
  })

  it('takes a chunked body within bounds', async () => {
    const { port } = await openHall()
    const headers = { ...post, 'Transfer-Encoding': 'chunked' }
    const body = `${report.length.toString(16)}\r\n${report}\r\n0\r\n\r\n`
    expect((await request(port, '/report', { method: 'POST', headers, body })).status).toBe(204)
  })

  it('takes none where the row has none', async () => {
    const { port } = await openHall()
    expect((await request(port, '/', { headers: { 'Content-Length': '1' } })).status).toBe(413)
    expect((await request(port, '/', { headers: { 'Transfer-Encoding': 'chunked' } })).status).toBe(413)
  })

  it('refuses what is not JSON, not UTF-8, or not said to be JSON', async () => {
    const { server } = await openHall()
    const send = async (body: BodyInit, type: string) =>
      (
        await fetch(`${server.address}/report`, {
          method: 'POST',
          headers: { ...cookie, 'Content-Type': type },
          body,
        })
      ).status
    expect(await send('{', 'application/json')).toBe(400)
    expect(await send('{"screen":"door"}', 'application/json')).toBe(400)
    expect(await send(new Uint8Array([0x22, 0xff, 0x22]), 'application/json')).toBe(400)
    expect(await send(report, 'text/plain')).toBe(415)
    expect(await send(report, 'application/json; charset=utf-8')).toBe(204)
  })

  it('asks who it is before it reads', async () => {
    const { port } = await openHall()
    const headers = { 'Content-Type': 'application/json', 'Content-Length': '99999' }
    expect((await request(port, '/help/x/heard', { method: 'POST', headers })).status).toBe(401)
  })
})
