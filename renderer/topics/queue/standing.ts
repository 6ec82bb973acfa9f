import type { QueueCall, QueueNow } from '../../../electron/server/wire.ts'

/** The last call, for as long as its ticket is at the counter: once it is done, skipped or put aside nobody is sent there. */
export function standingCall({ calls: [last], counters }: QueueNow): QueueCall | undefined {
  const isThere = counters.some(({ number, serving }) => number === last?.counter && serving === last.number)
  return isThere ? last : undefined
}
