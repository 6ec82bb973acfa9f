import { screen as displays, utilityProcess, type Session } from 'electron'
import type { Clock } from '../device/clock.ts'
import { greeting } from '../device/greeting.ts'
import type { GreetingFacts, LaidDeath, Mends, Said, StillPicture } from '../device/host-wire.ts'
import { supervise, type LaunchHall, type Supervisor } from '../device/supervisor.ts'
import { displayFact } from './displays.ts'
import type { LaunchRecord } from './launch-decisions.ts'
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
  /** by its beats the picture of one of its windows is not alive */
  still(picture: StillPicture): void
  /** what the hall lays the death of a page to */
  laid(death: LaidDeath): void
  /** what was mended, but for the halls, which are counted here */
  mends(): Omit<Mends, 'since' | 'halls'>
  /** ends the program with this code */
  quit(code: number, how?: LaunchRecord['ending']): void
}

export interface ShellHall extends Supervisor {
  tellMends(): void
  tellDisplays(): void
  /** at which the hall answered, null before */
  port(): number | null
}

/** The hall in a process of its own, brought back whenever it dies; it starts with `start()`. */
export function setupHall({ machine, session, windows, token, quit, ...options }: HallOptions): ShellHall {
  const { clock, log, complain, packaged, entry } = machine
  const { content, data, client, device, port } = machine
  const since = clock.now()
  let told = false
  let halls = 0
  let known: number | null = null

  const ready = async (address: string, safePage: string | null, facts: GreetingFacts) => {
    try {
      await setShellCookie(session, address, token)
    } catch (error) {
      // The screens work without it; only what is for the shell alone is closed to them.
      log.error('shell.cookie', { error })
    }
    known = Number(new URL(address).port) || null
    windows.hallUp(address, safePage)
    tellDisplays()
    tellMends()
    if (!told) process.stdout.write(`${[`明窗 ${new URL(address).href}`, ...greeting(facts)].join('\n')}\n`)
    told = true
  }
  const gaveUp = ({ zh, en }: Said) => {
    complain(`明窗无法启动：${zh}\nMingchuang cannot start: ${en}`)
    log.error('hall.given-up', { zh, en })
    // In a hall, the last known phones and hours beat a black screen; a developer wants the sentence.
    if (packaged && windows.showSafe()) clock.after(AFRESH_MS, () => supervisor.start())
    else quit(1, 'relaunch')
  }
  const tellDisplays = () =>
    supervisor.send({ type: 'displays', displays: displays.getAllDisplays().map(displayFact) })

  const tellMends = () => supervisor.send({ type: 'mends', mends: { ...options.mends(), since, halls } })

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
      capabilities: ['reload', 'displays', 'print', 'exit'],
    },
    ready: (address, safePage, facts) => void ready(address, safePage, facts),
    restarting(code) {
      halls++
      windows.hallDown()
      log.warn('hall.restarting', { code })
    },
    showSafe: () => void windows.showSafe(),
    gaveUp,
    request(request) {
      switch (request.type) {
        case 'reload':
          return windows.reload(request.screen)
        case 'still':
          return options.still(request)
        case 'laid':
          return options.laid(request)
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

  return { ...supervisor, tellMends, tellDisplays, port: () => known }
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
