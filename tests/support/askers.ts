/** Everybody who can ask a hall for something, for tests that walk its whole route table. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { digestOf } from '../../electron/server/grants.ts'
import {
  routes,
  type PersonRole,
  type Principal,
  type Route,
  type RouteName,
} from '../../electron/server/wire.ts'
import { openHall, secrets, type OpenHall, type OpenOptions } from './open-hall.ts'
import { makeManager, type MadePerson } from './staff.ts'

const roles: PersonRole[] = ['staff', 'approver', 'manager', 'counter']
const principals = ['shell', 'screen', 'waiting', 'ticket', 'monitor'] as const

/** `waiting` is a screen that only shows; a person is asked as somebody who has one role alone. */
export type Asker = 'nobody' | (typeof principals)[number] | PersonRole

export const askers: readonly Asker[] = ['nobody', ...principals, ...roles]
export const names = Object.keys(routes) as RouteName[]
export const rowOf = (name: RouteName): Route => routes[name]

const WAITING = 'token-of-the-waiting-area-tv'

const sessionOf = (role: PersonRole) => `${role}-session-of-this-test`

export const carried: Record<Asker, Record<string, string>> = {
  nobody: {},
  shell: { Cookie: `mc-shell=${secrets.shell}` },
  screen: { Cookie: `mc-screen=${secrets.screen}` },
  waiting: { Cookie: `mc-screen=${WAITING}` },
  ticket: { Authorization: `Bearer ${secrets.ticket}` },
  monitor: { Authorization: `Bearer ${secrets.monitor}` },
  staff: { Cookie: `mc-person=${sessionOf('staff')}` },
  approver: { Cookie: `mc-person=${sessionOf('approver')}` },
  manager: { Cookie: `mc-person=${sessionOf('manager')}` },
  counter: { Cookie: `mc-person=${sessionOf('counter')}` },
}

/** Whoever may do everything, all at once: only what is wrong with a request can be what is refused. */
export const insiderOf = ({ admits }: Route): { Cookie: string; Authorization: string } => ({
  Cookie: [carried.shell.Cookie, carried.screen.Cookie, carried.manager.Cookie].join('; '),
  // One bearer at a time: the monitor's, or where only a ticket is let in, its own.
  Authorization:
    carried[admits !== 'anyone' && admits.includes('ticket') ? 'ticket' : 'monitor'].Authorization!,
})

export const principalOf = (asker: Asker): Principal | null =>
  asker === 'nobody'
    ? null
    : asker === 'waiting'
      ? 'screen'
      : roles.includes(asker as PersonRole)
        ? 'person'
        : (asker as Principal)

/** What the hall has to answer by the row alone: null where it lets the asker in. */
export function refusedBy(
  { admits, roles: asked }: Route,
  asker: Asker,
  lan?: Route['admits'],
): 401 | 403 | null {
  const admitted = lan ?? admits
  const principal = principalOf(asker)
  if (admitted === 'anyone') return null
  if (principal === null) return 401
  if (!admitted.includes(principal)) return 403
  return principal !== 'person' || asked === undefined || asked.includes(asker as PersonRole) ? null : 403
}

export interface StaffedHall extends OpenHall {
  data: string
  person: MadePerson
  /** Everybody's secret is good, though a request before may have ended it. */
  renew(): void
}

export async function staffedHall(
  options: Pick<OpenOptions, 'clock' | 'settings'> = {},
): Promise<StaffedHall> {
  const data = await mkdtemp(join(tmpdir(), 'staffed-'))
  onTestFinished(() => rm(data, { recursive: true, force: true }))
  const screen = (id: string, role: 'touch' | 'signage', token: string) =>
    ({ id, role, language: 'zh-CN', pairedToken: digestOf(token) }) as const
  const hall = await openHall({
    ...options,
    data,
    settings: {
      monitor: { token: secrets.monitor },
      screens: [screen('door', 'touch', secrets.screen), screen('waiting', 'signage', WAITING)],
      ...options.settings,
    },
  })
  const person = await makeManager(hall, data)
  const renew = () => {
    hall.server.grants.grant(secrets.ticket, { principal: 'ticket', subject: 'ticket', until: null })
    for (const role of roles)
      hall.server.grants.grant(sessionOf(role), {
        principal: 'person',
        subject: person.id,
        roles: [role],
        until: null,
      })
  }
  return { ...hall, data, person, renew }
}

/** An address that fits the row, so that only the asker or the attack can be what is refused. */
export const addressOf = ({ path }: Route): string => path.replaceAll(/:\w+/g, 'x')

/** A body that fits the row, or `{}` where one that fits would do what the next request needs undone. */
export function bodyFor(name: RouteName, person: MadePerson, asker?: Asker): object {
  switch (name) {
    case 'pair':
      return { token: secrets.screen }
    case 'pairCode':
      return { code: 'NOBODY', screen: 'door' }
    case 'unpair':
      return { id: 'nobody' }
    case 'staffIn':
      return { name: person.name, pin: person.pin }
    case 'peopleChange':
      return { do: 'enable', id: person.id }
    case 'noticeWrite':
    case 'noticeCheck':
    case 'previewWrite':
      return { version: 0, fields: {} }
    case 'noticeAct':
      return { version: 0, act: 'withdraw' }
    case 'sound':
      return { sound: null }
    case 'staffFirst':
    case 'staffOut':
    case 'staffStay':
    case 'staffPin':
    case 'leave':
      return {}
    default:
      return { screen: asker === 'waiting' ? 'waiting' : 'door', message: 'broken' }
  }
}
