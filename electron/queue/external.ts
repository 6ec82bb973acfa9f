import type { Device } from '../../content/schema/device.ts'
import type { Problem } from '../../content/schema/problem.ts'
import { every } from '../device/clock.ts'
import type { QueuePause } from '../server/queue-wire.ts'
import type { QueueState } from '../server/wire.ts'
import { compareReports, emptyFeed, feedAfter, pauseOf, troubled, viewOfFeed, type Feed } from './feed.ts'
import type { Queue, QueueOptions } from './queue.ts'
import { readJsonReport, type ReadReport } from './read-report.ts'
import type { Ear, OpenSource, Source } from './source.ts'
import { troubleWords, type Trouble } from './troubles.ts'

export type ExternalSettings = Exclude<Device['queue'], { source: 'off' | 'builtin' }>

const LOOK_MS = 500
/** What comes within this is taken together: of the reports the newest. */
const GATHER_MS = 50
const MOST_GATHERED = 200
const SAYS_AGAIN_MS = 60_000

/** Another machine's queue: whatever it says by the contract is shown, and nothing once it has stopped to say it. */
export async function openExternal(options: QueueOptions, settings: ExternalSettings): Promise<Queue> {
  const { clock, log, hall } = options
  const listeners = new Set<() => void>()
  const openedAt = clock.ticks()
  // A restart of the hall numbers its calls on from where no hall before can have come, at a thousand calls a second.
  let feed: Feed = emptyFeed(Math.floor(clock.now() / 1000) * 1000)
  let pause: QueuePause | null = 'starting'
  let pausedAt = options.now()
  let gathered: { read: ReadReport; retained: boolean }[] = []
  const said = new Map<string, number>()

  const counters = () => hall().counters.map(({ number }) => number)

  const take = (next: Feed) => {
    const before = feed
    feed = next
    const now = pauseOf(feed, clock.ticks(), openedAt)
    const isTurn = now !== pause
    if (isTurn && pause === null) pausedAt = options.now()
    if (isTurn) log.info('queue.pause', { why: now })
    pause = now
    if (feed.trouble && feed.trouble !== before.trouble) mention(feed.trouble)
    if (isTurn || (pause === null && feed.report !== before.report))
      for (const listener of listeners) listener()
  }

  const mention = ({ code, detail }: Trouble) => {
    if (clock.ticks() < (said.get(code) ?? -Infinity)) return
    said.set(code, clock.ticks() + SAYS_AGAIN_MS)
    log.warn('queue.trouble', { code, detail })
  }

  /** Of all that has come together the newest that can be read; then what was wrong with the others is said. */
  const flush = () => {
    const all = gathered
    gathered = []
    const readable = all.flatMap(({ read, retained }) => (read.ok ? [{ report: read.report, retained }] : []))
    readable.sort((one, other) => compareReports(one.report, other.report))
    const heard = { counters: counters(), ticks: clock.ticks(), now: clock.now(), hallTime: options.now() }
    let next = feed
    const newest = readable.at(-1)
    if (newest) next = feedAfter(next, { ...newest, ...heard })
    const wrong = all.find(({ read }) => !read.ok)?.read
    if (wrong && !wrong.ok) {
      if (next.report === feed.report) next = troubled(next, wrong.trouble)
      else mention(wrong.trouble)
    }
    take(next)
  }

  const ear: Ear = {
    hear(read, { retained = false } = {}) {
      if (gathered.length === 0) clock.after(GATHER_MS, flush)
      if (gathered.length >= MOST_GATHERED) {
        mention({ code: 'flood', detail: '' })
        gathered.shift()
      }
      gathered.push({ read, retained })
    },
    hearJson: (bytes, how) => ear.hear(readJsonReport(bytes), how),
    trouble: (code, detail = '') => take(troubled(feed, { code, detail })),
  }

  const source = await open(settings, ear, options)
  const stop = every(clock, LOOK_MS, () => take(feed))

  return {
    state: (): QueueState =>
      pause === null ? viewOfFeed(feed, counters()) : { state: 'paused', why: pause, since: pausedAt },
    desk: () => null,
    heardAt: () => feed.aliveAt,
    problems: () => (feed.trouble ? [problemOf(feed.trouble, pause !== null, options.settings.source)] : []),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      stop()
      await source.close()
    },
  }
}

/** Only what this hall listens to is loaded. */
async function open(settings: ExternalSettings, ear: Ear, { clock }: QueueOptions): Promise<Source> {
  const start = <S>(openSource: OpenSource<S>, own: S) => openSource(own, ear, clock)
  switch (settings.source) {
    case 'file':
      return start((await import('./source-file.ts')).openFile, settings)
    case 'http':
      return start((await import('./source-http.ts')).openHttp, settings)
    case 'websocket':
      return start((await import('./source-websocket.ts')).openWebSocket, settings)
    case 'mqtt':
      return start((await import('./source-mqtt.ts')).openMqtt, settings)
  }
}

function problemOf(
  { code, detail }: Trouble,
  isPaused: boolean,
  source: QueueOptions['settings']['source'],
): Problem {
  const { zh, en, hintZh, hintEn } = troubleWords[code]
  const more = detail === '' ? '' : detail.slice(0, 200)
  return {
    rule: `queue.${code}`,
    clause: null,
    file: source?.file ?? 'device.yaml',
    line: source?.lineOf(['queue']) ?? null,
    field: 'queue',
    message: { zh: more ? `${zh}（${more}）` : zh, en: more ? `${en} (${more})` : en },
    hint: { zh: hintZh, en: hintEn },
    severity: isPaused ? 'error' : 'warning',
  }
}
