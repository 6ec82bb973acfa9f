import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../electron/server/headers.ts'
import { openHall, putMedia } from '../../support/open-hall.ts'
import { rawRequest, request, type RawAnswer } from '../../support/raw-http.ts'

const upgrade = { Connection: 'Upgrade', Upgrade: 'websocket' }

function expectGuarded(answer: RawAnswer, what: string, policy = contentSecurityPolicy) {
  const { headers } = answer
  expect(headers['content-security-policy'], what).toBe(policy)
  expect(headers['x-content-type-options'], what).toBe('nosniff')
  expect(headers['referrer-policy'], what).toBe('no-referrer')
  expect(headers['cross-origin-opener-policy'], what).toBe('same-origin')
  expect(headers['cross-origin-embedder-policy'], what).toBe('require-corp')
  expect(headers['cross-origin-resource-policy'], what).toBe('same-origin')
  expect(headers['permissions-policy'], what).toContain('camera=()')
  expect(headers.server, what).toBeUndefined()
  expect(headers['x-powered-by'], what).toBeUndefined()
}

describe('headers', () => {
  it('guard every answer, whatever its status', async () => {
    const hall = await openHall()
    const { port, library } = hall
    await putMedia(hall, 'film.mp4', 'video/mp4', 'x'.repeat(100))
    const item = `/item/${library.snapshot().collections.hall}`
    const range = { Range: 'bytes=900-' }
    const asked: [status: number, answer: Promise<RawAnswer>][] = [
      [200, request(port, '/?screen=touch')],
      [200, request(port, item)],
      [304, request(port, item, { headers: { 'If-None-Match': '*' } })],
      [200, request(port, '/assets/screen-0a1b.js')],
      [200, request(port, '/panel/398x708.css')],
      [200, request(port, '/media/film.mp4')],
      [206, request(port, '/media/film.mp4', { headers: { Range: 'bytes=0-9' } })],
      [416, request(port, '/media/film.mp4', { headers: range })],
      [200, request(port, '/health')],
      [401, request(port, '/problems')],
      [404, request(port, '/nothing')],
      [405, request(port, '/', { method: 'PUT' })],
      [413, request(port, '/', { headers: { 'Content-Length': '9' } })],
      [417, request(port, '/', { headers: { Expect: 'miracles' } })],
      [421, request(port, '/', { host: 'evil.example' })],
      [426, request(port, '/live')],
      [404, request(port, '/health', { headers: { ...upgrade } })],
      [400, request(port, '/live', { headers: { ...upgrade } })],
      [400, rawRequest(port, 'nonsense\r\n\r\n')],
      [431, request(port, '/', { headers: { 'X-Long': 'x'.repeat(20_000) } })],
    ]
    for (const [status, promise] of asked) {
      const answer = await promise
      expect(answer.status).toBe(status)
      expectGuarded(answer, String(status))
    }
  })

  it('allow no script, style or frame from anywhere else', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*|data:|blob:/)
    expect(contentSecurityPolicy).toContain("default-src 'none'")
    expect(contentSecurityPolicy).toContain("require-trusted-types-for 'script'")
  })

  it('say of a server error no more than that it is in the log', async () => {
    const { port, library, logged } = await openHall()
    library.forget(library.snapshot().collections.pledge)
    const answer = await request(port, '/?screen=touch')
    expect(answer.status).toBe(500)
    expectGuarded(answer, '500')
    expect(answer.body).not.toMatch(/missing|Error|\.ts/)
    expect(logged.join('')).toMatch(/request\.failed.*missing/)
  })
})
