import { createServer, request as ask, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import type { Room } from './bench.ts'

export interface Passed {
  /** host and port */
  host: string
  path: string
  type: string
  status: number
  body: Buffer
}

/** A forward proxy that passes everything on untouched and keeps count, so that nothing a browser asks for hides. */
export async function startProxy(room: Room): Promise<{ address: string; passed: Passed[] }> {
  const passed: Passed[] = []
  const proxy = createServer((request, response) => {
    const onward = ask(request.url ?? '', { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => passed.push(entryOf(request, answer, Buffer.concat(chunks))))
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  })
  // A WebSocket comes as a tunnel.
  proxy.on('connect', (request, socket) => {
    const [host = '', port = ''] = (request.url ?? '').split(':')
    passed.push({ host: request.url ?? '', path: 'WebSocket', type: '', status: 101, body: Buffer.alloc(0) })
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      socket.pipe(onward).pipe(socket)
    })
    for (const end of [socket, onward]) end.on('error', () => end.destroy())
    room.atEnd(async () => onward.destroy())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  room.atEnd(async () => {
    proxy.closeAllConnections()
    proxy.close()
  })
  const at = proxy.address()
  return { address: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`, passed }
}

const entryOf = (request: IncomingMessage, answer: IncomingMessage, body: Buffer): Passed => ({
  host: new URL(request.url ?? '').host,
  path: new URL(request.url ?? '').pathname,
  type: (answer.headers['content-type'] ?? '').split(';')[0] ?? '',
  status: answer.statusCode ?? 0,
  body,
})
