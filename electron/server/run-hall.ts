import { join } from 'node:path'
import { stripPanels, type StripPanel } from '../../content/arithmetic/strip-time.ts'
import type { Problem } from '../../content/schema/problem.ts'
import type { Library } from '../content/library.ts'
import type { Clock } from '../device/clock.ts'
import { keepDataFormat, readDataFormat } from '../device/data-format.ts'
import type { HallStart, Said, StartFailure, ToHall, ToHost } from '../device/host-wire.ts'
import { openLog, type Log, type LogBook } from '../device/log.ts'
import { readSettings, settingsWithoutFile, type Settings } from '../device/settings.ts'
import { readClient } from './client.ts'
import { createHostWatch, type HostWatch } from './host-watch.ts'
import { createHostRequests, type HostRequests } from './host-requests.ts'
import { createPrinting } from './printing.ts'
import { serve, type HallServer } from './serve.ts'

export interface LibraryOptions {
  /** content folder, absolute */
  content: string
  /** folder of the hall's own data */
  data: string
  /** the hall whose overlay applies; null where no device.yaml names one */
  hall: string | null
  /** the machine's LED strips */
  strips?: readonly StripPanel[] | undefined
  /** public keys of headquarters, where this hall shows signed releases alone */
  keys?: readonly string[] | undefined
  clock: Clock
  log: Log
}

export interface RunOptions {
  host: {
    send(message: ToHost): void
    onMessage(listener: (message: ToHall) => void): void
    onDisconnect(listener: () => void): void
  }
  clock: Clock
  openLibrary: (options: LibraryOptions) => Promise<Library>
  /** the little of `process` that this takes */
  self: {
    on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown
    exit(code: number): void
  }
}

/** Why no start of this hall can succeed until somebody mends it. */
export class CannotStart extends Error {
  readonly code: StartFailure
  readonly said: Said

  constructor(code: StartFailure, said: Said) {
    super(`${said.en} / ${said.zh}`)
    this.code = code
    this.said = said
  }
}

/**
 * Waits for the host's `start`, opens the hall and answers `ready`, or `failed` with a sentence for people; then
 * lives until `stop` or until the host is gone. Any other fault is logged and ends the process: the host starts it
 * again, and the last good snapshot with it.
 */
export function runHall({ host, clock, openLibrary, self }: RunOptions): void {
  let log: LogBook = openLog({ folder: null, clock })
  let open: Promise<Opened> | null = null
  const hostRequests = createHostRequests(host, clock)
  const watch = createHostWatch(host, (facts) => log.error('screen.crashed', facts))

  const die = (event: string) => (error: unknown) => {
    log.error(event, { error })
    if (log.kept())
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    self.exit(1)
  }
  self.on('uncaughtException', die('hall.uncaught'))
  self.on('unhandledRejection', die('hall.unhandled'))

  const begin = async (facts: HallStart) => {
    // Not even the log is written into data that this program does not know.
    const format = await readDataFormat(facts.data)
    if (format.is === 'newer') throw new CannotStart('data-newer', format.said)
    log = openLog({ folder: join(facts.data, 'log'), clock })
    await keepDataFormat(facts.data, format, log)
    return openHall(facts, { clock, log, openLibrary, hostRequests, send: host.send, watch })
  }

  const start = (facts: HallStart) => {
    if (open) return
    open = begin(facts)
    open
      .then(async ({ server }) => {
        log.info('hall.started', { address: server.address })
        const lan = server.lan()
        const [safePage, staffCode] = await Promise.all([server.safePage(), server.staffCode()])
        host.send({
          type: 'ready',
          address: server.address,
          safePage,
          ...(lan && { lan }),
          ...(staffCode !== null && { staffCode }),
        })
      })
      .catch((error: unknown) => {
        if (!isFailure(error)) return die('hall.unstarted')(error)
        log.error('hall.unstarted', { code: error.code, ...error.said })
        host.send({ type: 'failed', code: error.code, message: error.said })
      })
  }

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    const opened = await open?.catch(() => null)
    await opened?.server.close()
    await opened?.library?.close()
    log.info('hall.stopped')
    self.exit(0)
  }

  host.onMessage((message) => {
    if (message.type === 'start') start(message.start)
    if (message.type === 'stop') stop().catch(die('hall.unstopped'))
    if (message.type === 'done') hostRequests.done(message.request, message.result)
    watch.hear(message)
  })
  host.onDisconnect(() => void stop().catch(die('hall.unstopped')))
}

interface Opened {
  server: Omit<HallServer, 'grants'>
  /** null on a satellite, which has no content */
  library: Library | null
}

async function openHall(
  start: HallStart,
  {
    clock,
    log,
    openLibrary,
    hostRequests,
    send,
    watch,
  }: Pick<RunOptions, 'clock' | 'openLibrary'> & {
    log: LogBook
    hostRequests: HostRequests
    send: (message: ToHost) => void
    watch: HostWatch
  },
): Promise<Opened> {
  const { content, data, shellToken, capabilities } = start
  const print = capabilities.includes('print') ? hostRequests.print : null
  const leave = capabilities.includes('exit') ? (reason: string) => send({ type: 'exit', reason }) : null
  const [settings, client] = await Promise.all([settingsFor(start), readClient(start.client)])
  const port = start.port ?? settings.port
  const taken = (error: unknown) => {
    throw codeOf(error) === 'EADDRINUSE' ? portTaken(port) : error
  }
  const { role, screens } = settings
  if (role.is === 'satellite') {
    // Only a satellite needs these.
    const [{ serveSatellite }, { printHere }] = await Promise.all([
      import('./satellite/serve-satellite.ts'),
      import('./satellite/print.ts'),
    ])
    const here = printHere(createPrinting({ screens, print, clock, log }), shellToken)
    const server = await serveSatellite({
      client,
      settings,
      role,
      port,
      data,
      print: here,
      leave,
      clock,
      log,
    }).catch(taken)
    return { server, library: null }
  }
  const library = await openLibrary({
    content,
    data,
    hall: settings.hall,
    strips: stripPanels(settings.screens),
    keys: settings.keys,
    clock,
    log,
  })
  try {
    const captures = capabilities.includes('capture')
    const hall = { library, client, settings, port, data, shellToken, print, leave, captures, clock, log }
    const server = await serve({ ...hall, mends: watch.mends, pages: watch })
    return { server, library }
  } catch (error) {
    await library.close()
    return taken(error)
  }
}

async function settingsFor({ device }: HallStart): Promise<Settings> {
  if (device === null) return settingsWithoutFile
  const result = await readSettings(device)
  if (result.ok) return result.settings
  throw new CannotStart('device-invalid', {
    zh: result.problems.map((problem) => sentence(problem, 'zh')).join('；'),
    en: result.problems.map((problem) => sentence(problem, 'en')).join('; '),
  })
}

const sentence = ({ file, line, message, hint }: Problem, language: 'zh' | 'en') =>
  language === 'zh'
    ? `${file}${line === null ? '' : ` 第 ${line} 行`}：${message.zh}。${hint.zh}`
    : `${file}${line === null ? '' : `, line ${line}`}: ${message.en}. ${hint.en}`

const portTaken = (port: number) =>
  new CannotStart('port-taken', {
    zh: `端口 ${port} 已被占用。用 --port 换一个端口，或先关闭占用它的程序`,
    en: `Port ${port} is in use. Give another one with --port, or end the program that holds it`,
  })

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

const failures: Record<StartFailure, true> = {
  'port-taken': true,
  'content-missing': true,
  'content-empty': true,
  'content-unreadable': true,
  'device-invalid': true,
  'data-newer': true,
}

/** The content's own failures have the same two fields, so this folder need not know its classes. */
function isFailure(error: unknown): error is Error & { code: StartFailure; said: Said } {
  const code = codeOf(error)
  return (
    typeof code === 'string' && Object.hasOwn(failures, code) && error instanceof Error && 'said' in error
  )
}
