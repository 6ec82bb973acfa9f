import type { Clock } from '../device/clock.ts'
import { createAllowance } from './allowance.ts'
import { refusal } from './answer.ts'
import type { Grants } from './grants.ts'
import type { Handler } from './ask.ts'
import { readToken } from './screen-messages.ts'
import type { RouteName } from './wire.ts'

const TRIES_PER_MINUTE = 10
/** The longest that browsers keep a cookie (RFC 6265bis 5.5): 400 days. */
const KEPT_S = 400 * 86_400

/** A browser at another desk shows its screen's token once and carries it from then on, where no script can read it. */
export function createPairing(
  grants: Pick<Grants, 'find'>,
  clock: Clock,
): Record<Extract<RouteName, 'pair' | 'paired'>, Handler> {
  const mayTry = createAllowance(clock, TRIES_PER_MINUTE)
  return {
    pair({ body, local }) {
      if (!mayTry()) return refusal(429, { 'Retry-After': '60' })
      const token = readToken(body)
      if (token === null) return refusal(400)
      if (grants.find(token)?.principal !== 'screen') return refusal(404)
      const secure = local ? '' : '; Secure'
      const cookie = `mc-screen=${token}; Path=/; Max-Age=${KEPT_S}; HttpOnly; SameSite=Strict${secure}`
      return { status: 204, headers: { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' } }
    },
    paired: () => ({ status: 204, headers: { 'Cache-Control': 'no-store' } }),
  }
}
