/** Hands at a running hall's counters and at its ticket button, over HTTP, as their screens do. */
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { CounterAct, CounterDone, TicketTaken } from '../../electron/server/wire.ts'

const token = 'token-of-the-counters-of-a-test'
const digest = createHash('sha256').update(token).digest('hex')

/** Lines of `screens:` in device.yaml: a page for each counter, and touch screens at which tickets are taken. */
export const clerkScreens = (counters: readonly string[], doors: readonly string[] = ['door']): string =>
  [
    ...counters.map(
      (counter) =>
        `  - { id: counter-${counter.toLowerCase()}, role: counter, counter: '${counter}', pairedToken: ${digest} }`,
    ),
    ...doors.map((id) => `  - { id: ${id}, role: touch }`),
  ].join('\n')

export interface Clerks {
  /** the number of the ticket */
  take(service: string, door?: string): Promise<string>
  /** resolves with who is there once the hall has acknowledged it */
  act(counter: string, act: CounterAct): Promise<string | null>
}

export function clerksAt(address: string): Clerks {
  const seen = new Map<string, number>()
  const post = async <T>(path: string, body: object, own: object = {}): Promise<T> => {
    const ask = () =>
      fetch(`${address}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...own },
        body: JSON.stringify(body),
      })
    let answer = await ask()
    // A hall that has just started answers before its queue is open.
    for (let tries = 0; answer.status === 503 && tries < 50; tries++) {
      await wait(200)
      answer = await ask()
    }
    if (!answer.ok)
      throw new Error(`${path} ${JSON.stringify(body)}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  return {
    async take(service, door = 'door') {
      const { ticket } = await post<TicketTaken>('queue/tickets', { screen: door, service })
      return ticket.number
    },
    async act(counter, act) {
      const asked = { screen: `counter-${counter.toLowerCase()}`, do: act, seen: seen.get(counter) ?? 0 }
      const done = await post<CounterDone>('queue/counter', asked, { cookie: `mc-screen=${token}` })
      seen.set(counter, done.counter.seq)
      return done.counter.serving
    },
  }
}
