import type { QueueState } from '../server/wire.ts'
import type { Queue, QueueOptions } from './queue.ts'

const off: QueueState = { state: 'off' }

/** Nothing of a queue is loaded where there is none, and elsewhere nothing before the hall has answered. */
export function openQueue(options: QueueOptions): Queue {
  const { settings, clock, log } = options
  if (settings.queue.source === 'off') return withoutQueue
  const listeners = new Set<() => void>()
  let quietUntil = -Infinity
  let waits = false
  /** At once, but not more often than people can see: what changes meanwhile is told together. */
  const tell = () => {
    const left = quietUntil - clock.ticks()
    if (left <= 0) {
      quietUntil = clock.ticks() + GAP_MS
      for (const listener of listeners) listener()
    } else if (!waits) {
      waits = true
      clock.after(left, () => {
        waits = false
        if (!isClosed) tell()
      })
    }
  }
  let state: QueueState = { state: 'paused', why: 'starting', since: options.now() }
  let opened: Queue | null = null
  let isClosed = false
  let stop = () => {}

  const open = async () => {
    const queue = await load(options)
    if (isClosed) return queue.close()
    opened = queue
    queue.subscribe(tell)
    tell()
  }

  /** What happened before cannot be read, as on a disk that fails: it is tried again. */
  const tryToOpen = (): Promise<void> =>
    open().catch((error: unknown) => {
      log.error('queue.unopened', { error })
      state = { state: 'paused', why: 'unkept', since: options.now() }
      tell()
      stop = clock.after(RETRY_MS, () => void (opening = tryToOpen()))
    })
  let opening = tryToOpen()

  return {
    state: () => opened?.state() ?? state,
    desk: () => opened?.desk() ?? null,
    problems: () => opened?.problems() ?? [],
    heardAt: () => opened?.heardAt() ?? null,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      isClosed = true
      stop()
      await opening
      await opened?.close()
    },
  }
}

const RETRY_MS = 5_000
const GAP_MS = 100

const withoutQueue: Queue = {
  state: () => off,
  desk: () => null,
  problems: () => [],
  heardAt: () => null,
  subscribe: () => () => {},
  close: () => Promise.resolve(),
}

async function load(options: QueueOptions): Promise<Queue> {
  const { queue } = options.settings
  if (queue.source === 'off') return withoutQueue
  if (queue.source === 'builtin') return (await import('./builtin.ts')).openBuiltin(options, queue)
  return (await import('./external.ts')).openExternal(options, queue)
}
