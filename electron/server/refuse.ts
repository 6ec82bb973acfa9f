import { STATUS_CODES } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Answer } from './answer.ts'
import { everyAnswer } from './headers.ts'

const LINGER_MS = 2_000

/** Where no response object exists, the same answer is written by hand. */
export function refuse(socket: Duplex, { status, headers, body = '' }: Answer): void {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  // What is still on its way is let pass for a moment: closing on it at once could cut our own answer off.
  socket.on('end', () => socket.destroy()).resume()
  if (socket instanceof Socket) socket.setTimeout(LINGER_MS, () => socket.destroy())
  const all = { ...everyAnswer, ...headers, Connection: 'close', 'Content-Length': Buffer.byteLength(body) }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${String(body)}`)
}
