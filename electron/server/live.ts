import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import { every, type Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import { createAllowance } from './allowance.ts'
import { refusal } from './answer.ts'
import type { Grant, Grants } from './grants.ts'
import type { LiveState } from './live-state.ts'
import { refuse } from './refuse.ts'
import { readMessage } from './screen-messages.ts'
import type { Screens } from './screens.ts'
import type { CloseUnpaired, FromHall } from './wire.ts'

/** Who joins, and what their address says. */
export interface Joining {
  as: Grant | null
  params: Readonly<Record<string, string>>
  query: URLSearchParams
}

export interface LiveSockets {
  /** Takes over a connection whose request was let in. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, joining: Joining): void
  full(): boolean
  close(): void
}

interface Options {
  state: LiveState
  screens: Screens
  grants: Pick<Grants, 'holds'>
  build: string
  clock: Clock
  log: Log
}

export const BEAT_MS = 10_000
/** Numbers are shown for as long as the hall is heard; a screen that hears nothing for 9 s shows none. */
export const QUEUE_BEAT_MS = 3_000
export const MOST_SOCKETS = 64
export const LARGEST_MESSAGE = 16 * 1024
/** A screen that reads so slowly is better off with a fresh hello than with a queue. */
const MOST_UNSENT = 1024 * 1024
const MESSAGES_PER_MINUTE = 120
const UNPAIRED: CloseUnpaired = 4001

export function createLiveSockets({ state, screens, grants, build, clock, log }: Options): LiveSockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    perMessageDeflate: false,
  })
  server.on('wsClientError', (_error, socket) => refuse(socket, refusal(400)))
  const answering = new Set<WebSocket>()
  /** who was let in by a secret */
  const letIn = new Map<WebSocket, Grant>()
  const mayComplain = createAllowance(clock, 10)

  const sendTo = (socket: WebSocket, message: string) => {
    if (socket.bufferedAmount > MOST_UNSENT) socket.terminate()
    else socket.send(message)
  }

  const broadcast = (message: FromHall) => {
    const text = JSON.stringify(message)
    for (const socket of server.clients) if (socket.readyState === socket.OPEN) sendTo(socket, text)
  }

  let toldQueue = ''
  /** It is looked at as time passes, too, and mostly says the same as before. */
  const tellQueue = (hallTime: number) => {
    const { queue } = state.live()
    const text = JSON.stringify(queue)
    if (text !== toldQueue) broadcast({ type: 'queue', hallTime, queue })
    toldQueue = text
  }

  const beat = () => {
    for (const socket of server.clients) {
      const as = letIn.get(socket)
      if (as && !grants.holds(as)) socket.close(UNPAIRED)
      else if (!answering.delete(socket)) socket.terminate()
      else if (socket.readyState === socket.OPEN) socket.ping()
    }
    broadcast({ type: 'beat', hallTime: state.now() })
  }

  const unsubscribe = state.subscribe((change) => {
    const hallTime = state.now()
    if (change === 'snapshot') broadcast({ type: 'snapshot', hallTime, snapshot: state.snapshot() })
    else if (change === 'queue') tellQueue(hallTime)
    else broadcast({ type: 'live', hallTime, urgent: state.urgent(), ...state.live() })
  })
  const stopBeating = every(clock, BEAT_MS, beat)
  const stopQueueBeats = every(clock, QUEUE_BEAT_MS, () => {
    if (state.live().queue.state === 'now') broadcast({ type: 'beat', hallTime: state.now() })
  })

  const welcome = (socket: WebSocket, as: Grant | null) => {
    let screen: ReturnType<Screens['join']> | null = null
    const maySpeak = createAllowance(clock, MESSAGES_PER_MINUTE)
    answering.add(socket)
    if (as) letIn.set(socket, as)
    socket.on('pong', () => answering.add(socket))
    socket.on('close', () => {
      answering.delete(socket)
      letIn.delete(socket)
      screen?.leave()
    })
    // What arrives too large or malformed closes the socket by itself; the reason is worth a line.
    socket.on('error', (error) => {
      if (mayComplain()) log.warn('live.broken', { error: error.message })
    })
    socket.on('message', (data, binary) => {
      const message = binary ? null : readMessage(bytesOf(data))
      if (!message || !maySpeak()) {
        if (mayComplain())
          log.warn('live.refused', { why: message ? 'too many messages' : 'not a message of ours' })
        socket.close(1008)
        return
      }
      if (message.type === 'here') {
        screen?.leave()
        screen = screens.join(message.screen, as)
      }
      if (message.type === 'trying') screen?.trying(message.slide)
      else screen?.beat(message.type === 'beat' ? message : null)
    })
    const hello: FromHall = {
      type: 'hello',
      hallTime: state.now(),
      build,
      snapshot: state.snapshot(),
      ...state.live(),
    }
    sendTo(socket, JSON.stringify(hello))
  }

  return {
    accept: (request, socket, head, { as }) =>
      server.handleUpgrade(request, socket, head, (joined) => welcome(joined, as)),
    full: () => server.clients.size >= MOST_SOCKETS,
    close() {
      stopBeating()
      stopQueueBeats()
      unsubscribe()
      for (const socket of server.clients) {
        socket.close(1001)
        clock.after(500, () => socket.terminate())
      }
      server.close()
    },
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
