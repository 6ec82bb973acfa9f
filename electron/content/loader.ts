import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { systemClock, type Clock } from '../device/clock.ts'
import type { FromKeeper, KeeperStart, ToKeeper } from './keeper-wire.ts'

/** A running keeper, wherever it runs. */
export interface Loader {
  post(message: ToKeeper): void
  /** Ends it, if need be by force; resolves even when it hangs on a dead share. */
  stop(): Promise<void>
}

export interface LoaderEvents {
  message(message: FromKeeper): void
  /** it ended by itself and says no more */
  failed(detail: string): void
}

export type StartLoader = (start: KeeperStart, events: LoaderEvents) => Loader

/** Ten thousand guides take about 200 MB for two seconds; a loader beyond this is out of hand. */
const HEAP_MB = 512
const STOP_MS = 2_000

/** Built, the loader is an entry of its own beside the hall's; from source it is the file next to this one. */
const entry = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './content-worker.js',
  import.meta.url,
)

/** A process, whose memory is given back when it ends; a thread in Electron, where no Node process can be started. */
export const startLoader: StartLoader = (start, events) =>
  process.versions.electron ? startThread(start, events) : startProcess(start, events)

export const startProcess: StartLoader = (start, events) => {
  const child = fork(fileURLToPath(entry), {
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const end = once(events.failed)
  child.on('message', (message) => {
    if (!end.isOver()) events.message(message as FromKeeper)
  })
  child.on('error', (error) => end(String(error)))
  child.on('exit', (code, signal) => end(`exit ${signal ?? code}`))
  child.send(start)
  return {
    post: (message) => void (child.connected && child.send(message, () => {})),
    async stop() {
      end.silently()
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      if (child.connected) child.send({ type: 'close' } satisfies ToKeeper, () => {})
      if (child.exitCode === null && child.signalCode === null) await within(STOP_MS, ended)
      child.kill('SIGKILL')
      child.unref()
    },
  }
}

export const startThread: StartLoader = (start, events) => {
  const worker = new Worker(entry, {
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 16 },
    execArgv: [],
    name: 'content',
  })
  const end = once(events.failed)
  worker.on('message', (message: FromKeeper) => {
    if (!end.isOver()) events.message(message)
  })
  worker.on('error', (error) => end(String(error)))
  worker.on('exit', (code) => end(`exit ${code}`))
  return {
    post: (message) => worker.postMessage(message),
    async stop() {
      end.silently()
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
      worker.postMessage({ type: 'close' } satisfies ToKeeper)
      await within(STOP_MS, ended)
      worker.unref()
      void worker.terminate()
    },
  }
}

/** Calls `end` the first time only, and never after `silently`. */
function once(end: (detail: string) => void) {
  let isOver = false
  const call = (detail: string) => {
    if (!isOver) end(detail)
    isOver = true
  }
  return Object.assign(call, { isOver: () => isOver, silently: () => void (isOver = true) })
}

async function within(ms: number, done: Promise<void>): Promise<void> {
  let cancel = () => {}
  const late = new Promise<void>((resolve) => (cancel = systemClock.after(ms, resolve)))
  await Promise.race([done, late])
  cancel()
}

/** How far `clock` is from the machine's, in milliseconds. */
export const offsetOf = (clock: Clock) => clock.now() - systemClock.now()
