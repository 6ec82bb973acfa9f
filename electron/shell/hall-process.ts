import { screen as displays, utilityProcess, type Session } from 'electron'
import type { Clock } from '../device/clock.ts'
import { greeting } from '../device/greeting.ts'
import type { GreetingFacts, Said } from '../device/host-wire.ts'
import { supervise, type LaunchHall, type Supervisor } from '../device/supervisor.ts'
import { displayFact } from './displays.ts'
import type { Machine } from './machine.ts'
import { setShellCookie } from './session.ts'
import type { Windows } from './windows.ts'

/** How long a killed process may linger before the system is asked to take it. Milliseconds. */
const LINGER_MS = 1_000
/** How long windows stay on the safe page before a hall that could not start is tried afresh. Milliseconds. */
export const AFRESH_MS = 60_000

export interface HallOptions {
  machine: Pick<
    Machine,
    'content' | 'data' | 'client' | 'device' | 'port' | 'entry' | 'packaged' | 'clock' | 'log' | 'complain'
  >
  session: Session
  windows: Windows
  token: string
  /** ends the program with this code */
  quit(code: number): void
}

/** The hall in a process of its own, brought back whenever it dies; it starts with `start()`. */
export function setupHall({ machine, session, windows, token, quit }: HallOptions): Supervisor {
  const { clock, log, complain, packaged, entry } = machine
  const { content, data, client, device, port } = machine
  let told = false

  const ready = async (address: string, safePage: string | null, facts: GreetingFacts) => {
    try {
      await setShellCookie(session, address, token)
    } catch (error) {
      // The screens work without it; only what is for the shell alone is closed to them.
      log.error('shell.cookie', { error })
    }
    windows.hallUp(address, safePage)
    tellDisplays()
    if (!told) process.stdout.write(`${[`明窗 ${new URL(address).href}`, ...greeting(facts)].join('\n')}\n`)
    told = true
  }
  const gaveUp = ({ zh, en }: Said) => {
    complain(`明窗无法启动：${zh}\nMingchuang cannot start: ${en}`)
    log.error('hall.given-up', { zh, en })
    // In a hall, the last known phones and hours beat a black screen; a developer wants the sentence.
    if (packaged && windows.showSafe()) clock.after(AFRESH_MS, () => supervisor.start())
    else quit(1)
  }
  const tellDisplays = () =>
    supervisor.send({ type: 'displays', displays: displays.getAllDisplays().map(displayFact) })

  const supervisor = supervise({
    clock,
    launch: launchUtility(entry, clock),
    start: {
      content,
      data,
      client,
      device,
      port,
      shellToken: token,
      capabilities: ['reload', 'displays', 'print'],
    },
    ready: (address, safePage, facts) => void ready(address, safePage, facts),
    restarting(code) {
      windows.hallDown()
      log.warn('hall.restarting', { code })
    },
    showSafe: () => void windows.showSafe(),
    gaveUp,
    request(request) {
      switch (request.type) {
        case 'reload':
          return windows.reload(request.screen)
        case 'exit':
          log.info('shell.asked-to-end', { reason: request.reason })
          return quit(0)
        case 'print':
          return void windows
            .print(request.screen, request.printer)
            .then((result) => supervisor.send({ type: 'done', request: request.request, result }))
        case 'capture':
        case 'volume':
          return supervisor.send({
            type: 'done',
            request: request.request,
            result: { ok: false, why: 'cannot', detail: request.type },
          })
      }
    },
  })

  const moved = () => {
    windows.place()
    tellDisplays()
  }
  displays.on('display-added', moved)
  displays.on('display-removed', moved)
  displays.on('display-metrics-changed', moved)
  return supervisor
}

/** A utility process as a hall process. `killHard` ends a process by its id, whatever it does. */
export function launchUtility(
  entry: string,
  clock: Clock,
  killHard: (pid: number) => void = takeProcess,
): LaunchHall {
  return ({ message, exited }) => {
    const child = utilityProcess.fork(entry, [], { serviceName: 'Mingchuang hall', stdio: 'inherit' })
    let gone = false
    child.on('message', (said: Parameters<typeof message>[0]) => message(said))
    child.on('exit', (code) => {
      gone = true
      exited(code)
    })
    // An `error` that nobody hears is thrown in this process; the exit follows in any case.
    child.on('error', () => {})
    const end = () => {
      child.kill()
      // On POSIX that was a SIGTERM, which a hall that hangs never gets to hear.
      clock.after(LINGER_MS, () => {
        if (!gone && child.pid !== undefined) killHard(child.pid)
      })
    }
    return {
      send: (said) => child.postMessage(said),
      kill() {
        // Before it has spawned, a utility process cannot be killed (electron/electron issue 44009).
        if (child.pid === undefined) child.once('spawn', end)
        else end()
      },
    }
  }
}

function takeProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It went meanwhile.
  }
}
