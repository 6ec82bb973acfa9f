import type { StripPanel } from '../../content/arithmetic/strip-time.ts'
import { join, resolve } from 'node:path'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import { HallLibrary } from './hall-library.ts'
import type { Library } from './library.ts'
import { startLoader, type StartLoader } from './loader.ts'
import { newestStored } from './store/stored.ts'
import { silent } from './unavailable.ts'

export interface LibraryOptions {
  content: string
  /** the hall's data folder; the store is `content/` in it */
  data: string
  /** whose overlay applies; null takes the id of the common hall.yaml */
  hall: string | null
  /** the machine's LED strips */
  strips?: readonly StripPanel[] | undefined
  /** public keys of headquarters, where this hall shows signed releases alone */
  keys?: readonly string[] | undefined
  clock: Clock
  log?: Log
  /** where the loading runs; a process or a thread unless a test says otherwise */
  startLoader?: StartLoader
}

/** a folder that does not answer for so long is not waited for */
const FIRST_LOAD_MS = 120_000

/**
 * Opens what a hall serves from. With a stored snapshot it resolves at once, and the folder is looked at behind it;
 * otherwise after the first load. Rejects with ContentUnavailable when there is nothing to show.
 */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { clock, log, hall, strips, keys, startLoader: start = startLoader } = options
  const content = resolve(options.content)
  const store = join(resolve(options.data), 'content')
  const library = new HallLibrary({
    stored: newestStored(store),
    content,
    store,
    hall,
    strips,
    signed: keys && { keys, folder: join(resolve(options.data), 'releases') },
    clock,
    log,
    startLoader: start,
  })
  try {
    await library.opened(FIRST_LOAD_MS, () => silent(content))
    return library
  } catch (error) {
    await library.close()
    throw error
  }
}
