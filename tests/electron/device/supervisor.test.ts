import { describe, expect, it } from 'vitest'
import type { ToHall, ToHost } from '../../../electron/device/host-wire.ts'
import { supervise, type HallEvents } from '../../../electron/device/supervisor.ts'
import { manualClock } from '../../support/manual-clock.ts'

const start = {
  content: '/content',
  data: '/data',
  client: '/client',
  device: null,
  port: 0,
  shellToken: null,
  capabilities: [],
}

interface FakeHall {
  events: HallEvents
  said: ToHall[]
  killed: boolean
}

function scene(port = 0) {
  const clock = manualClock()
  const halls: FakeHall[] = []
  const told: unknown[] = []
  const supervisor = supervise({
    clock,
    start: { ...start, port },
    launch(events) {
      const hall: FakeHall = { events, said: [], killed: false }
      halls.push(hall)
      return {
        send: (message) => hall.said.push(message),
        kill() {
          hall.killed = true
          events.exited(null)
        },
      }
    },
    ready: (address) => told.push(['ready', address]),
    restarting: (code) => told.push(['restarting', code]),
    showSafe: () => told.push('safe'),
    gaveUp: (message) => told.push(['gave up', message.en]),
    request: (request) => told.push(request),
  })
  const last = () => halls.at(-1)!
  const say = (message: ToHost) => last().events.message(message)
  const answer = (address = 'http://127.0.0.1:4180') => say({ type: 'ready', address, safePage: null })
  return { clock, halls, told, supervisor, last, say, answer }
}

const startsOf = (hall: FakeHall) => hall.said.filter((message) => message.type === 'start')

describe('supervising a hall', () => {
  it('keeps the port that the first hall chose', () => {
    const { supervisor, last, answer, clock, told } = scene(0)
    supervisor.start()
    expect(startsOf(last())).toEqual([{ type: 'start', start: { ...start, port: 0 } }])
    answer('http://127.0.0.1:40123/')
    last().events.exited(1)
    clock.pass(0)
    expect(startsOf(last())).toEqual([{ type: 'start', start: { ...start, port: 40123 } }])
    answer('http://127.0.0.1:40123/')
    expect(told).toEqual([
      ['ready', 'http://127.0.0.1:40123/'],
      ['restarting', 1],
      ['ready', 'http://127.0.0.1:40123/'],
    ])
  })

  it('takes the usual port of the scheme for an address that names none', () => {
    const { supervisor, last, answer, clock } = scene()
    supervisor.start()
    answer('https://127.0.0.1/')
    last().events.exited(1)
    clock.pass(0)
    expect(startsOf(last())[0]?.start.port).toBe(443)
  })

  it('kills a hall that stops beating, and starts another', () => {
    const { supervisor, halls, answer, say, clock } = scene()
    supervisor.start()
    answer()
    for (let beat = 0; beat < 30; beat++) {
      clock.pass(2000)
      say({ type: 'beat' })
    }
    expect(halls).toHaveLength(1)
    clock.pass(11_000)
    expect(halls[0]?.killed).toBe(true)
    expect(halls).toHaveLength(2)
  })

  it('hears nothing more from a hall that is gone', () => {
    const { supervisor, halls, answer, clock, told } = scene()
    supervisor.start()
    answer()
    halls[0]!.events.exited(1)
    clock.pass(0)
    told.length = 0
    halls[0]!.events.message({ type: 'ready', address: 'http://127.0.0.1:1', safePage: null })
    halls[0]!.events.exited(1)
    clock.pass(10)
    expect(told).toEqual([])
    expect(halls).toHaveLength(2)
  })

  it('asks a hall to stop, and kills it after two seconds', async () => {
    const { supervisor, last, answer, clock } = scene()
    supervisor.start()
    answer()
    const stopped = supervisor.stop()
    expect(last().said.at(-1)).toEqual({ type: 'stop' })
    clock.pass(1999)
    expect(last().killed).toBe(false)
    clock.pass(1)
    expect(last().killed).toBe(true)
    await stopped
    expect(clock.waiting()).toBe(0)
  })

  it('does not come back after a stop in the pause before a restart', async () => {
    const { supervisor, halls, last, answer, clock } = scene()
    supervisor.start()
    answer()
    last().events.exited(1)
    await supervisor.stop()
    clock.pass(60_000)
    expect(halls).toHaveLength(1)
  })

  it('passes on why a hall cannot start', () => {
    const { supervisor, say, told, last } = scene()
    supervisor.start()
    say({ type: 'failed', code: 'port-taken', message: { zh: '端口被占用', en: 'the port is taken' } })
    expect(last().killed).toBe(true)
    expect(told).toEqual(['safe', ['gave up', 'the port is taken']])
  })

  it('hands requests to the host, and messages to the hall that runs', () => {
    const { supervisor, say, answer, told, last } = scene()
    supervisor.start()
    answer()
    say({ type: 'reload', screen: 'touch' })
    expect(told.at(-1)).toEqual({ type: 'reload', screen: 'touch' })
    supervisor.send({ type: 'crash', screen: 'touch', reason: 'oom' })
    expect(last().said.at(-1)).toEqual({ type: 'crash', screen: 'touch', reason: 'oom' })
  })

  it('treats a process that cannot even be made as one that died', () => {
    const clock = manualClock()
    let launches = 0
    const told: string[] = []
    const supervisor = supervise({
      clock,
      start,
      launch(events) {
        launches++
        events.exited(null)
        return { send() {}, kill() {} }
      },
      ready() {},
      restarting() {},
      showSafe() {},
      gaveUp: ({ en }) => told.push(en),
      request() {},
    })
    supervisor.start()
    clock.pass(60_000)
    expect(launches).toBe(6)
    expect(told).toHaveLength(1)
  })
})
