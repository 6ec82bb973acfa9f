import type { QueueReport } from './contract.ts'
import { randomFrom } from './outlook.ts'

/** A queue machine as vendors build them, made up: people come, counters call, and each step is a report. */
export interface Simulated {
  /** what has happened since; a report with a higher sequence where something has */
  step(now: number): QueueReport
}

interface Options {
  counters: readonly string[]
  seed: number
  /** when it began to count, in ms since 1970 */
  epoch: number
}

const lines = [
  { id: 'pay', name: '交费', english: 'Payment', prefix: 'A' },
  { id: 'change', name: '过户更名', english: 'Transfers', prefix: 'B' },
]

export function createSimulated({ counters, seed, epoch }: Options): Simulated {
  const random = randomFrom(seed)
  const waiting = lines.map(({ prefix }) => ({ prefix, given: 0, called: 0 }))
  const at = new Map<string, { serving: string; called: string; service: string }>()
  let sequence = 0

  const come = () => {
    const line = waiting[Math.floor(random() * waiting.length)]
    if (line) line.given++
  }

  const call = (now: number) => {
    const index = Math.floor(random() * lines.length)
    const line = waiting[index]
    const counter = counters[Math.floor(random() * counters.length)]
    if (!line || counter === undefined) return
    const called = new Date(now).toISOString()
    const current = at.get(counter)
    if (current && random() < 0.15) return void at.set(counter, { ...current, called })
    if (line.called >= line.given) return void at.delete(counter)
    line.called++
    const serving = `${line.prefix}${String(line.called).padStart(3, '0')}`
    at.set(counter, { serving, called, service: lines[index]?.id ?? '' })
  }

  return {
    step(now) {
      if (random() < 0.6) come()
      call(now)
      return {
        contract: 1,
        epoch,
        sequence: ++sequence,
        at: new Date(now).toISOString(),
        services: lines.map(({ prefix: _, ...line }, index) => ({
          ...line,
          waiting: (waiting[index]?.given ?? 0) - (waiting[index]?.called ?? 0),
        })),
        counters: counters.map((counter) => {
          const { serving = null, ...more } = at.get(counter) ?? {}
          return { counter, open: true, serving, ...more }
        }),
      }
    },
  }
}

/** What goes wrong between two machines, one of these at a time; empty sends nothing. */
export type Mess = 'twice' | 'older' | 'cut' | 'large' | 'unknown' | 'negative' | 'long'

export const messes: readonly Mess[] = ['twice', 'older', 'cut', 'large', 'unknown', 'negative', 'long']

/** The report with that wrong about it, as the texts that are sent; the right one comes last, so that nothing is lost. */
export function messedUp(report: QueueReport, before: QueueReport, mess: Mess): string[] {
  const whole = JSON.stringify(report)
  const [counter, ...others] = report.counters
  const wrong = (changed: object) => [JSON.stringify({ ...report, ...changed }), whole]
  switch (mess) {
    case 'twice':
      return [whole, whole]
    case 'older':
      return [whole, JSON.stringify(before)]
    case 'cut':
      return [whole.slice(0, whole.length / 2), whole]
    case 'large':
      return [JSON.stringify({ ...report, padding: ' '.repeat(10 * 1024 * 1024) }), whole]
    case 'unknown':
      return wrong({ counters: [{ ...counter, counter: 'Z9' }, ...others] })
    case 'negative':
      return wrong({ services: report.services.map((line) => ({ ...line, waiting: -1 })) })
    case 'long':
      return wrong({ counters: [{ ...counter, serving: 'A'.repeat(40) }, ...others] })
  }
}
