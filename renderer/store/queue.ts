/** Whose turn it is, as far as this screen may know: numbers stand for as long as the hall is heard, and not a moment longer. */
import type { QueueState } from '../../electron/server/wire.ts'
import type { ScreenClock } from './clock.ts'
import { useHall, type HallState } from './hall.ts'

/** While numbers are shown the hall says every 3 s that it is there; 暂停显示 within 10 s, as it is with a queue machine. */
export const QUIET_MS = 9_000

/** The queue where this hall gives its own tickets and can say how it stands; null elsewhere. */
export const useOwnQueue = () => useHall(({ queue }) => (queue.state === 'now' && queue.own ? queue : null))

type Known = Pick<HallState, 'queue' | 'oldCalls'>

/** The number of the last call that a screen is told of; 0 where there was none, or none that is known. */
const lastCall = (queue: QueueState): number => (queue.state === 'now' ? (queue.calls[0]?.seq ?? 0) : 0)

/**
 * What is known after a word of the hall. Calls that were made before this screen had joined are none to flash or to say:
 * up to `oldCalls`, which after joining nobody knows before there are numbers.
 */
export function heardOf({ queue: before, oldCalls }: Known, queue: QueueState, isHello: boolean): Known {
  const known = oldCalls === Infinity ? 0 : oldCalls
  if (isHello || oldCalls === Infinity)
    return { queue, oldCalls: queue.state === 'now' ? Math.max(known, lastCall(queue)) : Infinity }
  return { queue: JSON.stringify(before) === JSON.stringify(queue) ? before : queue, oldCalls }
}

/** The same without numbers, when nobody says any more that they are right. */
export const unheard = (queue: QueueState, since: number): QueueState =>
  queue.state === 'now' ? { state: 'paused', why: 'unreachable', since } : queue

export interface QueueEar {
  hear(queue: QueueState, isHello: boolean): void
  /** the hall said something, whatever it was */
  alive(): void
  /** the link is gone */
  lose(): void
}

export function createQueueEar(clock: Pick<ScreenClock, 'now' | 'after'>): QueueEar {
  /** what was shown when the hall fell silent: right again with its next word, as nothing was said in between */
  let silenced: QueueState | null = null
  let cancel = () => {}

  const hide = () => {
    const { queue } = useHall.getState()
    const hidden = unheard(queue, clock.now())
    if (hidden !== queue) useHall.setState({ queue: hidden })
    return queue
  }
  const fallSilent = () => {
    silenced = hide()
  }
  return {
    hear(queue, isHello) {
      silenced = null
      useHall.setState((known) => heardOf(known, queue, isHello))
    },
    alive() {
      cancel()
      cancel = clock.after(QUIET_MS, fallSilent)
      if (silenced) useHall.setState({ queue: silenced })
      silenced = null
    },
    lose() {
      cancel()
      silenced = null
      hide()
    },
  }
}
