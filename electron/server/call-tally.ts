import type { Queue } from '../queue/queue.ts'

/** How many have been called since the hall started. What was called before, as a queue says it at first, does not count. */
export function tallyCalls(queue: Pick<Queue, 'state' | 'subscribe'>): () => number {
  let last: number | null = null
  let calls = 0
  const look = () => {
    const state = queue.state()
    if (state.state !== 'now') return
    const newest = state.calls[0]?.seq ?? last ?? 0
    if (last !== null) calls += state.calls.filter(({ seq }) => seq > (last ?? 0)).length
    last = newest
  }
  look()
  queue.subscribe(look)
  return () => calls
}
