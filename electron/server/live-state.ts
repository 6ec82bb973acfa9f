import { takeoverAt, type Takeover } from '../../content/arithmetic/takeover.ts'
import type { Content } from '../../content/schema/kinds.ts'
import type { Library } from '../content/library.ts'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import { readHall, readText } from './hall-content.ts'
import { hallTime } from './hall-time.ts'
import type { Collection, Item, Live, Sha256, Snapshot } from './wire.ts'

/** What every screen is told: the snapshot in force with the hall it describes, and what is live beside it. */
export interface LiveState {
  snapshot(): Snapshot
  /** in Chinese; time zone and languages are the same in every language */
  hall(): Content['hall']
  /** in English, where content has that */
  english(): Content['hall']
  live(): Live
  /** the items of the takeovers, as far as they were read before these began */
  urgent(): Record<Sha256, Item>
  /** the hall's time: milliseconds since 1970 UTC, which of sample content is on the sample's own day */
  now(): number
  subscribe(listener: (change: LiveChange) => void): () => void
  close(): void
}

/** `queue`: nothing but whose turn it is. */
export type LiveChange = 'snapshot' | 'live' | 'queue'

/** The library's part of it; calls for help are joined to it by the help desk, the sound by `with-sound`, and the queue by its own room. */
export type LibraryState = Omit<LiveState, 'live'> & { live(): Omit<Live, 'help' | 'speech' | 'queue'> }

/** Takeovers begin and end on time even where the machine's clock was set meanwhile. */
const LOOK_MS = 500

/** Follows the library. A snapshot is announced only once the hall's own entry in it has been read. */
export async function followLibrary(library: Library, clock: Clock, log: Log): Promise<LibraryState> {
  const listeners = new Set<(change: LiveChange) => void>()
  let snapshot = library.snapshot()
  let [hall, english] = await Promise.all([readHall(library, snapshot), readHall(library, snapshot, 'en')])
  let notices = library.notices()
  const timeNow = () => hallTime(hall, clock.now())
  let lookedAt = timeNow()
  let takeover: Takeover = takeoverAt(listedIn(notices), lookedAt, hall.timeZone)
  let urgent: Record<Sha256, Item> = {}

  const announce = (change: LiveChange) => {
    for (const listener of listeners) listener(change)
  }

  const decide = () => {
    lookedAt = timeNow()
    const next = takeoverAt(listedIn(notices), lookedAt, hall.timeZone)
    const same = next.ids.join() === takeover.ids.join()
    takeover = next
    return !same
  }

  /** What begins to own screens with this change is read first, so that it travels with the word of it. */
  const takeNotices = async () => {
    const next = library.notices()
    const { ids } = takeoverAt(listedIn(next), timeNow(), hall.timeZone)
    const unread = hashesOf(next, ids).filter((hash) => !urgent[hash])
    const read = unread.length === 0 ? {} : await readItems(library, unread)
    notices = library.notices()
    decide()
    urgent = pick({ ...urgent, ...read }, hashesOf(notices, takeover.ids))
    announce('live')
  }

  const look = () => {
    const now = timeNow()
    const due = takeover.until !== null && now >= takeover.until
    if ((due || now < lookedAt) && decide()) announce('live')
    lookedAt = now
    cancel = clock.after(LOOK_MS, look)
  }
  let cancel = clock.after(LOOK_MS, look)

  const adopt = async () => {
    const next = library.snapshot()
    if (next.id === snapshot.id && next.sequence === snapshot.sequence) return
    const both = await Promise.all([readHall(library, next), readHall(library, next, 'en')])
    snapshot = next
    ;[hall, english] = both
    announce('snapshot')
    if (decide()) announce('live')
  }

  // One after the other, so that the newest snapshot is also the last one announced.
  let adopting = Promise.resolve()
  const unsubscribe = library.subscribe((change) => {
    if (change === 'notices') void takeNotices()
    if (change === 'search') announce('live')
    if (change === 'snapshot')
      adopting = adopting.then(adopt).catch((error: unknown) => log.error('snapshot.unreadable', { error }))
  })

  return {
    snapshot: () => snapshot,
    hall: () => hall,
    english: () => english,
    now: timeNow,
    urgent: () => urgent,
    live: () => ({ notices, takeover: takeover.ids, search: library.search() }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      cancel()
      unsubscribe()
    },
  }
}

/** The items of notices, in every language. */
const hashesOf = (notices: Collection<'notice'>, ids: readonly string[]): Sha256[] =>
  ids.flatMap((id) => Object.values(notices[id] ?? {}).map(({ hash }) => hash))

const pick = (items: Record<Sha256, Item>, hashes: readonly Sha256[]): Record<Sha256, Item> =>
  Object.fromEntries(hashes.flatMap((hash) => (items[hash] ? [[hash, items[hash]]] : [])))

/** One that cannot be read is left out: whoever needs it asks for it, and is told so. */
async function readItems(library: Library, hashes: readonly Sha256[]): Promise<Record<Sha256, Item>> {
  const read = await Promise.all(
    hashes.map(async (hash) => [hash, await readText(library, hash).catch(() => null)] as const),
  )
  return Object.fromEntries(
    read.flatMap(([hash, text]) => (text === null ? [] : [[hash, JSON.parse(text) as Item]])),
  )
}

/** Times and urgency are the same in every language. */
const listedIn = (notices: Collection<'notice'>) =>
  Object.entries(notices).flatMap(([id, { 'zh-CN': entry }]) => (entry ? [{ id, ...entry.listed }] : []))
