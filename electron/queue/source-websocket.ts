import { WebSocket, type RawData } from 'ws'
import type { QueueSettings } from '../../content/schema/queue.ts'
import { LARGEST_REPORT } from './contract.ts'
import { QUIET_MS } from './feed.ts'
import { messageOf, type OpenSource } from './source.ts'

const RETRY_MS = 1_000
const HANDSHAKE_MS = 4_000

/** A socket at which the other system says its reports. A link that has gone quiet is made anew. */
export const openWebSocket: OpenSource<Extract<QueueSettings, { source: 'websocket' }>> = (
  { address, token },
  ear,
  clock,
) => {
  let socket: WebSocket | null = null
  let isClosed = false
  let cancel = () => {}

  const wait = () => {
    cancel()
    cancel = clock.after(QUIET_MS, () => socket?.terminate())
  }

  const open = () => {
    const opened = new WebSocket(address, {
      maxPayload: LARGEST_REPORT,
      perMessageDeflate: false,
      handshakeTimeout: HANDSHAKE_MS,
      followRedirects: false,
      headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
    })
    socket = opened
    opened.on('open', wait)
    opened.on('message', (data) => {
      wait()
      ear.hearJson(bytesOf(data))
    })
    opened.on('error', (error) => {
      const isTooLarge = messageOf(error) === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH'
      if (!isClosed) ear.trouble(isTooLarge ? 'too-large' : 'unreachable', messageOf(error))
    })
    opened.on('close', () => {
      cancel()
      if (!isClosed) cancel = clock.after(RETRY_MS, open)
    })
  }
  open()
  return {
    close() {
      isClosed = true
      cancel()
      socket?.terminate()
    },
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
