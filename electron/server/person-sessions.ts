import { randomBytes } from 'node:crypto'
import type { Screen } from '../../content/schema/device.ts'
import type { Clock } from '../device/clock.ts'
import { cookiesOf, PERSON_COOKIE, personCookie, SCREEN_COOKIE } from './cookies.ts'
import type { Ask } from './ask.ts'
import type { Grant, Grants } from './grants.ts'
import type { PersonRole } from './wire.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/**
 * At the hall's own machine customers stand before the same panel a minute later; ten minutes are enough to write a notice
 * between two requests. A staff's own PC has its own lock, and a PIN before every notice would be a fifth of the minute that
 * a notice may take; but each day begins with one.
 */
export const SESSION = {
  local: { idle: 10 * MINUTE_MS, most: 2 * HOUR_MS },
  lan: { idle: 4 * HOUR_MS, most: 12 * HOUR_MS },
} as const

/**
 * Sessions of people, in memory alone: a hall that was restarted asks for the PIN again, and no file lets anybody in.
 * Of a secret only the digest is kept.
 */
export interface PersonSessions {
  /** Ends the session that this browser had, and gives the cookie of a new one. */
  begin(ask: Ask, person: { id: string; roles: readonly PersonRole[] }): { cookie: string; grant: Grant }
  /** Ends the one of this browser, and gives the cookie that says so to it. */
  end(ask: Ask): string
  /** Ends all of one person. */
  endAll(person: string): void
}

export function createPersonSessions(
  grants: Grants,
  configured: readonly Screen[],
  clock: Clock,
): PersonSessions {
  /** At the hall's own machine, or at one that shows its screens to customers: a kiosk elsewhere, a satellite. */
  const isPublic = ({ local, headers }: Ask): boolean => {
    const held = grants.find(cookiesOf(headers.cookie).get(SCREEN_COOKIE) ?? '')
    const ids = held?.principal === 'screen' ? (held.screens ?? [held.subject]) : []
    const roles = configured.filter(({ id }) => ids.includes(id)).map(({ role }) => role)
    return local || roles.some((role) => role !== 'counter' && role !== 'staff')
  }

  const forget = ({ headers }: Ask) => {
    const held = cookiesOf(headers.cookie).get(PERSON_COOKIE)
    if (held !== undefined && grants.find(held)?.principal === 'person') grants.revoke(held)
  }
  return {
    begin(ask, { id, roles }) {
      forget(ask)
      const { idle, most } = isPublic(ask) ? SESSION.local : SESSION.lan
      const secret = randomBytes(32).toString('base64url')
      const grant: Grant = { principal: 'person', subject: id, roles, until: clock.now() + most, idle }
      grants.grant(secret, grant)
      return { cookie: personCookie(secret, ask.encrypted), grant }
    },
    end(ask) {
      forget(ask)
      return personCookie('', ask.encrypted)
    },
    endAll: (person) => grants.revokeSubject('person', person),
  }
}
