import type { Library } from '../content/library.ts'
import type { Clock } from '../device/clock.ts'
import type { LogBook } from '../device/log.ts'
import type { Settings } from '../device/settings.ts'
import { openQueue } from '../queue/open-queue.ts'
import type { Queue } from '../queue/queue.ts'
import type { Grants } from './grants.ts'
import { readCalendar, readCollection } from './hall-content.ts'
import type { LibraryState, LiveState } from './live-state.ts'
import type { Language, Snapshot } from './wire.ts'

interface Options {
  library: Library
  state: LibraryState
  grants: Grants
  settings: Settings
  data: string
  clock: Clock
  log: LogBook
}

/** What the room of the queue has to know of its hall, and by what tickets are let in. */
export function setUpQueue({ library, state, grants, settings, data, clock, log }: Options): Queue {
  const digests = new Set<string>()
  return openQueue({
    settings,
    data,
    clock,
    log,
    hall: state.hall,
    english: state.english,
    calendar: () => readCalendar(library, state.snapshot()),
    titles: () => readTitles(library, state.snapshot()),
    now: state.now,
    subscribe: state.subscribe,
    letIn(digest, ticket) {
      digests.add(digest)
      // It shows what hangs in the hall for everybody, and one number's place in it: so it may travel in clear.
      grants.grantDigest(digest, { principal: 'ticket', subject: ticket, clear: true, until: null })
    },
    letOutAll() {
      for (const digest of digests) grants.revokeDigest(digest)
      digests.clear()
    },
  })
}

/** What the guides are called in both languages; one without an English title is not in that list. */
async function readTitles(library: Library, snapshot: Snapshot) {
  const guides = Object.entries(await readCollection(library, snapshot, 'guide'))
  const titlesIn = (language: Language) =>
    new Map(guides.flatMap(([id, { [language]: entry }]) => (entry ? [[id, entry.listed.title]] : [])))
  return { zh: titlesIn('zh-CN'), en: titlesIn('en') }
}

type WithoutQueue = Omit<LiveState, 'live'> & { live(): Omit<ReturnType<LiveState['live']>, 'queue'> }

/** The live state with the queue in it; its changes are told by themselves. */
export function withQueue(state: WithoutQueue, queue: Queue): LiveState {
  return {
    ...state,
    live: () => ({ ...state.live(), queue: queue.state() }),
    subscribe(listener) {
      const stops = [state.subscribe(listener), queue.subscribe(() => listener('queue'))]
      return () => stops.forEach((stop) => stop())
    },
  }
}
