/** A queue of another machine's, opened as device.yaml says it, on the real disk and network. */
import { onTestFinished } from 'vitest'
import { queue as queueSchema } from '../../content/schema/queue.ts'
import { systemClock, type Clock } from '../../electron/device/clock.ts'
import { openLog } from '../../electron/device/log.ts'
import type { QueueReport } from '../../electron/queue/contract.ts'
import { openExternal } from '../../electron/queue/external.ts'
import { openOutlet, type Outlet } from '../../electron/queue/simulate-to.ts'

export const sourceCounters = ['1', '2', '3']

export async function openSource(settings: object, clock: Clock = systemClock) {
  const read = queueSchema.parse(settings)
  if (read.source === 'off' || read.source === 'builtin') throw new Error('no source')
  const logged: string[] = []
  const queue = await openExternal(
    {
      settings: { queue: read },
      data: '/nowhere',
      clock,
      log: openLog({ folder: null, clock, fallback: (line) => void logged.push(line) }),
      hall: () => ({
        counters: sourceCounters.map((number) => ({ number, name: number, businesses: ['pay'] })),
        timeZone: 'Asia/Shanghai',
        ...{ hours: [], seasons: [] },
      }),
      calendar: () => Promise.resolve(new Map()),
      titles: () => Promise.resolve({ zh: new Map(), en: new Map() }),
      english: () => ({ counters: [] }),
      now: () => clock.now(),
      subscribe: () => () => {},
      letIn: () => {},
      letOutAll: () => {},
    },
    read,
  )
  onTestFinished(() => queue.close())
  return {
    queue,
    logged,
    /** numbers at the counters, or why there are none */
    shown: () => {
      const state = queue.state()
      if (state.state === 'paused') return state.why
      return state.state === 'now' ? state.counters.map(({ serving }) => serving ?? '-').join(' ') : 'off'
    },
    problem: () => queue.problems()[0]?.rule ?? null,
  }
}

/** What a machine says that has called these numbers, at counters 1, 2, 3. */
export const report = (
  sequence: number,
  serving: (string | null)[],
  more: Partial<QueueReport> = {},
): QueueReport => ({
  contract: 1,
  epoch: 0,
  sequence,
  at: new Date(1_795_000_000_000 + sequence * 1_000).toISOString(),
  services: [{ id: 'pay', name: '交费', waiting: 2 }],
  counters: serving.map((each, index) => ({ counter: String(index + 1), open: true, serving: each })),
  ...more,
})

export async function outlet(to: string): Promise<Outlet> {
  const opened = await openOutlet(to)
  onTestFinished(() => opened.close())
  return opened
}
