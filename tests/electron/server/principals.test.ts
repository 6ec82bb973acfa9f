import { describe, expect, it } from 'vitest'
import { createGrants, digestOf } from '../../../electron/server/grants.ts'
import { admits, identify } from '../../../electron/server/principals.ts'
import { routes, type Principal, type Route, type RouteName } from '../../../electron/server/wire.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { openHall, secrets, type OpenHall } from '../../support/open-hall.ts'

const principals: Principal[] = ['shell', 'screen', 'person', 'ticket', 'monitor']

const carried: Record<Principal, Record<string, string>> = {
  shell: { Cookie: `mc-shell=${secrets.shell}` },
  screen: { Cookie: `mc-screen=${secrets.screen}` },
  person: { Cookie: `mc-person=${secrets.person}` },
  ticket: { Authorization: `Bearer ${secrets.ticket}` },
  monitor: { Authorization: `Bearer ${secrets.monitor}` },
}

async function staffedHall(): Promise<OpenHall> {
  const hall = await openHall({
    settings: {
      monitor: { token: secrets.monitor },
      screens: [{ id: 'door', role: 'touch', language: 'zh-CN', pairedToken: digestOf(secrets.screen) }],
    },
  })
  for (const principal of ['person', 'ticket'] as const)
    hall.server.grants.grant(secrets[principal], { principal, subject: principal, until: null })
  return hall
}

/** An address that fits the row, so that only the principal can be what is refused. */
const sample = (route: Route) => route.path.replace(/:\w+/, 'x')

/** A body that fits the row. */
const bodyFor = (name: RouteName) => {
  if (name === 'pair') return { token: secrets.screen }
  if (name === 'pairCode') return { code: 'NOBODY', screen: 'door' }
  return name === 'unpair' ? { id: 'nobody' } : { screen: 'door', message: 'broken' }
}

async function ask(hall: OpenHall, name: RouteName, headers: Record<string, string>): Promise<number> {
  const route: Route = routes[name]
  const init: RequestInit =
    route.method === 'POST'
      ? {
          method: 'POST',
          headers: { ...headers, 'Content-Type': 'application/json' },
          body: JSON.stringify(bodyFor(name)),
        }
      : { headers }
  const answer = await fetch(hall.server.address + sample(route), init)
  await answer.arrayBuffer()
  return answer.status
}

describe('the route table', () => {
  it('is walked whole with every principal and with none', async () => {
    const hall = await staffedHall()
    for (const name of Object.keys(routes) as RouteName[]) {
      const route: Route = routes[name]
      const alone = await ask(hall, name, {})
      if (route.admits === 'anyone') expect([200, 204, 404, 426], name).toContain(alone)
      else expect(alone, name).toBe(401)
      for (const principal of principals) {
        const status = await ask(hall, name, carried[principal])
        const welcome = route.admits === 'anyone' || route.admits.includes(principal)
        if (welcome) expect([200, 204, 404, 426], `${name} as ${principal}`).toContain(status)
        else expect(status, `${name} as ${principal}`).toBe(403)
      }
    }
  })

  it('lets a made-up token be nobody', async () => {
    const hall = await staffedHall()
    for (const headers of [
      { Cookie: 'mc-shell=shell-token-of-this-test-001' },
      { Authorization: 'Bearer ' },
      { Authorization: `Basic ${secrets.monitor}` },
    ])
      expect(await ask(hall, 'healthDetails', headers)).toBe(401)
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
