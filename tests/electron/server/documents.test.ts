import { describe, expect, it } from 'vitest'
import { unchanged } from '../../../electron/server/answer.ts'
import { screenScript } from '../../support/built-client.ts'
import { openHall } from '../../support/open-hall.ts'
import { request } from '../../support/raw-http.ts'

describe('items', () => {
  it('come as the library has them, for ever', async () => {
    const { server, library } = await openHall()
    const hash = library.snapshot().collections.phones
    const answer = await fetch(`${server.address}/item/${hash}`)
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('etag')).toBe(`"${hash}"`)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(await library.read(hash))
  })

  it('are not sent again to whoever has them', async () => {
    const { port, library } = await openHall()
    const hash = library.snapshot().collections.phones
    const again = await request(port, `/item/${hash}`, {
      headers: { 'If-None-Match': `"other", W/"${hash}"` },
    })
    expect([again.status, again.body, again.headers['content-length']]).toEqual([304, '', undefined])
    const other = await request(port, `/item/${hash}`, { headers: { 'If-None-Match': '"other"' } })
    expect(other.status).toBe(200)
  })

  it('that nobody knows are not there', async () => {
    const { port } = await openHall()
    expect((await request(port, `/item/${'0'.repeat(64)}`)).status).toBe(404)
  })
})

describe('assets', () => {
  it('come from the build, for ever', async () => {
    const { server } = await openHall()
    const answer = await fetch(`${server.address}/assets/screen-0a1b.js`)
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(await answer.text()).toBe(screenScript)
  })
})

describe('the panel style', () => {
  it('gives a size in millimetres', async () => {
    const { server } = await openHall()
    const answer = await fetch(`${server.address}/panel/1209.6x680.4.css`)
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(await answer.text()).toBe(':root{--panel-width:1209.6;--panel-height:680.4}')
    const hung = async (at: string) => (await fetch(`${server.address}/panel/708x398-at-${at}.css`)).text()
    expect(await hung('950')).toBe(':root{--panel-width:708;--panel-height:398;--panel-reach:250}')
    expect(await hung('1450.5')).toContain('--panel-reach:-250.5')
  })

  it.each([
    '49x708.css',
    '398x19.css',
    '20001x708.css',
    '398x20001.css',
    '398x.css',
    '1e3x708.css',
    '398x708',
    '398x708.css.map',
  ])('refuses %s', async (size) => {
    const { port } = await openHall()
    expect((await request(port, `/panel/${size}`)).status).toBe(404)
  })
})

describe('entity tags', () => {
  it.each([
    [undefined, false],
    ['*', true],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['a', false],
    ['"ab"', false],
  ])('%s matches "a": %s', (header, matches) => {
    expect(unchanged(header, '"a"')).toBe(matches)
  })
})
