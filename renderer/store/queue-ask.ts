/** What is asked of the hall's queue. No answer, one that breaks off, and one that does not come in time are the same: none. */
import { clock } from './clock.ts'

export interface QueueAnswer {
  status: number
  /** what it says, of a status that says something */
  said: unknown
  /** of Retry-After; 0 where there is none */
  seconds: number
}

const says = (status: number) => (status >= 200 && status < 300) || status === 409 || status === 422

/**
 * Where a cable is cut nobody says so: a browser would wait for a quarter of an hour, and so would whoever pressed. Nothing is
 * sent again by itself, since whoever pressed may have changed their mind.
 */
export async function askQueue(path: string, body: object, patienceMs: number): Promise<QueueAnswer | null> {
  const limit = new AbortController()
  const cancel = clock.after(patienceMs, () => limit.abort())
  try {
    const answer = await fetch(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      signal: limit.signal,
    })
    const { status, headers } = answer
    const seconds = Math.ceil(Number(headers.get('retry-after'))) || 0
    return { status, seconds, said: says(status) ? ((await answer.json()) as unknown) : null }
  } catch {
    return null
  } finally {
    cancel()
  }
}
