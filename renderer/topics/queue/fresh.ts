/** Which calls have just come: they flash for as long as it takes to look up, and rest then. */
import { useEffect, useState } from 'react'
import type { QueueCall, QueueState } from '../../../electron/server/wire.ts'
import { clock } from '../../store/clock.ts'
import { useHall } from '../../store/hall.ts'

export const FLASH_MS = 6_000

/** Those made since this screen could hear them, not longer ago than `FLASH_MS`; the newest first. */
export const freshAt = (queue: QueueState, oldCalls: number, now: number): readonly QueueCall[] =>
  queue.state === 'now' ? queue.calls.filter(({ seq, at }) => seq > oldCalls && now - at < FLASH_MS) : []

export interface Fresh {
  calls: readonly QueueCall[]
  /** for how long a call has flashed, in ms */
  age(call: QueueCall): number
}

export function useFresh(): Fresh {
  const queue = useHall((state) => state.queue)
  const oldCalls = useHall((state) => state.oldCalls)
  const [, setLooked] = useState(0)
  const now = clock.now()
  const calls = freshAt(queue, oldCalls, now)
  const oldest = calls.at(-1)
  const ends = oldest ? oldest.at + FLASH_MS : null
  useEffect(() => {
    if (ends === null) return
    return clock.after(Math.max(20, ends - clock.now()), () => setLooked(clock.ticks()))
  })
  return { calls, age: ({ at }) => Math.max(0, now - at) }
}
