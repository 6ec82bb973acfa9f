import { every, type Clock } from './clock.ts'
import type { GreetingFacts, HallStart, Said, ToHall, ToHost } from './host-wire.ts'
import { BEAT_MS, decide, unstarted, type SupervisionAction, type SupervisionEvent } from './supervision.ts'

/** One hall process, whatever kind of process its host can make. */
export interface HallProcess {
  send(message: ToHall): void
  /** ends it for good, even when it hangs; its end is told by `exited` */
  kill(): void
}

export interface HallEvents {
  message(message: ToHost): void
  /** once, after the last message; null when it was ended by a signal or never ran */
  exited(code: number | null): void
}

export type LaunchHall = (events: HallEvents) => HallProcess

export type HostRequest = Exclude<ToHost, { type: 'beat' | 'ready' | 'failed' }>

export interface SupervisorOptions {
  clock: Clock
  launch: LaunchHall
  start: HallStart
  /** each time a hall answers, first and after every restart; the address stays the same */
  ready(address: string, safePage: string | null, facts: GreetingFacts): void
  restarting(code: number | null): void
  showSafe(): void
  gaveUp(message: Said): void
  request(request: HostRequest): void
}

export interface Supervisor {
  start(): void
  /** resolves when no hall process is left */
  stop(): Promise<void>
  /** to the hall that runs now; said to nobody when none does */
  send(message: ToHall): void
}

/** Carries the decisions of supervision.ts out, for Electron's utility process and Node's fork alike. */
export function supervise(options: SupervisorOptions): Supervisor {
  const { clock } = options
  let state = unstarted
  let hall: HallProcess | null = null
  let port = options.start.port
  let cancelTimer = () => {}
  let stopLooking = () => {}
  const stopped: (() => void)[] = []

  function tell(event: SupervisionEvent) {
    const decision = decide(state, event, clock.ticks())
    state = decision.state
    for (const action of decision.actions) carryOut(action)
  }

  function carryOut(action: SupervisionAction) {
    switch (action.do) {
      case 'launch':
        return launch()
      case 'wait':
        cancelTimer = clock.after(action.ms, () => tell({ type: 'due' }))
        return
      case 'ask-to-stop': {
        const asked = hall
        asked?.send({ type: 'stop' })
        cancelTimer = clock.after(action.killAfterMs, () => asked?.kill())
        return
      }
      case 'kill':
        return hall?.kill()
      case 'show-safe':
        return options.showSafe()
      case 'give-up':
        return options.gaveUp(action.message)
      case 'stopped':
        cancelTimer()
        for (const resolve of stopped.splice(0)) resolve()
    }
  }

  function launch() {
    const life = { over: false }
    const launched = options.launch({
      message: (message) => {
        if (!life.over) hear(message)
      },
      exited: (code) => {
        if (life.over) return
        life.over = true
        hall = null
        cancelTimer()
        stopLooking()
        tell({ type: 'exited', code })
        if (state.phase.is === 'waiting') options.restarting(code)
      },
    })
    if (life.over) return
    hall = launched
    stopLooking = every(clock, BEAT_MS, () => tell({ type: 'looked' }))
    launched.send({ type: 'start', start: { ...options.start, port } })
  }

  function hear(message: ToHost) {
    tell({ type: 'heard' })
    switch (message.type) {
      case 'beat':
        return
      case 'ready': {
        const first = state.phase.is === 'starting'
        tell({ type: 'ready' })
        // From now on every window and bookmark stands on this address, a random one included.
        port = portOf(message.address)
        if (first) options.ready(message.address, message.safePage, message)
        return
      }
      case 'failed':
        return tell(message)
      default:
        return options.request(message)
    }
  }

  return {
    start: () => tell({ type: 'start' }),
    stop: () =>
      new Promise((resolve) => {
        stopped.push(resolve)
        tell({ type: 'stop' })
      }),
    send: (message) => hall?.send(message),
  }
}

function portOf(address: string): number {
  const { port, protocol } = new URL(address)
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
}
