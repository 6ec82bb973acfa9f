import { createServer } from 'node:http'
import { access, constants, rename, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { dirname, resolve as resolvePath } from 'node:path'
import type { QueueReport } from './contract.ts'

/** Where a simulated queue machine says its reports. */
export interface Outlet {
  say(text: string): Promise<void>
  /** how a hall listens to it, as a line of device.yaml */
  settings: string
  close(): Promise<void>
}

const LOOPBACK = '127.0.0.1'

/** Whether it is one of those below: else a slip of the keys would become a file. */
export const isOutlet = (to: string) =>
  /^(?:(?:http|ws):\d{1,5}|mqtts?:\/\/.+|(?!\w{2,}:).+\.(?:json|csv))$/i.test(to)

/** `http:PORT` and `ws:PORT` are served on this machine; `mqtt://…` is a broker with a topic as its path; else a file. */
export async function openOutlet(to: string): Promise<Outlet> {
  const [, kind, port = ''] = /^(http|ws):(\d{1,5})$/.exec(to) ?? []
  if (kind === 'http') return serveHttp(Number(port))
  if (kind === 'ws') return serveWebSocket(Number(port))
  if (/^mqtts?:\/\//.test(to)) return publishMqtt(new URL(to))
  // One letter is a drive.
  if (/^[a-z]{2,}:/i.test(to)) throw new Error('http:PORT, ws:PORT, mqtt://BROKER/TOPIC, FILE')
  await access(dirname(resolvePath(to)), constants.W_OK)
  return writeTo(to)
}

/** The port that was given, or the free one that was found. */
const portOf = (server: { address(): AddressInfo | string | null }): number =>
  (server.address() as AddressInfo).port

async function serveHttp(port: number): Promise<Outlet> {
  let text = '{}'
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'Content-Type': 'application/json' }).end(text)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, LOOPBACK, resolve)
  })
  return {
    say(next) {
      text = next
      return Promise.resolve()
    },
    settings: `{ source: http, address: 'http://${LOOPBACK}:${portOf(server)}/' }`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function serveWebSocket(port: number): Promise<Outlet> {
  const { WebSocketServer } = await import('ws')
  const server = new WebSocketServer({ host: LOOPBACK, port })
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject))
  return {
    say(text) {
      for (const socket of server.clients) socket.send(text)
      return Promise.resolve()
    },
    settings: `{ source: websocket, address: 'ws://${LOOPBACK}:${portOf(server)}/' }`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of server.clients) socket.terminate()
        server.close(() => resolve())
      }),
  }
}

async function publishMqtt(to: URL): Promise<Outlet> {
  const { default: mqtt } = await import('mqtt')
  const topic = decodeURIComponent(to.pathname.slice(1)) || 'hall/queue'
  const broker = `${to.protocol}//${to.host}`
  // In parts, as `source-mqtt` does.
  const client = await mqtt.connectAsync({
    protocol: to.protocol === 'mqtts:' ? 'mqtts' : 'mqtt',
    host: to.hostname.replace(/^\[|\]$/g, ''),
    ...(to.port !== '' && { port: Number(to.port) }),
    reconnectPeriod: 1_000,
    ...(to.username && { username: decodeURIComponent(to.username) }),
    ...(to.password && { password: decodeURIComponent(to.password) }),
  })
  // Without a listener an error of the link would end the program.
  client.on('error', () => {})
  return {
    // While the broker is away the newest report is the only one worth saying.
    say: async (text) => {
      if (client.connected) await client.publishAsync(topic, text, { qos: 1, retain: true })
    },
    settings: `{ source: mqtt, address: '${broker}', topic: '${topic}' }`,
    close: async () => void (await client.endAsync()),
  }
}

/** A table where the name says so; renamed into place, as a careful vendor does. */
function writeTo(file: string): Outlet {
  const isTable = file.endsWith('.csv')
  return {
    async say(text) {
      const whole = isTable ? tableOf(text) : text
      await writeFile(`${file}.part`, whole)
      await rename(`${file}.part`, file)
    },
    settings: `{ source: file, file: '${file}'${isTable ? ', format: csv' : ''} }`,
    close: () => Promise.resolve(),
  }
}

/** What is no report is written as it is. */
function tableOf(text: string): string {
  try {
    const { counters, services } = JSON.parse(text) as QueueReport
    const rows = [
      ...counters.map(({ counter, serving, called }) => [counter, serving ?? '', called ?? '', '', '']),
      ...services.map(({ name, waiting }) => ['', '', '', name, String(waiting)]),
    ]
    return [['窗口', '号码', '叫号时间', '业务', '等候人数'], ...rows]
      .map((row) => `${row.join()}\r\n`)
      .join('')
  } catch {
    return text
  }
}
