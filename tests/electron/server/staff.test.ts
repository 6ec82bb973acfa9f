import { readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeCode, RECOVERY_MS } from '../../../electron/people/set-up-code.ts'
import { LAN, lanBrowser, noLan } from '../../support/lan.ts'
import {
  clerk,
  codeIn,
  deedsAt,
  desk,
  halfStaffedHall,
  manager,
  signIn,
  unstaffedHall,
} from '../../support/staff.ts'

const MINUTE_MS = 60_000

describe('the first manager', () => {
  it('is made by the code that the hall has in its data folder, once', async () => {
    const { hall, data } = await unstaffedHall()
    expect(await (await desk(hall).get('/staff/door')).json()).toEqual({ first: true })
    const code = await hall.server.staffCode()
    expect(code).toBe(await codeIn(data))
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/)
    const file = join(data, 'staff-code.json')
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600)

    const at = desk(hall)
    expect((await at.post('/staff/first', { ...manager, code: 'AAAA-AAAA-AAAA' })).status).toBe(403)
    const weak = await at.post('/staff/first', { ...manager, pin: '123456', code })
    expect([weak.status, await weak.json()]).toEqual([
      400,
      expect.objectContaining({ zh: expect.any(String) }),
    ])
    // As it is typed on a panel.
    const typed = code!.toLowerCase().replaceAll('-', ' ')
    const made = await at.post('/staff/first', { ...manager, code: typed })
    expect(await made.json()).toMatchObject({ name: '值班主管', roles: ['manager'], givenPin: false })
    expect(made.headers.getSetCookie()[0]).toMatch(
      /^mc-person=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    expect((await at.get('/staff/me')).status).toBe(200)

    expect(await readdir(data)).not.toContain('staff-code.json')
    expect((await desk(hall).post('/staff/first', { ...manager, name: '别人', code })).status).toBe(403)
    expect(await hall.server.staffCode()).toBeNull()
    expect(await (await desk(hall).get('/staff/door')).json()).toEqual({ first: false })
    expect((await deedsAt(at)).map(({ what }) => what)).toEqual(['person.first'])
  })

  it('is one, though two use the code at once', async () => {
    const { hall } = await unstaffedHall()
    const code = await hall.server.staffCode()
    const both = await Promise.all(
      ['甲', '乙'].map((name) => desk(hall).post('/staff/first', { name, pin: '704918', code })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403])
  })

  it('has the same code after a restart', async () => {
    const { hall, data } = await unstaffedHall()
    const code = await hall.server.staffCode()
    await hall.server.close()
    expect(await (await unstaffedHall({ data })).hall.server.staffCode()).toBe(code)
  })

  it('can come back by a code for an hour when the PIN is forgotten, whatever locked the name', async () => {
    const { hall, data, clock, me } = await halfStaffedHall()
    for (let one = 0; one < 5; one++) await signIn(desk(hall), { ...manager, pin: '90210473' })
    expect(await signIn(desk(hall), manager)).toBe(429)
    const { code } = await makeCode(data, clock.now() + RECOVERY_MS)
    const at = desk(hall)
    const back = await at.post('/staff/first', { name: manager.name, pin: '90210473', code })
    expect(await back.json()).toMatchObject({ id: me.id, roles: ['manager'] })
    expect(await signIn(desk(hall), manager)).toBe(401)
    expect(await signIn(desk(hall), { ...manager, pin: '90210473' })).toBe(200)
    expect((await deedsAt(at)).map(({ what }) => what)).toContain('person.recovered')

    const late = await makeCode(data, clock.now() + RECOVERY_MS)
    clock.pass(RECOVERY_MS)
    expect((await desk(hall).post('/staff/first', { ...manager, code: late.code })).status).toBe(403)
  })
})

describe('signing in', () => {
  it('answers a wrong name and a wrong PIN alike, to the letter, and a lock too', async () => {
    const { hall } = await halfStaffedHall()
    const answers = async (who: { name: string; pin: string }) => {
      const all: unknown[] = []
      for (let one = 0; one < 7; one++) {
        const answer = await desk(hall).post('/staff/in', who)
        const headers = [...answer.headers].filter(([name]) => name !== 'date')
        all.push([answer.status, headers, await answer.text()])
      }
      return all
    }
    const wrongPin = await answers({ ...clerk, pin: '90210473' })
    const wrongName = await answers({ name: '窗口乙', pin: clerk.pin })
    expect(wrongName).toEqual(wrongPin)
    expect(wrongPin.map((answer) => (answer as number[])[0])).toEqual([401, 401, 401, 401, 401, 429, 429])
    expect(JSON.stringify(wrongPin.at(-1))).toContain('["retry-after","60"]')
  })

  it('stays locked across a restart of the hall', async () => {
    const { hall, data, clock } = await halfStaffedHall()
    for (let one = 0; one < 5; one++) await signIn(desk(hall), { ...clerk, pin: '90210473' })
    await hall.server.close()
    const again = await unstaffedHall({ data, clock })
    expect(await signIn(desk(again.hall), clerk)).toBe(429)
    clock.pass(MINUTE_MS)
    expect(await signIn(desk(again.hall), clerk)).toBe(200)
  })

  it.skipIf(noLan)(
    'is locked from every address, over TLS alone, with a cookie that never goes without',
    async () => {
      const listening = { lan: true, address: LAN, tls: 'self-signed' } as const
      const { hall } = await halfStaffedHall({ listening })
      const pc = lanBrowser(hall, true)
      const into = (who: object) => pc.ask('/staff/in', { method: 'POST', body: who })
      const { status, headers } = await into(clerk)
      expect(status).toBe(200)
      expect(headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Secure$/)
      for (let one = 0; one < 5; one++) await into({ ...clerk, pin: '90210473' })
      expect((await into(clerk)).status).toBe(429)
      expect(await signIn(desk(hall), clerk)).toBe(429)
    },
  )

  it.skipIf(noLan)('is slowed down for one address, and not for the hall’s own machine', async () => {
    const listening = { lan: true, address: LAN, tls: 'self-signed' } as const
    const { hall } = await halfStaffedHall({ listening })
    const pc = lanBrowser(hall, true)
    const statuses: number[] = []
    for (let one = 0; one < 22; one++)
      statuses.push(
        (await pc.ask('/staff/in', { method: 'POST', body: { name: `n${one}`, pin: '1' } })).status,
      )
    expect(statuses).toEqual([...Array(20).fill(401), 429, 429])
    expect(await signIn(desk(hall), clerk)).toBe(200)
  })

  it('is not done where it cannot be written down', async () => {
    const { hall, data } = await halfStaffedHall()
    await rm(join(data, 'outbox'), { recursive: true })
    await writeFile(join(data, 'outbox'), 'a file where the folder was')
    const at = desk(hall)
    expect(await signIn(at, clerk)).toBe(503)
    expect(at.cookie).toBe('')
  })
})
