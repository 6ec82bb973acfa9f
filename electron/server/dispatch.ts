import type { IncomingMessage } from 'node:http'
import { strange, type Addresses } from './addresses.ts'
import { refusal, type Answer } from './answer.ts'
import { declaresTooMuch, parseJson, readBody } from './body.ts'
import type { Grant, Grants } from './grants.ts'
import type { Ask, Handler } from './ask.ts'
import { match, type Match } from './matching.ts'
import { admits, identify } from './principals.ts'
import type { Route, RouteName } from './wire.ts'

export interface Gate {
  own: Addresses
  /** whoever asks stands at the hall's own machine */
  local: boolean
  grants: Grants
  /** false on an open LAN without TLS: nobody's secret or notice may travel there in clear */
  writable: boolean
}

export type Entrance =
  { ok: true; hit: Extract<Match, { found: true }>; as: Grant | null } | { ok: false; answer: Answer }

/** Whether a request comes in at all, by its head alone: whose host, which page, which row, which principal. */
export function enter(request: IncomingMessage, { own, local, grants, writable }: Gate): Entrance {
  const refuse = (status: number, headers?: Record<string, string>): Entrance => ({
    ok: false,
    answer: refusal(status, headers),
  })
  const { headers, headersDistinct, method = '', url = '' } = request
  const stranger = strange({ hosts: headersDistinct.host ?? [], origin: headers.origin }, own)
  if (stranger) return refuse(stranger)
  const hit = match(method, url)
  if (!hit.found) return refuse(hit.status, 'allow' in hit ? { Allow: hit.allow } : {})
  if (hit.route.method !== 'GET' && !writable) return refuse(403)
  // A secret that came in clear opens nothing but what a screen only shows, whoever it belongs to.
  const held = identify(headers, grants).filter(({ clear }) => writable || clear)
  const admission = admits(hit.route, held, local)
  if (!admission.ok)
    return refuse(admission.status, admission.status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {})
  if (declaresTooMuch(request, hit.route.body)) return refuse(413)
  if (admission.as && isUse(hit.route)) grants.use(admission.as)
  return { ok: true, hit, as: admission.as }
}

export const queryOf = ({ url = '' }: IncomingMessage): URLSearchParams =>
  new URLSearchParams(url.split('?').slice(1).join('?'))

/** What a page fetches by itself, as content changes or time passes, is nobody's doing. */
const isUse = ({ admits, quiet }: Route) => admits !== 'anyone' && quiet !== true

/** From a request to the answer that its handler decides. */
export async function dispatch(
  request: IncomingMessage,
  gate: Gate,
  handlers: Record<RouteName, Handler>,
  beforeBody: () => void,
): Promise<Answer> {
  const entrance = enter(request, gate)
  if (!entrance.ok) return entrance.answer
  const { hit, as } = entrance
  const taken = await takeBody(request, hit.route, beforeBody)
  if (!taken.ok) return refusal(taken.status)
  const ask: Ask = {
    params: hit.params,
    query: queryOf(request),
    headers: request.headers,
    as,
    local: gate.local,
    encrypted: !gate.local && gate.writable,
    from: request.socket.remoteAddress ?? '',
    body: taken.value,
  }
  return handlers[hit.name](ask)
}

const bodyTypes = {
  json: /^application\/json(?:;|$)/i,
  picture: /^image\/(?:jpeg|png|webp)(?:;|$)/i,
  sheet: /^application\/octet-stream(?:;|$)/i,
}

type Taken = { ok: true; value: unknown } | { ok: false; status: 400 | 413 | 415 }

async function takeBody(request: IncomingMessage, route: Route, beforeBody: () => void): Promise<Taken> {
  if (route.body === 0) return { ok: true, value: undefined }
  const wanted = bodyTypes[route.takes ?? 'json']
  if (!wanted.test(request.headers['content-type'] ?? '')) return { ok: false, status: 415 }
  beforeBody()
  const body = await readBody(request, route.body)
  if (!body.ok) return body
  if (route.takes !== undefined) return { ok: true, value: body.bytes }
  const parsed = parseJson(body.bytes)
  return parsed ? { ok: true, value: parsed.value } : { ok: false, status: 400 }
}
