/** A receipt printer as far as the network sees it: a socket that keeps what it is sent. */
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

const ask = Buffer.from([0x10, 4, 4])

export interface ReceiptPrinter {
  port: number
  /** the jobs that were sent whole */
  jobs: Buffer[]
  /** the most connections that were open at one time */
  most(): number
  close(): Promise<void>
}

/** `status`: the byte that it answers when asked for paper; null says nothing, as many do, and `off` is a plug that is pulled. */
export async function startPrinter(status: () => number | null | 'off'): Promise<ReceiptPrinter> {
  const jobs: Buffer[] = []
  let open = 0
  let most = 0
  const server = createServer((socket) => {
    open++
    most = Math.max(most, open)
    let job = Buffer.alloc(0)
    socket.on('data', (bytes: Buffer) => {
      const isAsked = bytes.subarray(-ask.length).equals(ask)
      job = Buffer.concat([job, isAsked ? bytes.subarray(0, -ask.length) : bytes])
      if (!isAsked) return
      const byte = status()
      if (byte === 'off') socket.resetAndDestroy()
      else if (byte !== null) socket.write(Buffer.from([byte]))
    })
    socket.on('end', () => jobs.push(job))
    socket.on('close', () => open--)
    socket.on('error', () => {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    jobs,
    most: () => most,
    async close() {
      server.close()
      await once(server, 'close')
    },
  }
}
