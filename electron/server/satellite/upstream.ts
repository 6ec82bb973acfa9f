import { Agent as PlainAgent, request as plainRequest, type ClientRequest } from 'node:http'
import { Agent as SecureAgent, request as secureRequest, type AgentOptions } from 'node:https'
import type { Duplex } from 'node:stream'
import { connect, type ConnectionOptions } from 'node:tls'
import type { Settings } from '../../device/settings.ts'
import { SCREEN_COOKIE } from '../cookies.ts'

/** The primary as its satellite reaches it: each request carries the satellite's secret. */
export interface Upstream {
  /** `https://192.168.1.20:4180` */
  origin: string
  /** A request that has not been ended yet; a cookie goes behind the satellite's own. */
  request(method: string, path: string, headers: Record<string, string>): ClientRequest
  close(): void
}

type Satellite = Extract<Settings['role'], { is: 'satellite' }>

const PATIENCE_MS = 10_000

export function createUpstream({ primary, token, fingerprint }: Omit<Satellite, 'is'>): Upstream {
  const { origin, protocol } = new URL(primary)
  const secure = protocol === 'https:'
  const agent = secure
    ? fingerprint === undefined
      ? new SecureAgent({ keepAlive: true })
      : new KnownAgent(fingerprint, { keepAlive: true })
    : new PlainAgent({ keepAlive: true })
  return {
    origin,
    request(method, path, { cookie, ...headers }) {
      const own = `${SCREEN_COOKIE}=${token}`
      const all = { ...headers, Cookie: cookie === undefined ? own : `${own}; ${cookie}` }
      const begun = (secure ? secureRequest : plainRequest)(origin + path, { method, headers: all, agent })
      begun.setTimeout(PATIENCE_MS, () => begun.destroy(new Error('the primary does not answer')))
      return begun
    },
    close: () => agent.destroy(),
  }
}

/** Speaks to one certificate, by its fingerprint, and to no other: a primary that made its own has nobody to vouch for it. */
class KnownAgent extends SecureAgent {
  readonly #fingerprint: string

  constructor(fingerprint: string, options: AgentOptions) {
    super(options)
    this.#fingerprint = fingerprint
  }

  override createConnection(
    options: ConnectionOptions,
    done: (error: Error | null, socket: Duplex) => void,
  ): undefined {
    // Nothing is sent before the certificate has been looked at.
    const socket = connect({ ...options, rejectUnauthorized: false })
    const fail = (error: Error) => done(error, socket)
    socket.once('error', fail)
    socket.once('secureConnect', () => {
      socket.off('error', fail)
      if (socket.getPeerCertificate().fingerprint256 === this.#fingerprint) return done(null, socket)
      socket.destroy()
      done(new Error('the primary has another certificate than device.yaml says'), socket)
    })
  }
}
