import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import mqtt, { type MqttClient } from 'mqtt'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeCertificate } from '../../../electron/server/self-signed.ts'
import { mosquitto, openBroker, openCable, type Broker } from '../../support/mosquitto.ts'
import { openSource, report } from '../../support/queue-source.ts'

const topic = 'hall/queue'
const soon = { timeout: 8_000, interval: 50 }

async function vendor(port: number, options: mqtt.IClientOptions = {}): Promise<MqttClient> {
  const client = await mqtt.connectAsync(`mqtt://127.0.0.1:${port}`, { reconnectPeriod: 200, ...options })
  client.on('error', () => {})
  onTestFinished(async () => void (await client.endAsync(true)))
  return client
}

const settings = (port: number, more: object = {}) => ({
  source: 'mqtt',
  address: `mqtt://127.0.0.1:${port}`,
  topic,
  ...more,
})

/** Says a report as a machine that goes on would: each a little later. */
const say = (client: MqttClient, sequence: number, first: string | null, retain = true) =>
  client.publishAsync(topic, JSON.stringify(report(sequence, [first, null, null])), { qos: 1, retain })

describe.skipIf(mosquitto === null)('a real MQTT broker (mosquitto)', () => {
  it('that keeps an old state, doubles and reorders: the indicator converges and never goes back', async () => {
    const { port } = await openBroker()
    const machine = await vendor(port)
    await say(machine, 5, 'A005')
    const { shown, queue } = await openSource(settings(port))
    // What the broker has kept says nothing of whether anybody is there.
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(shown()).toBe('starting')
    await say(machine, 6, 'A006')
    await expect.poll(shown, soon).toBe('A006 - -')
    const seen: string[] = []
    queue.subscribe(() => seen.push(shown()))
    for (const sequence of [8, 7, 8, 3, 9, 9, 1, 10, 4])
      await say(machine, sequence, `A${String(sequence).padStart(3, '0')}`)
    await expect.poll(shown, soon).toBe('A010 - -')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(shown()).toBe('A010 - -')
    expect(seen).toEqual([...seen].sort())
    // An older state is the retained one now, and comes again with each connection.
    const late = await openSource(settings(port))
    let sequence = 10
    await expect
      .poll(async () => {
        await say(machine, ++sequence, 'A011')
        return late.shown()
      }, soon)
      .toBe('A011 - -')
    await expect.poll(shown, soon).toBe('A011 - -')
  })

  it('that dies and comes back, and a cable that is cut: paused within ten seconds, and right again', async () => {
    const broker: Broker = await openBroker()
    const cable = await openCable(broker.port)
    const { shown } = await openSource(settings(cable.port))
    const machine = await vendor(broker.port)
    let sequence = 0
    const talking = setInterval(() => {
      sequence++
      if (machine.connected) void say(machine, sequence, `A${sequence}`).catch(() => {})
    }, 500)
    onTestFinished(() => clearInterval(talking))
    await expect.poll(shown, soon).toMatch(/^A\d+ - -$/)
    await broker.kill()
    const killed = performance.now()
    await expect.poll(shown, { timeout: 12_000, interval: 50 }).toBe('unreachable')
    expect(performance.now() - killed).toBeLessThan(10_500)
    await broker.start()
    await expect.poll(() => shown() === `A${sequence} - -`, soon).toBe(true)
    cable.cut()
    const cut = performance.now()
    await expect.poll(shown, { timeout: 12_000, interval: 50 }).toMatch(/quiet|unreachable/)
    expect(performance.now() - cut).toBeLessThan(10_500)
    cable.mend()
    await expect.poll(() => shown() === `A${sequence} - -`, { timeout: 12_000, interval: 50 }).toBe(true)
  }, 60_000)

  it('with TLS and a password lets this hall in by both, and says what it lacks', async () => {
    const made = makeCertificate('127.0.0.1')
    let certificate = ''
    const { port } = await openBroker({
      more(folder) {
        certificate = join(folder, 'certificate.pem')
        writeFileSync(certificate, made.certificate)
        writeFileSync(join(folder, 'key.pem'), made.key)
        const passwords = join(folder, 'passwords')
        execFileSync('mosquitto_passwd', ['-b', '-c', passwords, 'hall', 'open-sesame'], { stdio: 'ignore' })
        return [
          'allow_anonymous false',
          `password_file ${passwords}`,
          `certfile ${certificate}`,
          `keyfile ${join(folder, 'key.pem')}`,
        ]
      },
    })
    const address = `mqtts://127.0.0.1:${port}`
    const known = { source: 'mqtt', address, topic, username: 'hall' }
    const right = { certificate, password: 'open-sesame' }
    for (const lacking of [
      { password: right.password },
      { certificate },
      { ...right, password: 'guessed' },
    ]) {
      const { problem } = await openSource({ ...known, ...lacking })
      await expect.poll(problem, soon).toBe('queue.unreachable')
    }
    const { shown } = await openSource({ ...known, ...right })
    const machine = await mqtt.connectAsync(address, {
      ...{ ca: made.certificate, username: 'hall', password: right.password },
    })
    onTestFinished(async () => void (await machine.endAsync(true)))
    let sequence = 0
    await expect
      .poll(async () => {
        await say(machine, ++sequence, 'A001')
        return shown()
      }, soon)
      .toBe('A001 - -')
    // Ten megabytes change nothing.
    await machine.publishAsync(topic, Buffer.alloc(10 * 1024 * 1024, ' '), { qos: 1 })
    await say(machine, ++sequence, 'A002')
    await expect.poll(shown, soon).toBe('A002 - -')
  })
})
