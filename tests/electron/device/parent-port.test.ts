import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import type { ToHall } from '../../../electron/device/host-wire.ts'
import { connectHost, type HostedProcess } from '../../../electron/device/parent-port.ts'
import { manualClock } from '../../support/manual-clock.ts'

function forked() {
  const emitter = new EventEmitter()
  const sent: unknown[] = []
  const exits: number[] = []
  const self = Object.assign(emitter, {
    connected: true,
    send: (message: unknown) => sent.push(message) > 0,
    exit: (code: number) => void exits.push(code),
  })
  return { self: self as EventEmitter & HostedProcess, sent, exits }
}

function utility() {
  const port = new EventEmitter()
  const sent: unknown[] = []
  const parentPort = Object.assign(port, { postMessage: (message: unknown) => void sent.push(message) })
  const self = Object.assign(new EventEmitter(), { connected: false, exit() {}, parentPort })
  return { self: self as unknown as HostedProcess, port, sent }
}

const stop: ToHall = { type: 'stop' }

describe('a hall in a utility process', () => {
  it('speaks over the parent port, whose messages come wrapped as events', () => {
    const { self, port, sent } = utility()
    const link = connectHost(manualClock(), self)
    const heard: ToHall[] = []
    link.onMessage((message) => heard.push(message))
    port.emit('message', { data: stop, ports: [] })
    link.send({ type: 'exit', reason: 'asked' })
    expect(heard).toEqual([stop])
    expect(sent).toEqual([{ type: 'exit', reason: 'asked' }])
  })
})

describe('a hall forked by Node', () => {
  it('speaks over the process channel', () => {
    const { self, sent } = forked()
    const link = connectHost(manualClock(), self)
    const heard: ToHall[] = []
    link.onMessage((message) => heard.push(message))
    self.emit('message', stop)
    link.send({ type: 'exit', reason: 'asked' })
    expect(heard).toEqual([stop])
    expect(sent).toEqual([{ type: 'exit', reason: 'asked' }])
  })

  it('takes SIGTERM as a wish to stop, and leaves Ctrl-C to its host', () => {
    const { self } = forked()
    const heard: ToHall[] = []
    connectHost(manualClock(), self).onMessage((message) => heard.push(message))
    for (const signal of ['SIGINT', 'SIGHUP'] as const) expect(self.emit(signal)).toBe(true)
    expect(heard).toEqual([])
    self.emit('SIGTERM')
    expect(heard).toEqual([stop])
  })

  it('tells of a lost host, says no more, and ends two seconds later at the latest', () => {
    const { self, sent, exits } = forked()
    const clock = manualClock()
    const link = connectHost(clock, self)
    let lost = 0
    link.onDisconnect(() => lost++)
    self.connected = false
    self.emit('disconnect')
    link.send({ type: 'exit', reason: 'late' })
    clock.pass(1999)
    expect([lost, sent, exits]).toEqual([1, [], []])
    clock.pass(1)
    expect(exits).toEqual([0])
  })
})

describe('every hall', () => {
  it.each([
    ['in a utility process', utility],
    ['forked by Node', forked],
  ])('%s beats every two seconds', (_, make) => {
    const { self, sent } = make()
    const clock = manualClock()
    connectHost(clock, self)
    clock.pass(6000)
    expect(sent).toEqual([{ type: 'beat' }, { type: 'beat' }, { type: 'beat' }])
  })

  it('refuses to start without a host, and says what to run instead', () => {
    const lone = Object.assign(new EventEmitter(), {
      connected: false,
      exit() {},
    }) as unknown as HostedProcess
    expect(() => connectHost(manualClock(), lone)).toThrow(/npm start/)
  })
})
