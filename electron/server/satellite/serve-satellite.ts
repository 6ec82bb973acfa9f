import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import type { Clock } from '../../device/clock.ts'
import type { Log } from '../../device/log.ts'
import type { Settings } from '../../device/settings.ts'
import { addressesOf, strange } from '../addresses.ts'
import { json, refusal, send, type Answer } from '../answer.ts'
import type { Client } from '../client.ts'
import { OF_SATELLITE, soonAfter, type Leave } from '../leave-handlers.ts'
import { match } from '../matching.ts'
import { refuse } from '../refuse.ts'
import type { HallServer } from '../serve.ts'
import { routes, type HealthBrief, type Leaving, type RouteName } from '../wire.ts'
import { forward, forwardSocket } from './forward.ts'
import { createOwnPages } from './own-pages.ts'
import { watchPrimary } from './primary.ts'
import { createUpstream } from './upstream.ts'

interface Options {
  client: Client
  settings: Settings
  role: Extract<Settings['role'], { is: 'satellite' }>
  port: number
  /** folder of this machine's own data */
  data: string
  /** answers `POST /print`, whose paper is here and not at the primary */
  print: (request: IncomingMessage) => Promise<Answer>
  /** ends this machine's own program; null where its host cannot */
  leave: Leave | null
  clock: Clock
  log: Log
}

const LOOPBACK = '127.0.0.1'

/** rows whose sockets the primary has */
const joined: ReadonlySet<RouteName> = new Set(['live', 'previewLive'])

/**
 * A satellite's hall has no content: it shows the primary's, at its own loopback address, so that windows and browsers
 * here need neither the secret nor the primary's certificate. A page that is on stays on while the primary is away; one
 * that is asked for meanwhile is the last safe page.
 */
export async function serveSatellite(options: Options): Promise<Omit<HallServer, 'grants'>> {
  const { client, settings, role, port, data, print, clock, log } = options
  const upstream = createUpstream(role)
  const safePage = join(data, 'safe.html')
  const primary = watchPrimary({ upstream, safePage, clock, log })
  const pages = createOwnPages({ client, settings, origin: upstream.origin, safePage, primary })
  let own = addressesOf('http', LOOPBACK, port)

  /** null where the primary is to answer */
  const decide = async (request: IncomingMessage): Promise<Answer | null> => {
    const { headersDistinct, headers, method = '', url = '' } = request
    const stranger = strange({ hosts: headersDistinct.host ?? [], origin: headers.origin }, own)
    if (stranger) return refusal(stranger)
    const hit = match(method, url)
    if (!hit.found) return refusal(hit.status, 'allow' in hit ? { Allow: hit.allow } : {})
    switch (hit.name) {
      case 'first':
        return pages.first(new URL(url, upstream.origin).searchParams, headers['accept-language'])
      case 'safe':
        return pages.safe()
      case 'health':
        return json({ status: primary.state() === 'known' ? 'ok' : 'degraded' } satisfies HealthBrief)
      case 'print':
        return print(request)
      case 'leaving':
        return json({ program: options.leave ? 'here' : 'cannot' } satisfies Leaving)
      case 'leave':
        return options.leave ? null : refusal(422)
      default:
        return null
    }
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const decided = await decide(request)
    if (decided) return send(response, decided)
    const { leave } = options
    const hit = match(request.method ?? '', request.url ?? '')
    if (leave && hit.found && hit.name === 'leave') {
      // The primary knows people and keeps the record; what ends is here.
      request.url = `${routes.leave.path}?${OF_SATELLITE}`
      const passed = () => soonAfter(clock, () => leave('by the primary'))
      return forward(upstream, request, response, () => Promise.resolve(refusal(503)), passed)
    }
    const isPage = request.url?.startsWith('/?') === true
    forward(upstream, request, response, async () => (isPage ? pages.lost() : refusal(503)))
  }

  const server = createServer({ requireHostHeader: false })
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error('request.failed', { url: request.url?.slice(0, 200), error })
      response.destroy()
    })
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const { headersDistinct, headers, url = '' } = request
    const stranger = strange({ hosts: headersDistinct.host ?? [], origin: headers.origin }, own)
    if (stranger) return refuse(socket, refusal(stranger))
    const hit = match('GET', url)
    if (!hit.found || !joined.has(hit.name)) return refuse(socket, refusal(404))
    forwardSocket(upstream, request, socket, head)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: LOOPBACK, port }, () => resolve())
  })
  const bound = server.address()
  const taken = typeof bound === 'object' && bound ? bound.port : port
  own = addressesOf('http', LOOPBACK, taken)
  // A moment for the first answer, so that a shell begins with the primary's page where there is one.
  await primary.asked()
  return {
    address: `http://${LOOPBACK}:${taken}`,
    safePage: () => Promise.resolve(existsSync(safePage) ? safePage : null),
    lan: () => null,
    staffCode: () => Promise.resolve(null),
    close: () =>
      new Promise((resolve) => {
        primary.close()
        upstream.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
