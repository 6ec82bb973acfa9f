/** A real broker on a port of its own; ended by its own process id. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installedMosquitto } from '../../build/testing/mosquitto.mjs'
import { freePort } from './hall.ts'

export const mosquitto = installedMosquitto(process.env)

export interface Broker {
  port: number
  end(): Promise<void>
  /** SIGKILL, as a power cut */
  kill(): Promise<void>
  start(): Promise<void>
}

export interface BrokerOptions {
  /** lines of its configuration, after the listener */
  more?: (folder: string) => string[]
}

export async function startBroker({
  more = () => ['allow_anonymous true'],
}: BrokerOptions = {}): Promise<Broker> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'broker-'))
  const file = join(folder, 'mosquitto.conf')
  // As root it becomes the user `mosquitto` unless told whom else.
  const own = process.getuid?.() === 0 ? ['user root'] : []
  const lines = [`listener ${port} 127.0.0.1`, 'persistence false', ...own, ...more(folder)]
  await writeFile(file, `${lines.join('\n')}\n`)
  let child: ChildProcess | null = null

  const answers = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true))
      socket.on('error', () => resolve(false)).on('connect', () => socket.destroy())
    })

  const broker: Broker = {
    port,
    async end() {
      await broker.kill()
      await rm(folder, { recursive: true, force: true })
    },
    async kill() {
      if (!child || child.exitCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
      child = null
    },
    async start() {
      child = spawn(mosquitto ?? '', ['-c', file], { stdio: 'ignore' })
      for (let tries = 0; tries < 100 && !(await answers()); tries++)
        await new Promise((resolve) => setTimeout(resolve, 50))
    },
  }
  await broker.start()
  return broker
}

export interface Cable {
  port: number
  cut(): void
  mend(): void
  end(): void
}

/** A cable between a hall and its broker, which can be cut: nothing is refused, it only falls silent. */
export async function layCable(to: number): Promise<Cable> {
  let isCut = false
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('data', (bytes) => {
        if (!isCut) other.write(bytes)
      })
      one
        .on('error', () => {})
        .on('close', () => {
          sockets.delete(one)
          if (!isCut) other.destroy()
        })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    end() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
    cut: () => {
      isCut = true
    },
    mend: () => {
      isCut = false
      for (const socket of sockets) socket.destroy()
    },
  }
}
