import { fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { get } from 'node:http'
import { join } from 'node:path'
import type { HallStart } from '../../electron/device/host-wire.ts'
import { root } from '../support/hall.ts'
import type { Room } from './bench.ts'

export interface Served {
  /** ends with a slash */
  address: string
  /** the address of a hall's touch screen */
  touch: string
  pid: number
  stop(): Promise<void>
}

/** How long a server may take to answer its host, in ms: a first load of a large folder is slow on a busy machine. */
const PATIENCE_MS = 60_000

/** The built hall, started the way a host starts it. */
export const startHall = (
  room: Room,
  content: string,
  data: string,
  { device = null, ...more }: { device?: string | null; execArgv?: string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<Served> =>
  startServer(room, join(root, 'dist/hall/hall.js'), hallStart(content, data, device), more)

const hallStart = (content: string, data: string, device: string | null) =>
  ({
    content,
    data,
    client: join(root, 'dist/client'),
    device,
    port: 0,
    shellToken: null,
    capabilities: [],
  }) satisfies HallStart

/** The least that serves a folder with node:http, hosted just as the hall is. */
export const startStatic = (room: Room, folder: string): Promise<Served> =>
  startServer(room, join(import.meta.dirname, 'static-server.mjs'), { folder })

function startServer(
  room: Room,
  program: string,
  start: unknown,
  { execArgv = [], env = process.env }: { execArgv?: string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<Served> {
  const child = fork(program, { execArgv, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const stop = async () => {
    if (child.connected) child.send({ type: 'stop' }, () => {})
    const force = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await gone
    clearTimeout(force)
  }
  room.atEnd(stop)
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`${program} was not ready in ${PATIENCE_MS} ms`)),
      PATIENCE_MS,
    )
    void gone.then(() => reject(new Error(`${program} ended before it was ready`)))
    child.on('message', (said: { type: string; address?: string; message?: unknown }) => {
      if (said.type === 'failed') reject(new Error(JSON.stringify(said.message)))
      if (said.type !== 'ready' || said.address === undefined) return
      clearTimeout(late)
      const address = new URL(said.address).href
      resolve({ address, touch: `${address}?screen=touch`, pid: child.pid ?? NaN, stop })
    })
    child.send({ type: 'start', start }, () => {})
  })
}

/** Resident size in MB, as the system counts it. */
export async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => {
    throw new Error('/proc is needed to tell the resident size: run this bench on Linux')
  })
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024
}

/** One GET over a connection of its own; resolves with the body once it is whole. */
export function fetchOnce(address: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(address, { agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(Buffer.concat(chunks))
        else reject(new Error(`${address}: ${answer.statusCode}`))
      })
    }).on('error', reject)
  })
}
