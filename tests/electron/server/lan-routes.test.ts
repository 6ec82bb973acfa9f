import { describe, expect, it } from 'vitest'
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
import { LAN, lanBrowser, noLan } from '../../support/lan.ts'

/** What each row lets in over the LAN, said once more by hand: a row that opens by mistake is seen here. */
const expected: Record<RouteName, 'anyone' | readonly Principal[]> = {
  first: 'anyone',
  desk: 'anyone',
  safe: 'anyone',
  panel: 'anyone',
  asset: 'anyone',
  glyphs: 'anyone',
  item: ['shell', 'screen', 'person'],
  media: ['shell', 'screen', 'person'],
  live: ['shell', 'screen', 'person'],
  health: 'anyone',
  healthDetails: ['shell', 'person', 'monitor'],
  metrics: ['shell', 'monitor'],
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
  staffDoor: 'anyone',
  staffFirst: 'anyone',
  staffIn: 'anyone',
  staffOut: ['person'],
  staffStay: ['person'],
  staffMe: ['person'],
  staffPin: ['person'],
  leaving: ['person'],
  leave: ['person'],
  people: ['person'],
  peopleChange: ['person'],
  audit: ['person'],
  auditCsv: ['person'],
  notices: ['person'],
  notice: ['person'],
  noticeWrite: ['person'],
  noticeCheck: ['person'],
  noticeAct: ['person'],
  preview: ['person'],
  previewLive: ['person'],
  previewWrite: ['person'],
  picture: ['person'],
  needs: ['person'],
  interim: ['person'],
  interimTry: ['person'],
  interimPublish: ['person'],
  interimWithdraw: ['person'],
  sheet: ['person'],
  sheetMonths: ['person'],
  sound: ['person'],
  ticketTake: ['shell', 'screen', 'person'],
  ticketPage: 'anyone',
  ticket: ['ticket'],
  counterAct: ['screen', 'person', 'shell'],
}

const open = (secure: boolean): Promise<StaffedHall> =>
  staffedHall({
    settings: { listening: { lan: true, address: LAN, ...(secure && { tls: 'self-signed' as const }) } },
  })

async function walk(hall: StaffedHall, secure: boolean, name: RouteName, asker: Asker) {
  const row = rowOf(name)
  hall.renew()
  const body = row.method === 'POST' ? bodyFor(name, hall.person, asker) : undefined
  const { status } = await lanBrowser(hall, secure).ask(addressOf(row), {
    method: row.method,
    headers: carried[asker],
    body,
  })
  return status
}

describe.skipIf(noLan)('the route table, over the LAN', () => {
  it('admits with TLS whom each row names, and nobody else', async () => {
    const hall = await open(true)
    for (const name of names)
      for (const asker of askers) {
        const status = await walk(hall, true, name, asker)
        const refused = refusedBy(rowOf(name), asker, expected[name])
        if (refused === null) expect([401, 403], `${name} as ${asker}: ${status}`).not.toContain(status)
        else expect(status, `${name} as ${asker}`).toBe(refused)
      }
  })

  it('without TLS takes nothing that changes anything, and no secret but of a screen that only shows', async () => {
    const hall = await open(false)
    for (const name of names)
      for (const asker of askers) {
        const status = await walk(hall, false, name, asker)
        const admitted = expected[name]
        const said = `${name} as ${asker}: ${status}`
        if (rowOf(name).method === 'POST') expect(status, said).toBe(403)
        else if (admitted === 'anyone') expect([401, 403], said).not.toContain(status)
        else if (asker !== 'waiting') expect(status, said).toBe(401)
        else if (admitted.includes('screen')) expect([401, 403], said).not.toContain(status)
        else expect(status, said).toBe(403)
      }
  })
})
