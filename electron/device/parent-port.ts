import { every, systemClock, type Clock } from './clock.ts'
import type { ToHall, ToHost } from './host-wire.ts'
import { BEAT_MS, STOP_MS } from './supervision.ts'

export interface HostLink {
  send(message: ToHost): void
  onMessage(listener: (message: ToHall) => void): void
  /** the host is gone; the process is ended STOP_MS later, whatever the listeners do */
  onDisconnect(listener: () => void): void
}

/** The little of `process` that this takes; `parentPort` is there only in Electron's utility process. */
export interface HostedProcess {
  parentPort?: {
    on(event: 'message', listener: (event: { data: unknown }) => void): unknown
    postMessage(message: unknown): void
  }
  send?: ((message: unknown, handle: undefined, options: undefined, sent: () => void) => boolean) | undefined
  connected: boolean
  on(event: 'message', listener: (message: unknown) => void): unknown
  on(event: 'disconnect' | 'SIGINT' | 'SIGHUP' | 'SIGTERM', listener: () => void): unknown
  exit(code: number): void
}

/**
 * Joins this hall to the program that started it, and begins to beat.
 * Throws where there is none: a hall is always started by a host.
 */
export function connectHost(clock: Clock = systemClock, self: HostedProcess = process): HostLink {
  const link = self.parentPort ? overParentPort(self.parentPort) : overIpc(self, clock)
  every(clock, BEAT_MS, () => link.send({ type: 'beat' }))
  return link
}

function overParentPort(port: NonNullable<HostedProcess['parentPort']>): HostLink {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', ({ data }) => listener(data as ToHall)),
    // Chromium ends a utility process as soon as its channel to the browser process breaks, before any JavaScript
    // could be told (content/child/child_thread_impl.cc), and Electron's parent port has no event for it.
    onDisconnect: () => {},
  }
}

function overIpc(self: HostedProcess, clock: Clock): HostLink {
  if (!self.send)
    throw new Error(
      '大厅程序须由主机程序启动：请用 npm start 或 mingchuang serve · The hall is started by its host: use npm start or mingchuang serve',
    )
  const listeners: ((message: ToHall) => void)[] = []
  // Ctrl-C and a closed terminal reach the whole group; the host alone decides, and asks this process to stop.
  self.on('SIGINT', () => {})
  self.on('SIGHUP', () => {})
  self.on('SIGTERM', () => listeners.forEach((listener) => listener({ type: 'stop' })))
  self.on('disconnect', () => clock.after(STOP_MS, () => self.exit(0)))
  return {
    // A callback takes the error of a channel that closes meanwhile, which would otherwise be thrown.
    send: (message) => void (self.connected && self.send?.(message, undefined, undefined, () => {})),
    onMessage(listener) {
      listeners.push(listener)
      self.on('message', (message) => listener(message as ToHall))
    },
    onDisconnect: (listener) => void self.on('disconnect', listener),
  }
}
