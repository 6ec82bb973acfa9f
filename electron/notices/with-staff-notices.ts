import { dayAfter } from '../../content/arithmetic/wall-time.ts'
import { passedOn, type Library } from '../content/library.ts'
import { every, type Clock } from '../device/clock.ts'
import type { StaffNotice } from '../server/wire.ts'
import type { NoticeStore } from './notice-store.ts'
import type { Pictures } from './pictures.ts'

export interface JoinedLibrary extends Library {
  /** From now on those that were over before yesterday are left out, by the hall's own calendar. */
  keepTime(now: () => string): void
  /** ends what joins them; the library itself goes on */
  leave(): void
}

const LOOK_MS = 10 * 60_000

/** The library with the staff's own notices among headquarters'; neither hides the other. */
export function withStaffNotices(
  library: Library,
  store: NoticeStore,
  pictures: Pick<Pictures, 'find'>,
  clock: Clock,
): JoinedLibrary {
  const listeners = new Map<Parameters<Library['subscribe']>[0], () => void>()
  let isWanted: (notice: StaffNotice) => boolean = () => true
  const joined = () => ({ ...store.published(isWanted), ...library.notices() })
  let told = JSON.stringify(joined())

  const tell = () => {
    const now = JSON.stringify(joined())
    if (now === told) return
    told = now
    for (const listener of listeners.keys()) listener('notices')
  }
  const stops = [store.subscribe(tell), every(clock, LOOK_MS, tell)]

  return {
    ...passedOn(library),
    notices: joined,
    read: (hash) => {
      const own = store.read(hash)
      return own ? Promise.resolve(own) : library.read(hash)
    },
    media: (name) => library.media(name) ?? pictures.find(name),
    subscribe(listener) {
      const stop = library.subscribe((change) => {
        if (change === 'notices') told = JSON.stringify(joined())
        listener(change)
      })
      listeners.set(listener, stop)
      return () => {
        listeners.delete(listener)
        stop()
      }
    },
    keepTime(now) {
      isWanted = ({ fields: { ends = '', restored = '' } }) => {
        const last = restored > ends ? restored : ends
        return dayAfter(last, 1) >= now().slice(0, 10)
      }
      tell()
    },
    leave: () => stops.forEach((stop) => stop()),
  }
}
