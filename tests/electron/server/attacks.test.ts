import { describe, expect, it } from 'vitest'
import type { Route, RouteName } from '../../../electron/server/wire.ts'
import {
  addressOf,
  bodyFor,
  insiderOf,
  names,
  rowOf,
  staffedHall,
  type StaffedHall,
} from '../../support/askers.ts'
import { rawRequest, request } from '../../support/raw-http.ts'
import { change, desk, manager } from '../../support/staff.ts'

const SCRIPT = '<script>alert(1)</script>'

type Attack = (hall: StaffedHall, name: RouteName) => Promise<void>

/** A row's own request, by whoever may do everything, with something about it that is wrong. */
/** What the row takes. */
const types = { picture: 'image/png', sheet: 'application/octet-stream' }
const typeOf = ({ takes }: Route) => (takes ? types[takes] : 'application/json')

function send(
  hall: StaffedHall,
  name: RouteName,
  wrong: {
    headers?: Record<string, string>
    host?: string
    target?: string
    method?: string
    body?: string
  } = {},
) {
  const row = rowOf(name)
  hall.renew()
  const body = wrong.body ?? (row.method === 'POST' ? JSON.stringify(bodyFor(name, hall.person)) : '')
  const headers = {
    ...insiderOf(row),
    ...(row.method === 'POST' && {
      'Content-Type': typeOf(row),
      'Content-Length': String(Buffer.byteLength(body)),
    }),
    ...wrong.headers,
  }
  return request(hall.port, wrong.target ?? addressOf(row), {
    method: wrong.method ?? row.method,
    ...(wrong.host !== undefined && { host: wrong.host }),
    headers,
    body,
  })
}

const attacks: Record<string, Attack> = {
  async 'a page elsewhere'(hall, name) {
    for (const Origin of ['https://evil.example', 'null', `https://127.0.0.1:${hall.port}`])
      expect((await send(hall, name, { headers: { Origin } })).status, `${name} from ${Origin}`).toBe(403)
  },

  async 'another name of the machine'(hall, name) {
    expect((await send(hall, name, { host: `evil.example:${hall.port}` })).status, name).toBe(421)
  },

  async 'a session that was signed out'(hall, name) {
    if (rowOf(name).admits === 'anyone') return
    const at = desk(hall)
    expect((await at.post('/staff/in', manager)).status).toBe(200)
    const { cookie } = at
    expect((await at.post('/staff/out', {})).status).toBe(204)
    const { status } = await send(hall, name, { headers: { Cookie: cookie, Authorization: '' } })
    expect(status, name).toBe(401)
  },

  async 'a session in another cookie, or as a bearer'(hall, name) {
    const row = rowOf(name)
    if (row.admits === 'anyone') return
    const at = desk(hall)
    await at.post('/staff/in', manager)
    const secret = at.cookie.split('=')[1] ?? ''
    for (const headers of [
      { Cookie: `mc-shell=${secret}`, Authorization: '' },
      { Cookie: `mc-screen=${secret}`, Authorization: '' },
      { Cookie: '', Authorization: `Bearer ${secret}` },
      { Cookie: `mc-person=x; mc-person=${secret}`, Authorization: '' },
    ])
      expect((await send(hall, name, { headers })).status, name).toBe(401)
  },

  async 'a body that is too large'(hall, name) {
    const row = rowOf(name)
    const declared = await send(hall, name, { headers: { 'Content-Length': String(row.body + 1) }, body: '' })
    expect(declared.status, name).toBe(413)
    const chunk = `${(row.body + 1).toString(16)}\r\n${' '.repeat(row.body + 1)}\r\n`
    const head = Object.entries({
      ...insiderOf(row),
      'Content-Type': typeOf(row),
      'Transfer-Encoding': 'chunked',
    })
      .map(([key, value]) => `${key}: ${value}\r\n`)
      .join('')
    hall.renew()
    const line = `${row.method} ${addressOf(row)} HTTP/1.1\r\nHost: 127.0.0.1:${hall.port}\r\n${head}\r\n${chunk}`
    expect((await rawRequest(hall.port, line)).status, `${name}, chunked`).toBe(413)
  },

  async 'a form instead of JSON'(hall, name) {
    if (rowOf(name).method === 'GET') return
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ])
      expect(
        (await send(hall, name, { headers: { 'Content-Type': type } })).status,
        `${name} as ${type}`,
      ).toBe(415)
  },

  async 'what is no JSON, or not what the row asks'(hall, name) {
    const row = rowOf(name)
    if (row.method === 'GET') return
    // Of a picture and a spreadsheet their own tests say what is none.
    if (row.takes !== undefined) return
    for (const body of ['{', '', '[', '{"a":1}}'])
      expect([400, 413], `${name}: ${body}`).toContain((await send(hall, name, { body })).status)
    for (const body of ['null', '[]', '0', '""', '{}'])
      expect([200, 204, 400, 404], `${name}: ${body}`).toContain((await send(hall, name, { body })).status)
  },

  async 'another method'(hall, name) {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect(
        (await send(hall, name, { method, body: '', headers: { 'Content-Length': '0' } })).status,
        name,
      ).toBe(405)
  },

  async 'tricks with the path'(hall, name) {
    const path = addressOf(rowOf(name))
    const [, first = '', ...rest] = path.split('/')
    for (const target of [
      `/x/..${path}`,
      `/.${path}`,
      `/${path}`,
      `${path}/..`,
      `${path}%00`,
      `${path}%2f..`,
      `${path};x`,
      `${path}\\..\\x`,
      `/%2e%2e${path}`,
      `http://evil.example${path}`,
      ...(first ? [`/${first.toUpperCase()}${rest.map((part) => `/${part}`).join('')}`] : []),
      ...(path === '/' ? [] : [`${path}/`]),
    ])
      expect((await send(hall, name, { target })).status, `${name}: ${target}`).toBe(404)
  },

  async 'a script in what is asked'(hall, name) {
    const row = rowOf(name)
    const body = JSON.stringify(
      Object.fromEntries(
        ['screen', 'message', 'code', 'name', 'pin', 'id', 'token', 'old', 'do'].map((key) => [key, SCRIPT]),
      ),
    )
    const target = `${addressOf(row)}?screen=${encodeURIComponent(SCRIPT)}&lang=${encodeURIComponent(SCRIPT)}&day=${encodeURIComponent(SCRIPT)}`
    const answer = await send(hall, name, {
      target,
      ...(row.method === 'POST' && row.body > body.length && { body }),
    })
    expect(answer.body, name).not.toContain(SCRIPT)
    expect(answer.headers['x-content-type-options'], name).toBe('nosniff')
    expect(answer.headers['content-security-policy'], name).toMatch(/default-src 'none'/)
  },
}

describe('every row of the route table withstands', () => {
  it.each(Object.entries(attacks))('%s', async (_, attack) => {
    const hall = await staffedHall()
    for (const name of names) await attack(hall, name)
    expect(hall.logged.join('')).not.toMatch(/request\.failed|hall\.uncaught/)
  })

  it('a script in what is kept: it stays text, and goes out as JSON or as a quoted cell', async () => {
    const hall = await staffedHall()
    const at = desk(hall)
    await at.post('/staff/in', manager)
    const name = `<img src=x>,"=1`
    const made = await change(at, { do: 'add', name, roles: ['staff'], pin: '481516' })
    expect(made.name).toBe(name)
    for (const path of ['/people', '/audit', '/audit.csv']) {
      const answer = await at.get(path)
      expect(answer.headers.get('content-type')).toMatch(/^(application\/json|text\/csv)/)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      await answer.text()
    }
    const listed = (await (await at.get('/people')).json()) as { people: { name: string }[] }
    expect(listed.people.map((person) => person.name)).toContain(name)
  })
})
