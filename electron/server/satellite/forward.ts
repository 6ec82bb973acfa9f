import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { refusal, send, type Answer } from '../answer.ts'
import { cookiesOf, PERSON_COOKIE } from '../cookies.ts'
import { refuse } from '../refuse.ts'
import type { Upstream } from './upstream.ts'

/** What of a page's request means something to the primary; whose it is says the satellite's own secret. */
const asked = [
  'accept',
  'accept-language',
  'content-type',
  'content-length',
  'if-none-match',
  'if-range',
  'range',
]
const joining = ['connection', 'upgrade', 'sec-websocket-key', 'sec-websocket-version']
/** Between two machines, or the satellite's own affair. */
const unsaid = new Set(['connection', 'keep-alive', 'transfer-encoding', 'set-cookie'])

const pick = (headers: IncomingHttpHeaders, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )

/** A person's session is theirs and not the machine's: it goes through, and no other cookie does. */
const sessionOf = ({ cookie }: IncomingHttpHeaders): Record<string, string> => {
  const session = cookiesOf(cookie).get(PERSON_COOKIE) ?? ''
  return /^[\w-]{1,200}$/.test(session) ? { cookie: `${PERSON_COOKIE}=${session}` } : {}
}

/** `Secure` is of the way to the primary: what a page has of its own machine's address need not be. */
const sessionSet = ({ 'set-cookie': set = [] }: IncomingHttpHeaders): Record<string, string[]> => {
  const own = set.filter((each) => each.startsWith(`${PERSON_COOKIE}=`))
  return own.length > 0 ? { 'Set-Cookie': own.map((each) => each.replace('; Secure', '')) } : {}
}

/** Hands a request on and the answer back; `lost` says what to answer where the primary does not, `done` is told that it did it (204). */
export function forward(
  upstream: Upstream,
  request: IncomingMessage,
  response: ServerResponse,
  lost: () => Promise<Answer>,
  done: () => void = () => {},
): void {
  const { method = 'GET', url = '/', headers } = request
  const onward = upstream.request(method, url, { ...pick(headers, asked), ...sessionOf(headers) })
  onward.on('response', (answer) => {
    // A film that is read as it plays may rest for long; the primary ends what is really dead.
    onward.setTimeout(0)
    if (answer.statusCode === 204) done()
    const kept = Object.entries(answer.headers).filter(([name]) => !unsaid.has(name))
    response.writeHead(answer.statusCode ?? 502, {
      ...Object.fromEntries(kept),
      ...sessionSet(answer.headers),
    })
    answer.on('error', () => response.destroy())
    answer.pipe(response)
  })
  onward.on('error', () => {
    if (response.headersSent) return response.destroy()
    lost()
      .then((answer) => send(response, answer))
      .catch(() => response.destroy())
  })
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}

/** Joins a page's socket to the primary's. */
export function forwardSocket(
  upstream: Upstream,
  { url = '/', headers }: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const onward = upstream.request('GET', url, { ...pick(headers, joining), ...sessionOf(headers) })
  const lost = () => refuse(socket, refusal(503, { 'Retry-After': '5' }))
  onward.on('error', lost)
  onward.on('response', (answer) => {
    answer.resume()
    refuse(socket, refusal(answer.statusCode ?? 502))
  })
  onward.on('upgrade', (answer, far, first) => {
    const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${String(value)}\r\n`)
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('')}\r\n`)
    socket.write(first)
    far.write(head)
    // The hall beats; a link that is silent for long is dead, and its page asks for another.
    onward.setTimeout(0)
    for (const [one, other] of [
      [socket, far],
      [far, socket],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy())
    socket.pipe(far)
    far.pipe(socket)
  })
  socket.on('error', () => onward.destroy())
  onward.end()
}
