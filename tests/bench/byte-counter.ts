import { connect, createServer, type Socket } from 'node:net'
import type { Room } from './bench.ts'

export interface ByteCounter {
  port: number
  /** both ways together, since the start */
  bytes(): number
}

/** A cable on loopback that counts all that passes, whatever it is. */
export async function countTo(port: number, room: Room): Promise<ByteCounter> {
  let bytes = 0
  const open = new Set<Socket>()
  const server = createServer((from) => {
    const to = connect(port, '127.0.0.1')
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      open.add(one)
      one.on('data', (chunk) => void (bytes += chunk.length))
      one.on('error', () => other.destroy())
      one.on('close', () => open.delete(one))
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  room.atEnd(async () => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  const at = server.address()
  return { port: typeof at === 'object' && at ? at.port : 0, bytes: () => bytes }
}
