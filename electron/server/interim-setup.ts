import { wallTime } from '../../content/arithmetic/wall-time.ts'
import type { Audit } from '../audit/audit.ts'
import type { Library } from '../content/library.ts'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import type { Settings } from '../device/settings.ts'
import { createInterimDesk } from '../interim/interim-desk.ts'
import type { InterimStore } from '../interim/interim-store.ts'
import { readSheetWith } from '../interim/read-sheet.ts'
import type { InterimLibrary } from '../interim/with-interim.ts'
import { readCollection, readContent } from './hall-content.ts'
import type { InterimRooms } from './interim-handlers.ts'
import type { LibraryState } from './live-state.ts'
import type { SnapshotKind } from './wire.ts'

interface Options {
  store: InterimStore
  library: InterimLibrary
  audit: Audit | null
  state: LibraryState
  settings: Settings
  clock: Clock
  log: Log
}

/** What the room of the hall's own readings has to know: the time, and by what a sheet is read. */
export async function setUpInterim(options: Options): Promise<InterimRooms> {
  const { store, library, audit, state, settings, clock, log } = options
  const now = () => wallTime(state.now(), state.hall().timeZone)
  const all = <K extends SnapshotKind>(kind: K) => contentsOf(library, kind)
  const desk =
    audit &&
    (await createInterimDesk({
      ...{ store, audit, now, clock },
      readSheet: readSheetWith(clock),
      changed: () => library.again(),
    }).catch((error: unknown) => {
      log.error('interim.unopened', { error })
      return null
    }))
  // What a power cut kept from its file may have been put there just now.
  await library.again()
  return {
    desk,
    approval: settings.notices?.approval ?? false,
    shown: (kept) => library.shown(kept),
    async known(what, unit) {
      const newest = await library.headquarters(what)
      if (what === 'quality') {
        const [standards, [places]] = [await all('qualityStandard'), await all('qualityPlaces')]
        return places && standards.length > 0 ? { what, now: now(), newest, standards, places } : null
      }
      const [points] = await all('pressurePoints')
      return points ? { what, now: now(), newest, points, unit } : null
    },
  }
}

async function contentsOf<K extends SnapshotKind>(library: Library, kind: K) {
  const collection = await readCollection(library, library.snapshot(), kind)
  const entries = Object.values(collection).flatMap((versions) => versions['zh-CN'] ?? [])
  return Promise.all(entries.map((entry) => readContent<K>(library, entry)))
}
