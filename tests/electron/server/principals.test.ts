import { describe, expect, it } from 'vitest'
import { createGrants } from '../../../electron/server/grants.ts'
import { admits, identify } from '../../../electron/server/principals.ts'
import type { Principal, RouteName } from '../../../electron/server/wire.ts'
import {
  addressOf,
  askers,
  bodyFor,
  carried,
  names,
  refusedBy,
  rowOf,
  staffedHall,
  type Asker,
  type StaffedHall,
} from '../../support/askers.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { secrets } from '../../support/open-hall.ts'

const typeOf = { picture: 'image/png', sheet: 'application/octet-stream' }

async function ask(hall: StaffedHall, name: RouteName, asker: Asker): Promise<number> {
  const headers = carried[asker]
  const row = rowOf(name)
  hall.renew()
  const init: RequestInit =
    row.method === 'POST'
      ? {
          method: 'POST',
          headers: { ...headers, 'Content-Type': row.takes ? typeOf[row.takes] : 'application/json' },
          body: JSON.stringify(bodyFor(name, hall.person, asker)),
        }
      : { headers }
  const answer = await fetch(hall.server.address + addressOf(row), init)
  await answer.arrayBuffer()
  return answer.status
}

/** 400 and 415 of a body that was read and does not fit: the row let it in. */
const letIn = [200, 204, 400, 404, 415, 426]

describe('the route table', () => {
  it('is walked whole with every principal, every role and nobody', async () => {
    const hall = await staffedHall()
    for (const name of names)
      for (const asker of askers) {
        const status = await ask(hall, name, asker)
        const refused = refusedBy(rowOf(name), asker)
        if (refused === null) expect(letIn, `${name} as ${asker}: ${status}`).toContain(status)
        else expect(status, `${name} as ${asker}`).toBe(refused)
      }
  })

  it('lets a made-up token be nobody', async () => {
    const hall = await staffedHall()
    for (const headers of [
      { Cookie: 'mc-shell=shell-token-of-this-test-001' },
      { Authorization: 'Bearer ' },
      { Authorization: `Basic ${secrets.monitor}` },
    ])
      expect((await fetch(`${hall.server.address}/health/details`, { headers })).status).toBe(401)
  })
})

describe('identifying', () => {
  const forEver = (principal: Principal) => ({ principal, subject: principal, until: null })

  it('finds a token only where its principal carries it', () => {
    const grants = createGrants(manualClock())
    grants.grant('a-shell-token', forEver('shell'))
    grants.grant('a-monitor-token', forEver('monitor'))
    expect(identify({ cookie: 'mc-screen=a-shell-token' }, grants)).toEqual([])
    expect(identify({ authorization: 'Bearer a-shell-token' }, grants)).toEqual([])
    expect(identify({ cookie: 'mc-shell=a-monitor-token' }, grants)).toEqual([])
    expect(identify({ cookie: 'x=1; mc-shell=a-shell-token' }, grants)).toEqual([forEver('shell')])
  })

  it('counts the first of two cookies of one name', () => {
    const grants = createGrants(manualClock())
    grants.grant('right', forEver('person'))
    expect(identify({ cookie: 'mc-person=wrong; mc-person=right' }, grants)).toEqual([])
  })

  it('admits a person at the shell to what either may see', () => {
    const grants = createGrants(manualClock())
    grants.grant('s', forEver('shell'))
    grants.grant('p', forEver('person'))
    const held = identify({ cookie: 'mc-shell=s; mc-person=p' }, grants)
    expect(admits({ admits: ['person'] }, held)).toEqual({ ok: true, as: forEver('person') })
    expect(admits({ admits: ['shell'] }, held)).toEqual({ ok: true, as: forEver('shell') })
    expect(admits({ admits: ['ticket'] }, held)).toEqual({ ok: false, status: 403 })
    expect(admits({ admits: ['ticket'] }, [])).toEqual({ ok: false, status: 401 })
  })

  it('asks a person, and nobody else, for one of the roles that a row names', () => {
    const clerk = { ...forEver('person'), roles: ['staff', 'counter'] } as const
    const row = { admits: ['shell', 'person'], roles: ['staff', 'manager'] } as const
    expect(admits(row, [clerk])).toEqual({ ok: true, as: clerk })
    expect(admits({ ...row, roles: ['manager'] }, [clerk])).toEqual({ ok: false, status: 403 })
    expect(admits(row, [forEver('person')])).toEqual({ ok: false, status: 403 })
    expect(admits(row, [forEver('shell')])).toEqual({ ok: true, as: forEver('shell') })
  })
})

describe('grants', () => {
  it('end at their time, at a revocation, and with their subject', () => {
    const clock = manualClock()
    const grants = createGrants(clock)
    const grant = { principal: 'person', subject: 'p-1', until: clock.now() + 1000 } as const
    grants.grant('short', grant)
    grants.grant('long', { ...grant, until: null })
    grants.grant('other', { ...grant, subject: 'p-2', until: null })
    expect(grants.find('short')).toEqual(grant)
    clock.pass(1000)
    expect(grants.find('short')).toBeNull()
    grants.revokeSubject('person', 'p-1')
    expect(grants.find('long')).toBeNull()
    expect(grants.find('other')).not.toBeNull()
    grants.revoke('other')
    expect(grants.find('other')).toBeNull()
  })
})
