import { createPrivateKey } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { cp, readFile, rename, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openLibrary } from '../../electron/content/open.ts'
import { newKeys } from '../../electron/content/release/keys.ts'
import { Publication } from '../../electron/content/release/publish.ts'
import { systemClock } from '../../electron/device/clock.ts'
import { keepsReads, watch, type Watched } from '../support/watched.ts'
import type { Bench } from './bench.ts'
import { copySample } from './corpus.ts'
import { writeForms } from './forms.ts'
import { numberOption } from './number-option.ts'
import { median, spread } from './samples.ts'
import { startHall } from './served.ts'

const CHANGES = 5
const CHANGED = 'guides/transfer.md'
/** A loader has gone back to rest, and what could be found has been worked out. */
const REST_MS = 8_000
const LOOK_MS = 10
const PATIENCE_MS = 60_000
/** of whoever watches the hall */
const token = 'a-token-for-the-bench-alone'

interface Usage {
  /** all that was read, from files of any kind */
  readMb: number
  peakMb: number
}

/** What the loaders that this hall starts from now on read, and how large they get. */
function watchLoaders(hall: number): () => Usage {
  const read = new Map<string, number>()
  let peakMb = 0
  const look = () => {
    for (const pid of readFileSync(`/proc/${hall}/task/${hall}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean))
      try {
        read.set(pid, Number(/^rchar: (\d+)/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1] ?? 0))
        const status = readFileSync(`/proc/${pid}/status`, 'utf8')
        peakMb = Math.max(peakMb, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024)
      } catch {
        // it has just ended
      }
  }
  const timer = setInterval(look, LOOK_MS)
  return () => {
    clearInterval(timer)
    return { readMb: [...read.values()].reduce((all, one) => all + one, 0) / 1e6, peakMb }
  }
}

async function sequenceOf(address: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` }
  const health = (await (await fetch(`${address}health/details`, { headers })).json()) as {
    snapshot: { sequence: number }
  }
  return health.snapshot.sequence
}

async function shown(address: string, sequence: number): Promise<void> {
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await wait(LOOK_MS))
    if ((await sequenceOf(address)) >= sequence) return
  throw new Error(`snapshot ${sequence} was never shown`)
}

/** Of what had come before, the files that were read again since `seen` began, together in MB. */
function readAgainMb(seen: Watched, synced: string, fresh: string[]): number {
  const again = seen
    .changes()
    .flatMap((change) => /^read: (.+)$/.exec(change)?.slice(1) ?? [])
    .filter((path) => !fresh.includes(relative(synced, path)))
  for (const path of again) console.error(`read again: ${path}`)
  return again.reduce((all, path) => all + statSync(path).size, 0) / 1e6
}

/** Into its place in one step, as sync tools do. */
async function put(from: string, to: string, path: string): Promise<void> {
  await cp(join(from, path), join(to, '.fresh.tmp'), { preserveTimestamps: true })
  await rename(join(to, '.fresh.tmp'), join(to, path))
}

export const release: Bench = {
  says: 'a release of 2 GB with one changed file: what a hall reads of it, needs and takes',
  async run(room) {
    const megabytes = numberOption('megabytes', 2_000)
    const content = await room.folder('content')
    await copySample(content)
    await writeForms(join(content, 'media'), megabytes)
    const { secret, line } = newKeys()
    const publication = new Publication(await room.folder('published'))
    const publish = (sequence: number) => {
      const as = { sequence, created: '2026-11-27T02:00:00Z' }
      const draft = publication.draft(content, as, createPrivateKey(secret))
      if (Array.isArray(draft)) throw new Error(JSON.stringify(draft))
      publication.publish(draft)
    }
    publish(1)
    const synced = await room.folder('synced')
    await cp(publication.current, synced, { recursive: true, preserveTimestamps: true })
    const device = join(await room.folder('device'), 'device.yaml')
    await writeFile(device, `hall: sample\nmonitor: { token: ${token} }\nkeys:\n  - ${line}\n`)
    const data = await room.folder('data')
    // All of it is copied once, which may take longer than a host waits.
    const opened = performance.now()
    const library = await openLibrary({
      content: synced,
      data,
      hall: 'sample',
      keys: [line],
      clock: systemClock,
    })
    const firstMs = performance.now() - opened
    await library.close()
    const hall = await startHall(room, synced, data, { device })
    await wait(REST_MS)

    const ended = watchLoaders(hall.pid)
    await put(publication.current, synced, 'release.json')
    await wait(REST_MS)
    const nothing = ended()
    const before = await readFile(join(content, CHANGED), 'utf8')
    if (!keepsReads(await room.folder('reads')))
      throw new Error('this disk does not keep when a file was read')
    const taken: (Usage & { ms: number; againMb: number })[] = []
    for (let change = 0; change < CHANGES; change++) {
      await writeFile(join(content, CHANGED), `${before}\n${'水'.repeat(3_000)}${change}\n`)
      publish(change + 2)
      const seen = watch(synced, true)
      await wait(REST_MS)
      const sequence = (await sequenceOf(hall.address)) + 1
      const end = watchLoaders(hall.pid)
      await put(publication.current, synced, CHANGED)
      await put(publication.current, synced, 'release.json')
      const began = performance.now()
      await shown(hall.address, sequence)
      const ms = performance.now() - began
      await wait(REST_MS)
      const againMb = readAgainMb(seen, synced, [CHANGED, 'release.json'])
      taken.push({ ...end(), ms, againMb })
    }
    const more = taken.map(({ readMb }) => readMb - nothing.readMb)
    return {
      tables: [
        {
          title: `A release of ${megabytes} MB; then ${CHANGES} releases with one changed file of 10 KB`,
          head: ['', 'median', 'min', 'max'],
          rows: [
            ['last byte to shown, ms', ...spread(taken.map(({ ms }) => ms))],
            [
              'of the release, read though it had not changed, MB',
              ...spread(taken.map(({ againMb }) => againMb)),
            ],
            ['read in all, program too, beyond a look at nothing new, MB', ...spread(more)],
            ['peak of a loader, MB', ...spread(taken.map(({ peakMb }) => peakMb))],
          ],
        },
        {
          title: 'Before that',
          head: ['the first release, all of it, s', 'a look at nothing new read, MB', 'and took, MB'],
          rows: [[firstMs / 1000, nothing.readMb, nothing.peakMb].map((value) => value.toFixed(1))],
        },
      ],
      bars: [
        { name: 'release.read_mb', value: Math.max(...taken.map(({ againMb }) => againMb)), limit: 0 },
        { name: 'release.memory_mb', value: Math.max(...taken.map(({ peakMb }) => peakMb)), limit: 150 },
        { name: 'release.activate_ms', value: median(taken.map(({ ms }) => ms)), limit: 2_000 },
      ],
    }
  },
}
