import { join } from 'node:path'
import type { Problem } from '../../content/schema/problem.ts'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import type { Collection, Sha256, Snapshot } from '../server/wire.ts'
import type { FromKeeper, Looked, Published, ShelfChange } from './keeper-wire.ts'
import type { Library, LibraryState } from './library.ts'
import { offsetOf, type Loader, type StartLoader } from './loader.ts'
import { Lookout, SETTLE_MS } from './lookout.ts'
import { mediaType } from './media-type.ts'
import { Shelf } from './shelf.ts'
import type { Stored } from './stored.ts'
import { ContentUnavailable } from './unavailable.ts'
import { problemOf } from './wording.ts'

/** what can be wrong with the loader itself */
type Trouble = 'loader.failed' | 'loader.hung'
type Change = Parameters<Parameters<Library['subscribe']>[0]>[0]

export interface HallLibraryOptions {
  /** the last good snapshot, where there is one */
  stored: Stored | null
  /** the content folder, absolute */
  content: string
  /** the store's folder, absolute */
  store: string
  hall: string | null
  clock: Clock
  log: Log | undefined
  startLoader: StartLoader
}

/** a look that takes longer waits for a share that is dead */
const HUNG_MS = 120_000
/** a loader with nothing to do gives its memory back after this */
const IDLE_MS = 3_000
/** before the folder is looked at again after a loader has failed; twice as long after each failure in a row */
const RESTART_MS = 5_000
const RESTART_MAX_MS = 300_000
const FOREVER_MS = 2_000_000_000

/** The serving side of the library: what is in force, and where its bytes lie. It never touches the content folder. */
export class HallLibrary implements Library {
  readonly #options: HallLibraryOptions
  readonly #shelf: Shelf
  readonly #listeners = new Set<(change: Change) => void>()
  readonly #lookout: Lookout
  #loader: Loader | null = null
  #published: Published | null = null
  #media = new Map<string, string>()
  #problems: Problem[] = []
  #state: LibraryState = { storeWritable: true, contentReachable: true }
  #trouble: Trouble | null = null
  #isLooking = false
  #isLookWanted = false
  #failures = 0
  /** the snapshot whose shelf is complete */
  #known = 0
  #cancelTimer = () => {}
  #onFirst: { resolve: () => void; reject: (error: Error) => void } | null = null

  constructor(options: HallLibraryOptions) {
    this.#options = options
    const { clock, stored, store, content } = options
    this.#shelf = new Shelf((hash) => {
      this.#expect().post({ type: 'damaged', hash })
      this.#look()
    })
    if (stored) this.#takeStored(stored, store)
    this.#lookout = new Lookout({
      content,
      clock,
      expect: () => void this.#expect(),
      look: () => this.#look(),
    })
    this.#look()
  }

  /** Resolves once there is something to show; rejects with the reason why there is not, or after `ms`. */
  opened(ms: number, late: () => Error): Promise<void> {
    if (this.#published) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const cancel = this.#options.clock.after(ms, () => reject(late()))
      this.#onFirst = {
        resolve: () => {
          cancel()
          resolve()
        },
        reject: (error) => {
          cancel()
          reject(error)
        },
      }
    })
  }

  snapshot(): Snapshot {
    return this.#inForce().snapshot
  }

  notices(): Collection<'notice'> {
    return this.#inForce().notices
  }

  problems(): Problem[] {
    return this.#trouble ? [problemOf({ rule: this.#trouble, file: '.' }), ...this.#problems] : this.#problems
  }

  read(hash: Sha256): Promise<Buffer | null> {
    return this.#shelf.read(hash)
  }

  media(name: string): { path: string; type: string } | null {
    const path = this.#media.get(name)
    return path === undefined ? null : { path, type: mediaType(name) }
  }

  state(): LibraryState {
    return {
      ...this.#state,
      contentReachable: this.#state.contentReachable && this.#trouble !== 'loader.hung',
    }
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async close(): Promise<void> {
    this.#lookout.close()
    this.#cancelTimer()
    this.#listeners.clear()
    await this.#loader?.stop()
    await this.#shelf.close()
  }

  #inForce(): Published {
    if (!this.#published) throw new Error('the library is not open yet')
    return this.#published
  }

  #takeStored({ head, spots }: Stored, store: string): void {
    const shelf: ShelfChange = {
      whole: true,
      pack: join(store, head.pack),
      spots: [],
      segments: [],
      dropped: [],
    }
    for (const [hash, [offset, length]] of Object.entries(spots)) shelf.spots.push([hash, 0, offset, length])
    this.#shelf.apply(shelf)
    this.#published = { snapshot: head.snapshot, notices: head.notices }
    this.#problems = head.problems
    for (const address of Object.values(head.snapshot.media)) {
      const name = address.slice('/media/'.length)
      this.#media.set(name, join(store, 'media', name))
    }
  }

  /** A loader, ready for the look that will follow. */
  #expect(): Loader {
    const { content, store, hall, clock, startLoader } = this.#options
    if (!this.#isLooking) this.#restIn(IDLE_MS + SETTLE_MS)
    this.#loader ??= startLoader(
      { content, store, hall, known: this.#known, clockOffset: offsetOf(clock) },
      { message: (message) => this.#take(message), failed: (detail) => this.#failed(detail) },
    )
    return this.#loader
  }

  #look(): void {
    if (this.#isLooking) {
      this.#isLookWanted = true
      return
    }
    this.#expect().post({ type: 'look' })
    this.#isLooking = true
    this.#timer(HUNG_MS, () => this.#hung())
  }

  #take(message: FromKeeper): void {
    switch (message.type) {
      case 'shelf':
        this.#shelf.apply(message.shelf)
        this.#media = new Map(message.media)
        return
      case 'published':
        return this.#publish(message)
      case 'state':
        return this.#setState(message.state, message.problems)
      case 'unavailable':
        return this.#onFirst?.reject(new ContentUnavailable(message.code, message.said))
      case 'looked':
        return this.#looked(message)
      case 'log':
        this.#options.log?.[message.level](message.event, message.facts)
    }
  }

  #looked(looked: Looked): void {
    this.#isLooking = false
    this.#failures = 0
    this.#known = this.#published?.snapshot.sequence ?? 0
    this.#setTrouble(null)
    this.#restIn(IDLE_MS)
    this.#lookout.saw(looked)
    if (this.#isLookWanted) this.#look()
    this.#isLookWanted = false
  }

  /** What only memory has would go with the loader: it stays until the disk takes it. */
  #restIn(ms: number): void {
    this.#timer(ms, () => {
      if (!this.#state.storeWritable) return
      const loader = this.#loader
      this.#loader = null
      void loader?.stop()
    })
  }

  #publish({ snapshot, notices }: Published): void {
    const before = this.#published
    this.#published = { snapshot, notices }
    this.#onFirst?.resolve()
    if (before?.snapshot.sequence !== snapshot.sequence) {
      this.#options.log?.info('content.published', { sequence: snapshot.sequence, snapshot: snapshot.id })
      this.#tell('snapshot')
    }
    if (JSON.stringify(before?.notices) !== JSON.stringify(notices)) this.#tell('notices')
  }

  #failed(detail: string): void {
    this.#options.log?.error('content.loader-ended', { detail })
    this.#onFirst?.reject(new Error(`the content loader ended: ${detail}`))
    this.#loader = null
    this.#isLooking = false
    this.#setTrouble('loader.failed')
    this.#timer(Math.min(RESTART_MS * 2 ** this.#failures++, RESTART_MAX_MS), () => this.#look())
  }

  /** The loader waits for a dead share and is given up; the lookout finds out when the folder answers again. */
  #hung(): void {
    this.#options.log?.error('content.loader-hung')
    void this.#loader?.stop()
    this.#loader = null
    this.#isLooking = false
    this.#setTrouble('loader.hung')
    this.#lookout.saw({ print: '', directories: [], overlay: null, againMs: FOREVER_MS })
  }

  #setState(state: LibraryState, problems: Problem[]): void {
    const before = JSON.stringify([this.#state, this.#problems])
    this.#state = state
    this.#problems = problems
    if (before !== JSON.stringify([state, problems])) this.#tell('state')
  }

  /** One timer for the one loader: it hangs, rests or is to be started again. */
  #timer(ms: number, job: () => void): void {
    this.#cancelTimer()
    this.#cancelTimer = this.#options.clock.after(ms, job)
  }

  #setTrouble(trouble: Trouble | null): void {
    if (trouble === this.#trouble) return
    this.#trouble = trouble
    this.#tell('state')
  }

  #tell(change: Change): void {
    for (const listener of this.#listeners) listener(change)
  }
}
