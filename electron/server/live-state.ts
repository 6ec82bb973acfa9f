import { takeoverAt, type Takeover } from '../../content/arithmetic/takeover.ts'
import type { Content } from '../../content/schema/kinds.ts'
import type { Library } from '../content/library.ts'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import { readHall } from './hall-content.ts'
import { hallTime } from './hall-time.ts'
import type { Collection, Live, Snapshot } from './wire.ts'

/** What every screen is told: the snapshot in force with the hall it describes, and what is live beside it. */
export interface LiveState {
  snapshot(): Snapshot
  /** in Chinese; time zone and languages are the same in every language */
  hall(): Content['hall']
  live(): Live
  /** the hall's time: milliseconds since 1970 UTC, which of sample content is on the sample's own day */
  now(): number
  subscribe(listener: (change: 'snapshot' | 'live') => void): () => void
  close(): void
}

/** The library's part of it; calls for help are joined to it by the help desk. */
export type LibraryState = Omit<LiveState, 'live'> & { live(): Omit<Live, 'help'> }

/** Takeovers begin and end on time even where the machine's clock was set meanwhile. */
const LOOK_MS = 500

/** Follows the library. A snapshot is announced only once the hall's own entry in it has been read. */
export async function followLibrary(library: Library, clock: Clock, log: Log): Promise<LibraryState> {
  const listeners = new Set<(change: 'snapshot' | 'live') => void>()
  let snapshot = library.snapshot()
  let hall = await readHall(library, snapshot)
  let notices = library.notices()
  const timeNow = () => hallTime(hall, clock.now())
  let lookedAt = timeNow()
  let takeover: Takeover = takeoverAt(listedIn(notices), lookedAt, hall.timeZone)

  const announce = (change: 'snapshot' | 'live') => {
    for (const listener of listeners) listener(change)
  }

  const decide = () => {
    lookedAt = timeNow()
    const next = takeoverAt(listedIn(notices), lookedAt, hall.timeZone)
    const same = next.ids.join() === takeover.ids.join()
    takeover = next
    return !same
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
    const nextHall = await readHall(library, next)
    snapshot = next
    hall = nextHall
    announce('snapshot')
    if (decide()) announce('live')
  }

  // One after the other, so that the newest snapshot is also the last one announced.
  let adopting = Promise.resolve()
  const unsubscribe = library.subscribe((change) => {
    if (change === 'notices') {
      notices = library.notices()
      decide()
      announce('live')
    }
    if (change === 'search') announce('live')
    if (change === 'snapshot')
      adopting = adopting.then(adopt).catch((error: unknown) => log.error('snapshot.unreadable', { error }))
  })

  return {
    snapshot: () => snapshot,
    hall: () => hall,
    now: timeNow,
    live: () => ({ notices, takeover: takeover.ids, queue: { state: 'off' }, search: library.search() }),
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

/** Times and urgency are the same in every language. */
const listedIn = (notices: Collection<'notice'>) =>
  Object.entries(notices).flatMap(([id, { 'zh-CN': entry }]) => (entry ? [{ id, ...entry.listed }] : []))
