import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import mqtt from 'mqtt'
import type { QueueSettings } from '../../content/schema/queue.ts'
import { messageOf, type OpenSource } from './source.ts'

const RETRY_MS = 1_000
const CONNECT_MS = 4_000
/** a link that was cut is noticed within one and a half of these */
const KEEPALIVE_SECONDS = 5

/** A topic of an MQTT broker, at least once (QoS 1), retained or not. */
export const openMqtt: OpenSource<Extract<QueueSettings, { source: 'mqtt' }>> = async (settings, ear) => {
  const { address, topic, username, password, certificate } = settings
  const ca = certificate === undefined ? undefined : await readFile(certificate)
  const { protocol, hostname, port } = new URL(address)
  // In parts: an address as a whole the library reads by what Node wants nobody to use any more, and warns of.
  const client = mqtt.connect({
    protocol: protocol === 'mqtts:' ? 'mqtts' : 'mqtt',
    host: hostname.replace(/^\[|\]$/g, ''),
    ...(port !== '' && { port: Number(port) }),
    clientId: `mingchuang-${randomBytes(6).toString('hex')}`,
    clean: true,
    reconnectPeriod: RETRY_MS,
    connectTimeout: CONNECT_MS,
    keepalive: KEEPALIVE_SECONDS,
    // Subscribed anew after each connection, by the lines below.
    resubscribe: false,
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(ca && { ca }),
  })
  client.on('connect', () =>
    client.subscribe(topic, { qos: 1 }, (error, granted) => {
      const isRefused = granted?.some(({ qos }) => qos >= 128) ?? false
      if (error ?? isRefused) ear.trouble('unreachable', error ? messageOf(error) : `subscribe ${topic}`)
    }),
  )
  client.on('message', (_, payload, { retain }) => ear.hearJson(payload, { retained: retain }))
  client.on('error', (error) => ear.trouble('unreachable', messageOf(error)))
  client.on('close', () => {
    if (!client.disconnecting) ear.trouble('unreachable', 'closed')
  })
  return { close: async () => void (await client.endAsync(true)) }
}
