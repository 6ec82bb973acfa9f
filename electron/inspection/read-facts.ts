import { wallTime } from '../../content/arithmetic/wall-time.ts'
import type { Screen } from '../../content/schema/device.ts'
import type { Content } from '../../content/schema/kinds.ts'
import type { Problem } from '../../content/schema/problem.ts'
import { readCollection, readContent, versionOf, type Reader } from '../server/hall-content.ts'
import { hallTime } from '../server/hall-time.ts'
import type { Snapshot } from '../server/wire.ts'
import type { Month } from '../uptime/month.ts'
import { hallOf, readKinds, type Facts, type ReadKind } from './facts.ts'
import { seenOnWith } from './where.ts'

export interface Source {
  reader: Reader
  snapshot: Snapshot
  problems: readonly Problem[]
  /** of device.yaml; none where there is none */
  screens: readonly Pick<Screen, 'id' | 'role' | 'place' | 'playlist'>[]
  month: Month | null
  /** the machine's time: milliseconds since 1970 UTC */
  now: number
}

/** Reads every file of the sheet's kinds, in Chinese. Rejects where the store lacks one that the snapshot names. */
export async function readFacts({ reader, snapshot, problems, screens, month, now }: Source): Promise<Facts> {
  const read = await Promise.all(
    readKinds.map(async (kind) => [kind, await all(reader, snapshot, kind)] as const),
  )
  const of = Object.fromEntries(
    read.map(([kind, entries]) => [kind, entries.map(({ content }) => content)]),
  ) as Facts['of']
  const playlists = read.find(([kind]) => kind === 'playlist')?.[1] as Playlists
  const facts = {
    of,
    quality: await spans(reader, snapshot, 'qualityReadings'),
    pressure: await spans(reader, snapshot, 'pressureReadings'),
    problems,
    seenOn: seenOnWith(screens, playlists),
    month,
    today: '',
  }
  const hall = hallOf(facts)
  return { ...facts, today: wallTime(hallTime(hall, now), hall.timeZone).slice(0, 10) }
}

type Playlists = { id: string; content: Content['playlist'] }[]

async function all<K extends ReadKind>(
  reader: Reader,
  snapshot: Snapshot,
  kind: K,
): Promise<{ id: string; content: Content[K] }[]> {
  const collection = await readCollection(reader, snapshot, kind)
  const found = Object.entries(collection).flatMap(([id, versions]) => {
    const version = versionOf(versions, 'zh-CN')
    return version ? [{ id, entry: version.entry }] : []
  })
  found.sort((one, other) => (one.id < other.id ? -1 : 1))
  return Promise.all(found.map(async ({ id, entry }) => ({ id, content: await readContent(reader, entry) })))
}

async function spans(reader: Reader, snapshot: Snapshot, kind: 'qualityReadings' | 'pressureReadings') {
  const collection = await readCollection(reader, snapshot, kind)
  return Object.values(collection).flatMap((versions) => versionOf(versions, 'zh-CN')?.entry.listed ?? [])
}
