import {
  createServer as createPlain,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { Duplex } from 'node:stream'
import type { Log } from '../device/log.ts'
import { addressesOf } from './addresses.ts'
import { refusal, send, type Answer } from './answer.ts'
import { dispatch, enter, queryOf, type Gate } from './dispatch.ts'
import type { Grants } from './grants.ts'
import type { Handler } from './ask.ts'
import type { Joining, LiveSockets } from './live.ts'
import { refuse } from './refuse.ts'
import type { RouteName } from './wire.ts'

/** The sockets of a row; null where it has none. */
export type SocketsOf = (name: RouteName) => Promise<LiveSockets> | null

export interface Listening {
  port: number
  close(): Promise<void>
}

export interface ListenOptions {
  address: string
  /** 0 takes any that is free */
  port: number
  tls: { cert: Buffer; key: Buffer } | null
  /** whether only this machine can reach it */
  local: boolean
  /** whether requests that change something are taken here */
  writable: boolean
  grants: Grants
  handlers: Record<RouteName, Handler>
  sockets: SocketsOf
  log: Log
}

const HEADERS_MS = 10_000
const REQUEST_MS = 30_000
const IDLE_MS = 120_000
const MOST_CONNECTIONS = 512
const settings = {
  requireHostHeader: false,
  headersTimeout: HEADERS_MS,
  requestTimeout: REQUEST_MS,
  keepAliveTimeout: 65_000,
}

/** Listens at one address. Rejects with the system's error when it cannot: EADDRINUSE, EADDRNOTAVAIL. */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { address, tls, local, grants, handlers, sockets, log, writable } = options
  const server: Server = tls
    ? (await import('node:https')).createServer({ ...settings, ...tls })
    : createPlain(settings)
  server.maxConnections = MOST_CONNECTIONS
  server.maxHeadersCount = 64
  server.setTimeout(IDLE_MS)
  const gate: Gate = { own: addressesOf('http', address, options.port), local, grants, writable }

  const answer = async (request: IncomingMessage, response: ServerResponse, beforeBody = () => {}) => {
    try {
      const decided = await dispatch(request, gate, handlers, beforeBody)
      await send(response, unread(request) ? closing(decided) : decided)
    } catch (error) {
      if (response.destroyed) return
      log.error('request.failed', { method: request.method, url: request.url?.slice(0, 200), error })
      if (response.headersSent) response.destroy()
      else await send(response, refusal(500)).catch(() => {})
    }
  }
  server.on('request', (request, response) => void answer(request, response))
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    void answer(request, response, () => response.writeContinue())
  })
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    send(response, refusal(417, { Connection: 'close' })).catch(() => response.destroy())
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const broken = () => socket.destroy()
    socket.on('error', broken)
    upgrade(request, gate, sockets)
      .then((accepted) => {
        if ('answer' in accepted) return refuse(socket, accepted.answer)
        socket.off('error', broken)
        accepted.sockets.accept(request, socket, head, accepted.joining)
      })
      .catch((error: unknown) => {
        log.error('upgrade.failed', { error })
        refuse(socket, refusal(500))
      })
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const status =
      error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
    refuse(socket, refusal(status))
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: address, port: options.port }, () => {
      server.off('error', reject)
      resolve()
    })
  })
  server.on('error', (error) => log.error('server.error', { error }))
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : options.port
  gate.own = addressesOf(tls ? 'https' : 'http', address, port)
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        server.closeAllConnections()
      }),
  }
}

/** A body that nobody wants is not read to its end just to keep the connection. */
const unread = ({ complete, headers }: IncomingMessage) =>
  !complete && (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0)

const closing = (answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, Connection: 'close' },
})

async function upgrade(
  request: IncomingMessage,
  gate: Gate,
  sockets: SocketsOf,
): Promise<{ sockets: LiveSockets; joining: Joining } | { answer: Answer }> {
  const entrance = enter(request, gate)
  if (!entrance.ok) return entrance
  const { hit, as } = entrance
  const joined = sockets(hit.name)
  if (!joined) return { answer: refusal(404) }
  if (request.headers.upgrade?.toLowerCase() !== 'websocket')
    return { answer: refusal(426, { Upgrade: 'websocket' }) }
  const live = await joined
  if (live.full()) return { answer: refusal(503, { 'Retry-After': '5' }) }
  return { sockets: live, joining: { as, params: hit.params, query: queryOf(request) } }
}
