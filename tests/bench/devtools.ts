/** Chromium's own protocol over its socket, for what Playwright has no words for: frames that come when they are asked for. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import WebSocket from 'ws'
import type { Room } from './bench.ts'

type Params = Record<string, unknown>
type Listener = (params: never) => void

export interface Session {
  send<T = Params>(method: string, params?: Params): Promise<T>
  on(event: string, listener: Listener): void
}

export interface DevTools extends Session {
  pid: number
  /** a session of one page or worker */
  session(id: string): Session
}

interface Said {
  id?: number
  sessionId?: string
  method?: string
  params?: Params
  result?: Params
  error?: { message: string }
}

const PATIENCE_MS = 30_000

/** Starts a browser and talks with it; it ends with the bench. */
export async function openDevTools(room: Room, program: string, flags: readonly string[]): Promise<DevTools> {
  const profile = await room.folder('profile')
  const child = spawn(
    program,
    [...flags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let hangUp = () => {}
  room.atEnd(async () => {
    hangUp()
    child.kill('SIGTERM')
    const force = setTimeout(() => child.kill('SIGKILL'), 2_000)
    await gone
    clearTimeout(force)
    // What it has started itself may hold on to its output a little longer.
    child.stderr.destroy()
  })
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const found = /^DevTools listening on (\S+)/.exec(line)
      if (found?.[1]) resolve(found[1])
    })
    void gone.then(() => reject(new Error(`${program} ended before it could be asked anything`)))
  })
  const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 256 * 1024 * 1024 })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  hangUp = () => socket.terminate()
  return { ...talk(socket), pid: child.pid ?? NaN }
}

function talk(socket: WebSocket): Omit<DevTools, 'pid'> {
  const waiting = new Map<number, { done(result: Params): void; broken(error: Error): void }>()
  const listeners = new Map<string, Listener[]>()
  let ids = 0

  socket.on('message', (data: Buffer) => {
    const { id, sessionId, method, params, result, error } = JSON.parse(data.toString()) as Said
    if (id === undefined) {
      for (const listener of listeners.get(`${sessionId ?? ''} ${method}`) ?? [])
        listener((params ?? {}) as never)
      return
    }
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error) asked?.broken(new Error(error.message))
    else asked?.done(result ?? {})
  })
  socket.on('close', () => {
    for (const { broken } of waiting.values()) broken(new Error('the browser has gone'))
    waiting.clear()
  })

  const session = (sessionId?: string): Session => ({
    send: <T>(method: string, params: Params = {}) =>
      new Promise<T>((resolve, reject) => {
        const id = ++ids
        const late = setTimeout(() => reject(new Error(`${method}: no answer`)), PATIENCE_MS)
        const settle =
          <A>(job: (value: A) => void) =>
          (value: A) => {
            clearTimeout(late)
            job(value)
          }
        waiting.set(id, {
          done: settle((result) => resolve(result as T)),
          broken: settle((error) => reject(new Error(`${method}: ${error.message}`))),
        })
        socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }))
      }),
    on(event, listener) {
      const name = `${sessionId ?? ''} ${event}`
      listeners.set(name, [...(listeners.get(name) ?? []), listener])
    },
  })
  return { ...session(), session }
}
