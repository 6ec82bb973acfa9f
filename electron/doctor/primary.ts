import { request as overHttp, type RequestOptions } from 'node:http'
import { request as overTls } from 'node:https'
import { connect, type TLSSocket } from 'node:tls'
import type { Settings } from '../device/settings.ts'
import type { Facts } from './facts.ts'

type Satellite = Extract<Settings['role'], { is: 'satellite' }>
type Is = NonNullable<Facts['primary']>['is']

const PATIENCE_MS = 3_000

/** How a satellite's primary answers to that satellite. The token is said to nobody whose certificate is another than it knows. */
export async function askPrimary(role: Satellite): Promise<NonNullable<Facts['primary']>> {
  return { address: role.primary, is: await isOf(role).catch(sayError) }
}

async function isOf({ primary, token, fingerprint }: Satellite): Promise<Is> {
  // Whether there is such a file is said only to whoever is let in.
  const url = new URL('/media/0.png', primary)
  const options = { headers: { Cookie: `mc-screen=${token}` }, timeout: PATIENCE_MS }
  if (url.protocol === 'http:') return isFor(await statusOf(overHttp, url, options))
  if (fingerprint === undefined) return isFor(await statusOf(overTls, url, options))
  const socket = await tlsTo(url)
  if (socket.getPeerCertificate().fingerprint256 !== fingerprint) {
    socket.destroy()
    return 'other-certificate'
  }
  return isFor(await statusOf(overTls, url, { ...options, createConnection: () => socket }))
}

const isFor = (status: number): Is => (status === 401 || status === 403 ? 'stranger' : 'known')

const sayError = (error: unknown): Is =>
  error instanceof Error && 'code' in error && /CERT|SELF_SIGNED/.test(String(error.code))
    ? 'other-certificate'
    : 'unreachable'

function tlsTo({ hostname, port }: URL): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || 443), rejectUnauthorized: false }, () => {
      socket.setTimeout(0)
      resolve(socket)
    })
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('no answer')))
    socket.once('error', reject)
  })
}

function statusOf(ask: typeof overHttp, url: URL, options: RequestOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = ask(url, options, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    asked.once('timeout', () => asked.destroy(new Error('no answer')))
    asked.once('error', reject)
    asked.end()
  })
}
