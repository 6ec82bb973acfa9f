import { join } from 'node:path'
import type { Audit } from '../audit/audit.ts'
import type { Library } from '../content/library.ts'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import type { StaffNotice } from '../server/wire.ts'
import type { Surroundings } from './check-notice.ts'
import { createNoticeDesk, type DeskOptions, type NoticeDesk } from './notice-desk.ts'
import { noticesFolder, openNoticeStore } from './notice-store.ts'
import { openPictures, type Pictures } from './pictures.ts'
import { withStaffNotices, type JoinedLibrary } from './with-staff-notices.ts'

/** The room of the staff's notices. */
export interface Notices {
  library: JoinedLibrary
  pictures: Pictures
  /** what people do there; null where nothing they did could be put on record */
  desk(audit: Audit | null, about: DeskFacts): Promise<NoticeDesk | null>
  close(): void
}

type DeskFacts = Pick<DeskOptions, 'approval' | 'screens' | 'defaults' | 'now'> & {
  surroundings: () => Promise<Omit<Surroundings, 'hasMedia'>>
}

interface Options {
  library: Library
  data: string
  clock: Clock
  log: Log
}

/** zod and the checker come when somebody writes, not when the hall starts. */
const checking = () => import('./check-notice.ts')

export async function openNotices({ library, data, clock, log }: Options): Promise<Notices> {
  const pictures = openPictures(join(noticesFolder(data), 'media'), clock)
  const remake = async (notice: StaffNotice) => (await checking()).itemsOf(notice)
  const store = await openNoticeStore({ data, remake, clock, log })
  const joined = withStaffNotices(library, store, pictures, clock)
  const named = new Set(store.all().flatMap(({ fields }) => fields.picture ?? []))
  pictures.sweep(named).catch((error: unknown) => log.warn('pictures.unswept', { error }))

  return {
    library: joined,
    pictures,
    async desk(audit, { surroundings, ...about }) {
      joined.keepTime(about.now)
      if (!audit) return null
      await store.finish(audit.recent())
      const hasMedia = (path: string) => pictures.has(path) || library.snapshot().media[path] !== undefined
      return createNoticeDesk({
        ...about,
        store,
        audit,
        surroundings: async () => ({ ...(await surroundings()), hasMedia }),
        check: async (notice, around) => (await checking()).checkNotice(notice, around),
        isTaken: (id) => library.notices()[id] !== undefined,
        onError: (error) => log.error('notice.unkept', { error }),
      })
    },
    close() {
      joined.leave()
      store.close()
    },
  }
}
