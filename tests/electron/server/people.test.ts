import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SESSION } from '../../../electron/server/person-sessions.ts'
import type { Me, PeopleChange, PeopleList } from '../../../electron/server/wire.ts'
import {
  change,
  clerk,
  deedsAt,
  desk,
  halfStaffedHall,
  manager,
  signIn,
  unstaffedHall,
  type Desk,
} from '../../support/staff.ts'

const MINUTE_MS = 60_000
const meAt = async (at: Desk) => (await at.get('/staff/me')).status

describe('a session', () => {
  it('ends when somebody signs out, and a copy of its cookie with it', async () => {
    const { hall } = await halfStaffedHall()
    const at = desk(hall)
    await signIn(at, clerk)
    const copy = desk(hall, at.cookie)
    expect(await meAt(copy)).toBe(200)
    expect((await at.post('/staff/out', {})).status).toBe(204)
    expect([at.cookie, await meAt(copy)]).toEqual(['', 401])
  })

  it('ends at the hall’s own machine after ten minutes without a hand, and after two hours', async () => {
    const { hall, clock, at } = await halfStaffedHall()
    const me = async () => (await (await at.get('/staff/me')).json()) as Me
    expect((await me()).left).toBe(SESSION.local.idle)
    clock.pass(9 * MINUTE_MS)
    // A page that asks by itself does not keep it.
    expect((await me()).left).toBe(MINUTE_MS)
    expect((await at.get('/health/details')).status).toBe(200)
    expect((await me()).left).toBe(MINUTE_MS)
    await at.get('/people')
    expect((await me()).left).toBe(SESSION.local.idle)
    clock.pass(SESSION.local.idle)
    expect(await meAt(at)).toBe(401)

    const busy = desk(hall)
    await signIn(busy, manager)
    for (let minute = 0; minute < 115; minute += 5) {
      clock.pass(5 * MINUTE_MS)
      await busy.get('/people')
    }
    expect(await meAt(busy)).toBe(200)
    clock.pass(5 * MINUTE_MS)
    expect(await meAt(busy)).toBe(401)
  })

  it('ends before a list that follows by itself, unless whoever reads it says that they are there', async () => {
    const { at, clock } = await halfStaffedHall()
    const left = async () => ((await (await at.get('/staff/me')).json()) as Me).left
    clock.pass(SESSION.local.idle - 1000)
    for (const path of ['/staff/notices', '/staff/notices/s-20260101-1', '/staff/needs']) await at.get(path)
    expect(await left()).toBe(1000)
    expect((await at.post('/staff/stay', {})).status).toBe(204)
    expect(await left()).toBe(SESSION.local.idle)
    clock.pass(SESSION.local.idle)
    expect((await at.get('/staff/notices')).status).toBe(401)
    expect((await at.post('/staff/stay', {})).status).toBe(401)
  })

  it('is idle by the wall’s clock too, for a machine that slept', async () => {
    const { clock, at } = await halfStaffedHall()
    clock.set(clock.now() + SESSION.local.idle)
    expect(await meAt(at)).toBe(401)
  })

  it('does not outlive the hall', async () => {
    const { hall, data, at } = await halfStaffedHall()
    await hall.server.close()
    const again = await unstaffedHall({ data })
    expect(await meAt(desk(again.hall, at.cookie))).toBe(401)
    expect(await signIn(desk(again.hall), manager)).toBe(200)
  })

  it('ends with a change of PIN or roles, and when its person is disabled', async () => {
    const { hall, at, person, me } = await halfStaffedHall()
    const { id } = person
    const changes: PeopleChange[] = [
      { do: 'change', id, roles: ['staff', 'approver'] },
      { do: 'disable', id },
    ]
    for (const body of changes) {
      const theirs = desk(hall)
      expect(await signIn(theirs, clerk)).toBe(200)
      await change(at, body)
      expect(await meAt(theirs)).toBe(401)
    }
    expect(await signIn(desk(hall), clerk)).toBe(401)
    await change(at, { do: 'change', id: me.id, name: '总调度' })
    expect(await meAt(at)).toBe(200)
    await change(at, { do: 'enable', id })
    await change(at, { do: 'pin', id, pin: '90210473' })
    expect(await signIn(desk(hall), clerk)).toBe(401)
    expect(await signIn(desk(hall), { ...clerk, pin: '90210473' })).toBe(200)
  })

  it('goes on with a new cookie for who changes their own PIN, and ends elsewhere', async () => {
    const { hall } = await halfStaffedHall()
    const [here, elsewhere] = [desk(hall), desk(hall)]
    await signIn(here, clerk)
    await signIn(elsewhere, clerk)
    const before = here.cookie
    expect((await here.post('/staff/pin', { old: '90210473', pin: '704918' })).status).toBe(403)
    expect((await here.post('/staff/pin', { old: clerk.pin, pin: '111111' })).status).toBe(400)
    const changed = await here.post('/staff/pin', { old: clerk.pin, pin: '704918' })
    expect(await changed.json()).toMatchObject({ name: '窗口甲', givenPin: false })
    expect(here.cookie).not.toBe(before)
    expect([await meAt(here), await meAt(elsewhere), await meAt(desk(hall, before))]).toEqual([200, 401, 401])
    expect(await signIn(desk(hall), { ...clerk, pin: '704918' })).toBe(200)
  })
})

describe('seeing to people', () => {
  it('is a manager’s, who sees who is locked and lifts it with a new PIN', async () => {
    const { hall, at, person } = await halfStaffedHall()
    for (let one = 0; one < 5; one++) await signIn(desk(hall), { ...clerk, pin: '90210473' })
    const listed = async () => ((await (await at.get('/people')).json()) as PeopleList).people
    expect((await listed()).map(({ name, lockedFor, givenPin }) => [name, lockedFor, givenPin])).toEqual([
      ['值班主管', 0, false],
      ['窗口甲', MINUTE_MS, true],
    ])
    expect(JSON.stringify(await listed())).not.toMatch(/salt|hash/)
    await change(at, { do: 'pin', id: person.id, pin: '704918' })
    expect((await listed())[1]?.lockedFor).toBe(0)
    expect(await signIn(desk(hall), { ...clerk, pin: '704918' })).toBe(200)
  })

  it('refuses with a reason what will not do, and says where nobody is', async () => {
    const { at, me } = await halfStaffedHall()
    for (const body of [
      { do: 'add', name: '窗口 甲', roles: ['staff'], pin: '704918' },
      { do: 'add', name: '写手', roles: ['staff'], pin: '123456' },
      { do: 'disable', id: me.id },
      { do: 'change', id: me.id, roles: ['staff'] },
    ]) {
      const answer = await at.post('/people', body)
      expect(answer.status).toBe(400)
      expect(await answer.json()).toEqual({ zh: expect.any(String), en: expect.any(String) })
    }
    for (const body of [
      { do: 'add', name: '写手', roles: [], pin: '704918' },
      { do: 'add', name: '写手', roles: ['root'], pin: '704918' },
      { do: 'add', name: '写手', roles: ['staff', 'staff'], pin: '704918' },
      { do: 'change', id: me.id },
      { do: 'rename', id: me.id },
    ])
      expect((await at.post('/people', body)).status).toBe(400)
    expect((await at.post('/people', { do: 'disable', id: 'p-00000000' })).status).toBe(404)
  })

  it('leaves a deed of everything, with no PIN and no hash in it', async () => {
    const { hall, at, person, me, data } = await halfStaffedHall()
    const theirs = desk(hall)
    await signIn(theirs, { ...clerk, pin: '90210473' })
    await signIn(theirs, clerk)
    await theirs.post('/staff/out', {})
    await change(at, { do: 'change', id: person.id, name: '窗口甲 2' })
    const deeds = (await deedsAt(at)).map(({ what, who, about }) => [what, who, about])
    expect(deeds).toEqual([
      ['person.changed', me.id, person.id],
      ['person.out', person.id, person.id],
      ['person.in', person.id, person.id],
      ['person.refused', null, person.id],
      ['person.added', me.id, person.id],
      ['person.first', null, me.id],
    ])
    const written = await readFile(join(data, 'audit', '2026-11-23.jsonl'), 'utf8')
    const { people } = JSON.parse(await readFile(join(data, 'people.json'), 'utf8')) as {
      people: { pin: { hash: string; salt: string } }[]
    }
    for (const secret of [
      '704918',
      '481516',
      '90210473',
      ...people.flatMap(({ pin }) => [pin.hash, pin.salt]),
    ])
      expect(written).not.toContain(secret)
    expect(hall.logged.join('')).not.toMatch(/704918|481516|90210473/)
  })
})
