/** HTTP as bytes on a socket, for what no well-behaved client would send. */
import { connect } from 'node:net'

export interface RawAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

/** Sends bytes and reads one whole answer by its Content-Length, or until the other side ends. */
export function rawRequest(port: number, bytes: string | Buffer, address = '127.0.0.1'): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, address)
    let heard = Buffer.alloc(0)
    const settle = (ended: boolean) => {
      const answer = parse(heard, ended)
      if (!answer)
        return ended ? reject(new Error(`no whole answer: ${heard.toString().slice(0, 200)}`)) : undefined
      socket.destroy()
      resolve(answer)
    }
    socket.on('data', (chunk: Buffer) => {
      heard = Buffer.concat([heard, chunk])
      settle(false)
    })
    socket.on('end', () => settle(true))
    socket.on('error', reject)
    socket.write(bytes)
  })
}

function parse(heard: Buffer, ended: boolean): RawAnswer | null {
  const cut = heard.indexOf('\r\n\r\n')
  if (cut < 0) return null
  const [first = '', ...lines] = heard.subarray(0, cut).toString('latin1').split('\r\n')
  const headers: Record<string, string> = {}
  for (const line of lines) {
    const colon = line.indexOf(':')
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim()
  }
  const body = heard.subarray(cut + 4)
  const status = Number(first.split(' ')[1])
  const length = status < 200 || status === 204 || status === 304 ? '0' : headers['content-length']
  if (length === undefined ? !ended : body.length < Number(length)) return null
  return { status, headers, body: body.toString('utf8') }
}

interface Head {
  method?: string
  host?: string
  headers?: Record<string, string>
  body?: string
}

/** A request line and headers, the body's length left to the caller. */
export function request(port: number, target: string, head: Head = {}): Promise<RawAnswer> {
  const { method = 'GET', host = `127.0.0.1:${port}`, headers = {}, body = '' } = head
  const lines = Object.entries({ Host: host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  return rawRequest(port, `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
}
