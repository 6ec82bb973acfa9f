import { rm } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { rangeOf } from '../../../electron/server/ranges.ts'
import { svgPolicy } from '../../../electron/server/headers.ts'
import { openHall, putMedia } from '../../support/open-hall.ts'
import { request } from '../../support/raw-http.ts'

const whole = '0123456789'

async function hallWithFilm() {
  const hall = await openHall()
  const path = await putMedia(hall, 'film.mp4', 'video/mp4', whole)
  const get = (headers: Record<string, string> = {}) => request(hall.port, '/media/film.mp4', { headers })
  return { hall, path, get }
}

describe('media', () => {
  it('come whole, for ever, and say that parts can be had', async () => {
    const { get } = await hallWithFilm()
    const { status, headers, body } = await get()
    expect([status, body]).toEqual([200, whole])
    expect(headers['content-type']).toBe('video/mp4')
    expect(headers['accept-ranges']).toBe('bytes')
    expect(headers['cache-control']).toContain('immutable')
    expect(headers.etag).toBe('"film.mp4"')
  })

  it.each([
    ['bytes=0-3', '0123', '0-3'],
    ['bytes=7-', '789', '7-9'],
    ['bytes=-2', '89', '8-9'],
    ['bytes=-99', whole, '0-9'],
    ['bytes=5-99', '56789', '5-9'],
    ['bytes=9-9', '9', '9-9'],
  ])('come in part: %s', async (Range, body, sent) => {
    const { get } = await hallWithFilm()
    const answer = await get({ Range })
    expect([answer.status, answer.body, answer.headers['content-range']]).toEqual([
      206,
      body,
      `bytes ${sent}/10`,
    ])
    expect(answer.headers['content-length']).toBe(String(body.length))
  })

  it.each(['bytes=10-', 'bytes=10-20', 'bytes=-0', 'bytes=99-100'])('cannot give %s', async (Range) => {
    const { get } = await hallWithFilm()
    const answer = await get({ Range })
    expect([answer.status, answer.headers['content-range']]).toEqual([416, 'bytes */10'])
  })

  it.each(['bytes=3-1', 'bytes=0-1,3-4', 'bytes=a-b', 'bytes=-', 'lines=0-1', 'bytes=0-1-2', ''])(
    'come whole for a range that means nothing: %s',
    async (Range) => {
      const { get } = await hallWithFilm()
      const answer = await get({ Range })
      expect([answer.status, answer.body]).toEqual([200, whole])
    },
  )

  it('come in part only while they are what the asker has', async () => {
    const { get } = await hallWithFilm()
    const Range = 'bytes=0-1'
    expect((await get({ Range, 'If-Range': '"film.mp4"' })).status).toBe(206)
    expect((await get({ Range, 'If-Range': '"older.mp4"' })).status).toBe(200)
    expect((await get({ Range, 'If-Range': 'Mon, 23 Nov 2026 00:00:00 GMT' })).status).toBe(200)
    expect((await get({ 'If-None-Match': '"film.mp4"' })).status).toBe(304)
  })

  it('that have gone from the disk are not there', async () => {
    const { get, path } = await hallWithFilm()
    await rm(path)
    expect((await get()).status).toBe(404)
  })

  it('may be empty', async () => {
    const { hall } = await hallWithFilm()
    await putMedia(hall, 'empty.webp', 'image/webp', '')
    expect(await request(hall.port, '/media/empty.webp')).toMatchObject({ status: 200, body: '' })
    const part = await request(hall.port, '/media/empty.webp', { headers: { Range: 'bytes=0-' } })
    expect(part.status).toBe(416)
  })

  it('that are drawings run nothing', async () => {
    const { hall } = await hallWithFilm()
    await putMedia(hall, 'mark.svg', 'image/svg+xml', '<svg/>')
    const { headers } = await request(hall.port, '/media/mark.svg')
    expect(headers['content-security-policy']).toBe(svgPolicy)
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('leave the hall well when a reader goes away in the middle', async () => {
    const { hall } = await hallWithFilm()
    await putMedia(hall, 'long.mp4', 'video/mp4', Buffer.alloc(8 * 1024 * 1024))
    for (let reader = 0; reader < 3; reader++) {
      const leaving = new AbortController()
      const answer = await fetch(`${hall.server.address}/media/long.mp4`, { signal: leaving.signal })
      await answer.body?.getReader().read()
      leaving.abort()
    }
    expect((await request(hall.port, '/health')).status).toBe(200)
    expect(hall.logged.filter((line) => line.includes('request.failed'))).toEqual([])
  })
})

describe('ranges', () => {
  it('stay within the file, whatever is asked', () => {
    for (const size of [0, 1, 5])
      for (const first of ['', '0', '1', '4', '5', '999999999999999'])
        for (const last of ['', '0', '3', '999999999999999']) {
          const span = rangeOf({ range: `bytes=${first}-${last}`, ifRange: undefined }, '"e"', size)
          if (typeof span === 'string') continue
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeGreaterThanOrEqual(span.start)
          expect(span.end).toBeLessThan(size)
        }
  })
})
