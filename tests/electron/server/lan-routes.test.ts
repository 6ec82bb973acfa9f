import { describe, expect, it } from 'vitest'
import { digestOf } from '../../../electron/server/grants.ts'
import { routes, type Principal, type Route, type RouteName } from '../../../electron/server/wire.ts'
import { LAN, lanBrowser, noLan } from '../../support/lan.ts'
import { openHall, secrets, type OpenHall } from '../../support/open-hall.ts'

/** What each row lets in over the LAN, said once more by hand: a row that opens by mistake is seen here. */
const expected: Record<RouteName, 'anyone' | readonly Principal[]> = {
  first: 'anyone',
  safe: 'anyone',
  panel: 'anyone',
  asset: 'anyone',
  glyphs: 'anyone',
  item: ['shell', 'screen', 'person'],
  media: ['shell', 'screen', 'person'],
  live: ['shell', 'screen', 'person'],
  health: 'anyone',
  healthDetails: ['shell', 'person', 'monitor'],
  problems: ['shell', 'person'],
  print: ['shell', 'screen', 'person'],
  report: ['shell', 'screen', 'person'],
  help: ['shell', 'screen', 'person'],
  helpCancel: ['shell', 'screen', 'person'],
  helpHeard: ['shell', 'screen', 'person'],
  pair: 'anyone',
  paired: ['shell', 'screen', 'person'],
  pairings: ['shell', 'screen', 'person'],
  pairCode: ['shell', 'screen', 'person'],
  unpair: ['shell', 'person'],
}

const carried: Record<Principal | 'nobody' | 'waiting', Record<string, string>> = {
  nobody: {},
  shell: { Cookie: `mc-shell=${secrets.shell}` },
  /** a touch screen */
  screen: { Cookie: `mc-screen=${secrets.screen}` },
  /** one that only shows */
  waiting: { Cookie: 'mc-screen=token-of-the-waiting-area-tv' },
  person: { Cookie: `mc-person=${secrets.person}` },
  ticket: { Authorization: `Bearer ${secrets.ticket}` },
  monitor: { Authorization: `Bearer ${secrets.monitor}` },
}

async function open(secure: boolean): Promise<OpenHall> {
  const screen = (id: string, role: 'touch' | 'signage', token: string) =>
    ({ id, role, language: 'zh-CN', pairedToken: digestOf(token) }) as const
  const hall = await openHall({
    settings: {
      monitor: { token: secrets.monitor },
      screens: [
        screen('door', 'touch', secrets.screen),
        screen('waiting', 'signage', 'token-of-the-waiting-area-tv'),
      ],
      listening: { lan: true, address: LAN, ...(secure && { tls: 'self-signed' as const }) },
    },
  })
  for (const principal of ['person', 'ticket'] as const)
    hall.server.grants.grant(secrets[principal], { principal, subject: principal, until: null })
  return hall
}

async function walk(hall: OpenHall, secure: boolean, name: RouteName, headers: Record<string, string>) {
  const { method, path }: Route = routes[name]
  const screen = headers === carried.waiting ? 'waiting' : 'door'
  const body = method === 'POST' ? { screen, id: 'x', message: 'broken' } : undefined
  const { status } = await lanBrowser(hall, secure).ask(path.replace(/:\w+/, 'x'), { method, headers, body })
  return status
}

const names = Object.keys(routes) as RouteName[]
const askers = Object.keys(carried) as (keyof typeof carried)[]
const principalOf = (asker: keyof typeof carried) => (asker === 'waiting' ? 'screen' : asker)

describe.skipIf(noLan)('the route table, over the LAN', () => {
  it('admits with TLS whom each row names, and nobody else', async () => {
    const hall = await open(true)
    for (const name of names)
      for (const asker of askers) {
        const status = await walk(hall, true, name, carried[asker])
        const admitted = expected[name]
        const principal = principalOf(asker)
        if (admitted === 'anyone' || (principal !== 'nobody' && admitted.includes(principal)))
          expect([401, 403], `${name} as ${asker}: ${status}`).not.toContain(status)
        else expect(status, `${name} as ${asker}`).toBe(principal === 'nobody' ? 401 : 403)
      }
  })

  it('without TLS takes nothing that changes anything, and no secret but of a screen that only shows', async () => {
    const hall = await open(false)
    for (const name of names)
      for (const asker of askers) {
        const status = await walk(hall, false, name, carried[asker])
        const admitted = expected[name]
        const said = `${name} as ${asker}: ${status}`
        if (routes[name].method === 'POST') expect(status, said).toBe(403)
        else if (admitted === 'anyone') expect([401, 403], said).not.toContain(status)
        else if (asker !== 'waiting') expect(status, said).toBe(401)
        else if (admitted.includes('screen')) expect([401, 403], said).not.toContain(status)
        else expect(status, said).toBe(403)
      }
  })
})
