import type { Library } from '../content/library.ts'
import type { Log } from '../device/log.ts'
import { openInterimStore, type InterimStore } from './interim-store.ts'
import { withInterim, type InterimLibrary } from './with-interim.ts'

/** The room of the hall's own readings: what it keeps, and the library with it. */
export async function openInterim(
  library: Library,
  { data, log }: { data: string; log: Log },
): Promise<{ store: InterimStore; library: InterimLibrary }> {
  const store = await openInterimStore({ data, log })
  return { store, library: await withInterim(library, store, log) }
}
