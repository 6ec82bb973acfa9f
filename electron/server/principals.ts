import { PERSON_COOKIE, SCREEN_COOKIE, cookiesOf } from './cookies.ts'
import type { Grant, Grants } from './grants.ts'
import type { Principal, Route } from './wire.ts'

/** The two headers that can carry a secret. */
export interface Credentials {
  cookie?: string | undefined
  authorization?: string | undefined
}

/** Where each principal's token travels; one found anywhere else is not looked at. */
const carriedBy: Record<Principal, { cookie: string } | 'bearer'> = {
  shell: { cookie: 'mc-shell' },
  screen: { cookie: SCREEN_COOKIE },
  person: { cookie: PERSON_COOKIE },
  ticket: 'bearer',
  monitor: 'bearer',
}

const principals = Object.keys(carriedBy) as Principal[]
const TOKEN_LENGTH = 200

/** Everybody whom a request proves to speak for: a person at the hall's own shell is both. */
export function identify({ cookie, authorization }: Credentials, grants: Pick<Grants, 'find'>): Grant[] {
  const cookies = cookiesOf(cookie)
  const bearer = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization ?? '')?.[1]
  return principals.flatMap((principal) => {
    const carrier = carriedBy[principal]
    const token = carrier === 'bearer' ? bearer : cookies.get(carrier.cookie)
    const grant = token && token.length <= TOKEN_LENGTH ? grants.find(token) : null
    return grant?.principal === principal ? [grant] : []
  })
}

export type Admission = { ok: true; as: Grant | null } | { ok: false; status: 401 | 403 }

/** Whether a route lets any of these in, and as whom; `local` is whoever stands at the hall's own machine. */
export function admits(
  route: Pick<Route, 'admits' | 'lan' | 'roles'>,
  held: readonly Grant[],
  local = true,
): Admission {
  const admitted = local ? route.admits : (route.lan ?? route.admits)
  if (admitted === 'anyone') return { ok: true, as: held[0] ?? null }
  for (const principal of admitted) {
    const as = held.find((grant) => grant.principal === principal && hasRole(grant, route.roles))
    if (as) return { ok: true, as }
  }
  return { ok: false, status: held.length > 0 ? 403 : 401 }
}

const hasRole = ({ principal, roles = [] }: Grant, asked: Route['roles']): boolean =>
  principal !== 'person' || asked === undefined || asked.some((role) => roles.includes(role))
