/** The hall's own readings upon a real library, and what screens find of them. */
import type { Deed } from '../../electron/audit/audit.ts'
import type { Library } from '../../electron/content/library.ts'
import { openLog } from '../../electron/device/log.ts'
import { settingsWithoutFile } from '../../electron/device/settings.ts'
import { openInterimStore } from '../../electron/interim/interim-store.ts'
import { withInterim } from '../../electron/interim/with-interim.ts'
import { setUpInterim } from '../../electron/server/interim-setup.ts'
import type { InterimKind } from '../../electron/server/interim-wire.ts'
import { followLibrary } from '../../electron/server/live-state.ts'
import { clock } from './open-library.ts'

export const by = { who: 'p-1', name: '值班主管', from: '127.0.0.1' }
export const log = openLog({ folder: null, clock, fallback: () => {} })

/** What people did, in the order in which it is on record; `fail` is the disk that refuses. */
export function record() {
  const deeds: (Deed & { n: number; time: string })[] = []
  return {
    deeds,
    audit: {
      add: (deed: Deed) => {
        const n = deeds.push({ ...deed, n: deeds.length + 1, time: '' })
        return Promise.resolve({ n, hash: '' })
      },
      recent: () => deeds,
      close: () => Promise.resolve(),
    },
  }
}

/** The desk's room for it, as the hall sets it up; `written` is the audit of a hall that was there before. */
export async function interimUpon(base: Library, data: string, written = record()) {
  const store = await openInterimStore({ data, log })
  const library = await withInterim(base, store, log)
  const state = await followLibrary(library, clock, log)
  const rooms = await setUpInterim({
    ...{ store, library, state, clock, log, audit: written.audit, settings: settingsWithoutFile },
  })
  const { desk } = rooms
  if (!desk) throw new Error('no desk')
  const attempt = async (bytes: Uint8Array, name = '日报.xlsx', what: InterimKind = 'quality') => {
    const known = await rooms.known(what, null)
    if (!known) throw new Error('nothing is known')
    return desk.attempt(bytes, name, known)
  }
  const put = async (bytes: Uint8Array, what: InterimKind = 'quality') => {
    const tried = await attempt(bytes, '日报.xlsx', what)
    if ('refused' in tried) throw new Error(tried.refused.en)
    return desk.publish(tried.key, by)
  }
  state.close()
  return { base, store, library, rooms, desk, attempt, put, written }
}

async function read(library: Library, hash: string) {
  return JSON.parse((await library.read(hash))?.toString() ?? 'null') as never
}

type Named = Record<string, Record<string, { hash: string }>>
type Rows = { items: string[]; rows: { sampled: string; place: string; values: string[] }[] }

/** Turbidity of a place on a day, as a screen would find it; null where there is none. */
export async function turbidity(library: Library, day: string, place = 'net-renmin'): Promise<string | null> {
  const files = (await read(library, library.snapshot().collections.qualityReadings)) as Named
  for (const versions of Object.values(files)) {
    const { content } = (await read(library, versions['zh-CN']?.hash ?? '')) as { content: Rows }
    const row = content.rows.find((each) => each.sampled === day && each.place === place)
    if (row) return row.values[content.items.findIndex((item) => item === '浑浊度')] ?? null
  }
  return null
}

/** Whose the figures are, as every screen says it. */
export async function source(
  library: Library,
  language = 'zh-CN',
  kind: 'qualityPlaces' | 'pressurePoints' = 'qualityPlaces',
): Promise<string> {
  const places = (await read(library, library.snapshot().collections[kind])) as Named
  const versions = Object.values(places)[0] ?? {}
  const { content } = (await read(library, versions[language]?.hash ?? '')) as { content: { source: string } }
  return content.source
}
