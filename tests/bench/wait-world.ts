/**
 * Days of a hall, played with the queue's own rules by people and clerks who know nothing of its estimates: arrivals that
 * swell and ebb, business of different length, clerks of different pace, lunch, breaks, people who have gone.
 */
import { apply } from '../../electron/queue/apply.ts'
import { decide, type QueueCommand } from '../../electron/queue/decide.ts'
import { counterOf, emptyBook, type Book } from '../../electron/queue/events.ts'
import { randomFrom } from '../../electron/queue/outlook.ts'
import type { Service } from '../../electron/queue/services.ts'
import { foreseen } from '../../electron/queue/view.ts'
import type { Wait } from '../../electron/server/wire.ts'

export interface Waited {
  service: string
  /** minutes since midnight when the ticket was taken, and minutes until it was called */
  taken: number
  waited: number
  said: Wait | null
  priority: boolean
}

interface Line {
  service: Service
  /** people an hour on a usual day */
  perHour: number
  /** minutes: median, and standard deviation of the logarithm */
  takes: number
  spread: number
}

const line = (
  id: string,
  prefix: string,
  counters: string[],
  perHour: number,
  takes: number,
  spread: number,
): Line => ({
  service: { id, prefix, name: id, english: null, businesses: [], counters, quota: null, hours: [] },
  ...{ perHour, takes, spread },
})

/** Five counters as the sample hall has them. */
export const hallLines = [
  line('pay', 'A', ['1', '5'], 24, 2.6, 0.55),
  line('transfer', 'B', ['2'], 6, 7, 0.5),
  line('supply', 'C', ['3'], 4, 10, 0.5),
  line('suspend', 'D', ['4', '5'], 7, 5.5, 0.55),
]
const counters = ['1', '2', '3', '4', '5']

/** Of a line that two counters serve, one may go to lunch; elsewhere a colleague takes over after a few minutes. */
const shared = new Set(['1', '5'])

const OPENS = 8 * 60
const CLOSES = 17 * 60 + 30
const MINUTE_MS = 60_000

export interface World {
  /** plays the next day; every ticket that was called */
  day(): Waited[]
}

export function createWorld(seed: number): World {
  const random = randomFrom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const clerk = new Map(counters.map((counter) => [counter, Math.exp(0.12 * normal())]))
  let book: Book = emptyBook
  let days = 0

  return {
    day() {
      const midnight = Date.UTC(2026, 10, 1 + days++)
      const busy = [0.8, 1, 1.15, 1.3][Math.floor(random() * 4)] ?? 1
      const pace = Math.exp(0.08 * normal())
      const waited: Waited[] = []
      const taken = new Map<string, Omit<Waited, 'waited'>>()
      /** counter → the minute at which it presses next, and what it does then */
      const free = new Map<string, number>()
      const lunch = new Map(counters.map((counter, index) => [counter, 11 * 60 + 40 + (index % 2) * 45]))
      const around = (minute: number) => ({
        services: hallLines.map(({ service }) => service),
        counters,
        minute: `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(Math.floor(minute % 60)).padStart(2, '0')}`,
      })
      const run = (minute: number, command: QueueCommand): boolean => {
        const decided = decide(book, command, around(minute))
        if (!decided.ok) return false
        const at = midnight + minute * MINUTE_MS
        const { events } = foreseen(book, decided.events, { ...around(minute), now: at, ahead: 0 })
        for (const event of events) {
          book = apply(book, { seq: book.seq + 1, at, ...event })
          if (event.is !== 'call') continue
          const known = taken.get(event.ticket)
          if (known) waited.push({ ...known, waited: minute - known.taken })
          taken.delete(event.ticket)
        }
        return true
      }
      const act = (minute: number, counter: string, what: 'open' | 'close' | 'next' | 'skip' | 'finish') =>
        run(minute, { do: what, counter, seen: counterOf(book, counter).seq })

      book = apply(book, { seq: book.seq + 1, at: midnight, is: 'day', day: String(days) })
      for (const counter of counters) free.set(counter, OPENS)
      const arrivals = hallLines.flatMap(({ service, perHour }) => {
        const times: number[] = []
        for (
          let at = OPENS - 5;
          at < CLOSES - 30;
          at += (-Math.log(1 - random()) * 60) / (perHour * busy * 1.6)
        ) {
          // thinned: two swells a day, a lull at noon
          if (random() < swell(at) / 1.6) times.push(at)
        }
        return times.map((at) => ({
          at,
          service: service.id,
          priority: random() < 0.12 ? ('elderly' as const) : null,
        }))
      })
      arrivals.sort((one, other) => one.at - other.at)

      for (let minute = OPENS - 5; minute < CLOSES + 90; minute += 0.25) {
        for (let next = arrivals[0]; next && next.at <= minute; next = arrivals[0]) {
          arrivals.shift()
          const { service, priority } = next
          if (!run(minute, { do: 'issue', service, priority, digest: null })) continue
          const ticket = Object.values(book.tickets).at(-1)
          if (!ticket) continue
          const { number, wait } = ticket
          taken.set(number, { service, taken: minute, said: wait, priority: priority !== null })
        }
        for (const counter of counters) {
          if ((free.get(counter) ?? 0) > minute) continue
          const state = counterOf(book, counter)
          const ends = lunch.get(counter) ?? 0
          if (!state.isOpen) {
            act(minute, counter, 'open')
          } else if (minute >= ends && minute < ends + 5) {
            if (state.current !== null) act(minute, counter, 'finish')
            act(minute, counter, 'close')
            free.set(counter, minute + (shared.has(counter) ? 40 : 6))
            continue
          }
          const before = counterOf(book, counter).current
          if (!act(minute, counter, 'next')) continue
          const { current } = counterOf(book, counter)
          if (current === null || current === before) continue
          if (random() < 0.04) {
            // nobody comes: a recall, and on
            free.set(counter, minute + 1)
            const at = minute + 0.75
            act(at, counter, 'skip')
            continue
          }
          const kind = hallLines.find(({ service }) => service.id === book.tickets[current]?.service)
          const takes = (kind?.takes ?? 5) * Math.exp((kind?.spread ?? 0.5) * normal())
          free.set(counter, minute + takes * pace * (clerk.get(counter) ?? 1) + 0.3 + random() * 0.5)
        }
      }
      return waited
    },
  }
}

const swell = (minute: number) => {
  const at = (peak: number, width: number) => Math.exp(-(((minute - peak) / width) ** 2))
  return 0.45 + 0.85 * at(10 * 60, 80) + 0.65 * at(15 * 60, 80)
}
