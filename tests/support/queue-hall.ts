/** A queue of this hall's own on a real disk, and what hands do with it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { HallHours } from '../../content/arithmetic/hours.ts'
import { queue as queueSchema } from '../../content/schema/queue.ts'
import { systemClock, type Clock } from '../../electron/device/clock.ts'
import { openLog } from '../../electron/device/log.ts'
import { openBuiltin } from '../../electron/queue/builtin.ts'
import type { Titles } from '../../electron/queue/own-lines.ts'
import type { CounterCommand, Queue, QueueDesk } from '../../electron/queue/queue.ts'
import type { QueueNow } from '../../electron/server/wire.ts'

export const hallCounters = [
  { number: '1', name: '收费', businesses: ['pay', 'invoice'] },
  { number: '2', name: '过户', businesses: ['transfer', 'rename'] },
  { number: '3', name: '综合', businesses: ['pay', 'transfer'] },
]

export const ownQueue = (settings: object = {}) => {
  const read = queueSchema.parse({ source: 'builtin', ...settings })
  if (read.source !== 'builtin') throw new Error('not a queue of this hall')
  return read
}

export const twoLines = ownQueue({
  anytime: true,
  services: [
    { id: 'pay', prefix: 'A', name: '交费', english: 'Payment', businesses: ['pay'] },
    { id: 'transfer', prefix: 'B', name: '过户', businesses: ['transfer'], quota: 3 },
  ],
})

export async function temporaryData(): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'queue-'))
  onTestFinished(() => rm(data, { recursive: true, force: true }))
  return data
}

/** from Monday to Friday, with an hour for lunch */
const hours: HallHours = {
  hours: [
    {
      ...{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '08:30', closes: '17:00' },
      lunch: { from: '12:00', to: '13:00' },
    },
  ],
  seasons: [],
}

export interface OpenedQueue {
  queue: Queue
  desk: QueueDesk
  now(): QueueNow
  take(business?: string, priority?: 'elderly' | null): Promise<string>
  act(counter: string, act: CounterCommand['do'], more?: Partial<CounterCommand>): Promise<string>
  serving(counter: string): string | null
  letIn: Map<string, string>
  logged: string[]
}

const untitled: Titles = { zh: new Map(), en: new Map() }

interface Opening {
  settings?: typeof twoLines
  clock?: Clock
  titles?: Titles
  counters?: () => typeof hallCounters
  /** is given what tells the queue that content has changed */
  onOpen?: (changed: () => void) => void
}

export async function openOwnQueue(
  data: string,
  {
    settings = twoLines,
    clock = systemClock,
    titles = untitled,
    counters = () => hallCounters,
    onOpen,
  }: Opening = {},
): Promise<OpenedQueue> {
  const letIn = new Map<string, string>()
  const logged: string[] = []
  const queue = await openBuiltin(
    {
      settings: { queue: settings },
      data,
      clock,
      log: openLog({ folder: null, clock, fallback: (line) => void logged.push(line) }),
      hall: () => ({ counters: counters(), timeZone: 'Asia/Shanghai', ...hours }),
      calendar: () => Promise.resolve(new Map()),
      titles: () => Promise.resolve(titles),
      english: () => ({ counters: counters() }),
      now: () => clock.now(),
      subscribe: (listener) => {
        onOpen?.(() => listener('snapshot'))
        return () => {}
      },
      letIn: (digest, ticket) => void letIn.set(digest, ticket),
      letOutAll: () => letIn.clear(),
    },
    settings,
  )
  onTestFinished(() => queue.close())
  const desk = queue.desk()
  if (!desk) throw new Error('no desk')
  const now = () => {
    const state = queue.state()
    if (state.state !== 'now') throw new Error(`the queue is ${state.state}`)
    return state
  }
  const at = (counter: string) => now().counters.find(({ number }) => number === counter)
  return {
    queue,
    desk,
    now,
    letIn,
    logged,
    serving: (counter) => at(counter)?.serving ?? null,
    async take(business = 'pay', priority = null) {
      const taken = await desk.take({ business, priority })
      return taken.is === 'done' ? taken.value.ticket.number : taken.is === 'refused' ? taken.code : taken.is
    },
    async act(counter, act, more = {}) {
      const done = await desk.act({
        do: act,
        counter,
        seen: at(counter)?.seq ?? 0,
        ...more,
      })
      return done.is === 'refused' ? done.code : done.is
    },
  }
}
