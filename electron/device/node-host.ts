import { fork, type ChildProcess } from 'node:child_process'
import { MessageChannel } from 'node:worker_threads'
import { systemClock, type Clock } from './clock.ts'
import { greeting } from './greeting.ts'
import { hallEntry } from './hall-entry.ts'
import type { HallStart } from './host-wire.ts'
import { supervise, type LaunchHall } from './supervisor.ts'
import { setupWatchdog } from './watchdog.ts'

export interface ServeOptions extends Pick<HallStart, 'content' | 'data' | 'device' | 'client' | 'port'> {
  /** the address, as soon as the hall answers for the first time: a browser may be opened */
  ready?: (address: string) => void
}

/** Where the host touches the machine; tests give their own. */
export interface NodeHostEdges {
  clock: Clock
  /** the hall's program */
  entry: string
  say(line: string): void
  complain(line: string): void
}

const machine: NodeHostEdges = {
  clock: systemClock,
  entry: hallEntry(),
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Hosts a hall in plain Node and keeps it alive until a signal, or the hall itself, asks to end. Resolves with the
 * exit code: 0 after a stop, 1 when the hall cannot start; by then no process of it is left.
 */
export function serveHall(options: ServeOptions, edges: NodeHostEdges = machine): Promise<number> {
  const { content, data, device, client, port, ready } = options
  return new Promise((resolve) => {
    const keepAlive = holdProcess()
    const stopWatchdog = setupWatchdog(edges.clock)
    let told = false
    let halls = 0
    const since = edges.clock.now()
    const supervisor = supervise({
      clock: edges.clock,
      launch: forkHall(edges.entry),
      start: { content, data, device, client, port, shellToken: null, capabilities: [] },
      ready(address, _safePage, facts) {
        const mends = { since, halls, programs: 0, graphics: 0, rendering: null, screens: {} }
        supervisor.send({ type: 'mends', mends })
        if (told) return
        told = true
        edges.say(`明窗 ${new URL(address).href}`)
        for (const line of greeting(facts)) edges.say(line)
        ready?.(address)
      },
      restarting() {
        halls++
        edges.complain(
          '大厅程序意外结束，正在重新启动 · The hall ended unexpectedly and is being started again',
        )
      },
      showSafe() {},
      gaveUp({ zh, en }) {
        edges.complain(`明窗无法启动：${zh}\nMingchuang cannot start: ${en}`)
        end(1)
      },
      request(request) {
        if (request.type === 'exit') return stop()
        if ('request' in request)
          supervisor.send({
            type: 'done',
            request: request.request,
            result: { ok: false, why: 'cannot', detail: request.type },
          })
      },
    })
    const stop = () => void supervisor.stop().then(() => end(0))
    const end = (code: number) => {
      for (const signal of signals) process.off(signal, stop)
      keepAlive()
      stopWatchdog()
      resolve(code)
    }
    for (const signal of signals) process.on(signal, stop)
    supervisor.start()
  })
}

/** A hall in a process that Node forks; `forked` is told of each one. */
export function forkHall(entry: string, forked: (child: ChildProcess) => void = () => {}): LaunchHall {
  return ({ message, exited }) => {
    // Without the host's own flags: two processes cannot listen on one inspector port.
    const child = fork(entry, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    forked(child)
    child.on('message', (said) => message(said as Parameters<typeof message>[0]))
    // `close` and not `exit`: it comes after the channel is drained, so the reason of a failure is not lost.
    child.on('close', (code) => exited(code))
    child.on('error', () => {
      if (child.pid === undefined) exited(null)
    })
    return {
      send: (said) => void (child.connected && child.send(said, () => {})),
      kill: () => void child.kill('SIGKILL'),
    }
  }
}

/** Clocks never keep a process alive, so the pause before a restart would end it: an open port does. */
export function holdProcess(): () => void {
  const { port1 } = new MessageChannel()
  port1.on('message', () => {})
  return () => port1.close()
}
