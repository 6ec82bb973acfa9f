import type { StripPanel } from '../../content/arithmetic/strip-time.ts'
import { join } from 'node:path'
import type { Problem } from '../../content/schema/problem.ts'
import type { Clock } from '../device/clock.ts'
import type { Log } from '../device/log.ts'
import type { Collection, Language, Sha256, Snapshot } from '../server/wire.ts'
import { Attendant, type Trouble } from './attendant.ts'
import type { FromKeeper, Published, ShelfChange, Signing } from './keeper-wire.ts'
import type { Library, LibraryState } from './library.ts'
import type { StartLoader } from './loader.ts'
import { mediaType } from './store/media-type.ts'
import { Shelf } from './store/shelf.ts'
import type { Stored } from './store/stored.ts'
import { noOutlook, type Outlook } from './outlook.ts'
import { stateOf } from './release/state.ts'
import { ContentUnavailable } from './unavailable.ts'
import { problemOf } from './problems/wording.ts'

type Change = Parameters<Parameters<Library['subscribe']>[0]>[0]

export interface HallLibraryOptions {
  /** the last good snapshot, where there is one */
  stored: Stored | null
  /** the content folder, absolute */
  content: string
  /** the store's folder, absolute */
  store: string
  hall: string | null
  /** the machine's LED strips */
  strips?: readonly StripPanel[] | undefined
  signed?: Signing | undefined
  clock: Clock
  log: Log | undefined
  startLoader: StartLoader
}

/** The serving side of the library: what is in force, and where its bytes lie. It never touches the content folder. */
export class HallLibrary implements Library {
  readonly #options: HallLibraryOptions
  readonly #shelf: Shelf
  readonly #listeners = new Set<(change: Change) => void>()
  readonly #attendant: Attendant
  #published: Published | null = null
  #search: Record<Language, Sha256> = {}
  #media = new Map<string, string>()
  #problems: Problem[] = []
  #outlook = noOutlook
  #state: LibraryState = { storeWritable: true, contentReachable: true }
  #trouble: Trouble | null = null
  #failures = 0
  /** the snapshot whose shelf is complete */
  #known = 0
  #onFirst: { resolve: () => void; reject: (error: Error) => void } | null = null

  constructor(options: HallLibraryOptions) {
    this.#options = options
    const { clock, stored, store, content, hall, strips, signed, startLoader } = options
    this.#shelf = new Shelf((hash) => {
      this.#attendant.post({ type: 'damaged', hash })
      this.#attendant.look()
    })
    if (stored) this.#takeStored(stored, store)
    this.#attendant = new Attendant({
      content,
      store,
      hall,
      strips,
      signed,
      clock,
      startLoader,
      known: () => this.#known,
      mayRest: () => this.#state.storeWritable,
      message: (message) => this.#take(message),
      trouble: (trouble, detail) => this.#setTrouble(trouble, detail),
    })
    this.#attendant.look()
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

  search(): Record<Language, Sha256> {
    return this.#search
  }

  problems(): Problem[] {
    return this.#trouble ? [problemOf({ rule: this.#trouble, file: '.' }), ...this.#problems] : this.#problems
  }

  outlook(): Outlook {
    return this.#outlook
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

  failures(): number {
    return this.#failures
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async close(): Promise<void> {
    this.#listeners.clear()
    await this.#attendant.close()
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
    this.#search = head.search?.indexes ?? {}
    this.#problems = head.problems
    this.#outlook = head.outlook ?? noOutlook
    if (this.#options.signed) this.#state = { ...this.#state, release: stateOf(head.release ?? null, null) }
    for (const address of Object.values(head.snapshot.media)) {
      const name = address.slice('/media/'.length)
      this.#media.set(name, join(store, 'media', name))
    }
  }

  #take(message: Exclude<FromKeeper, { type: 'looked' | 'indexed' }>): void {
    switch (message.type) {
      case 'shelf':
        this.#shelf.apply(message.shelf)
        this.#media = new Map(message.media)
        return
      case 'published':
        return this.#publish(message)
      case 'search':
        return this.#setSearch(message.search)
      case 'state':
        return this.#setState(message)
      case 'unavailable':
        return this.#onFirst?.reject(new ContentUnavailable(message.code, message.said))
      case 'log':
        this.#options.log?.[message.level](message.event, message.facts)
    }
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

  #setSearch(search: Record<Language, Sha256>): void {
    const before = JSON.stringify(this.#search)
    this.#search = search
    if (before !== JSON.stringify(search)) this.#tell('search')
  }

  #setState({ state, problems, outlook }: Extract<FromKeeper, { type: 'state' }>): void {
    const before = JSON.stringify([this.#state, this.#problems, this.#outlook])
    this.#state = state
    this.#problems = problems
    this.#outlook = outlook
    if (before !== JSON.stringify([state, problems, outlook])) this.#tell('state')
  }

  #setTrouble(trouble: Trouble | null, detail: string): void {
    if (trouble === null) this.#known = this.#published?.snapshot.sequence ?? 0
    else {
      this.#failures++
      this.#options.log?.error(`content.${trouble.replace('.', '-')}`, { detail })
    }
    if (trouble === 'loader.failed') this.#onFirst?.reject(new Error(`the content loader ended: ${detail}`))
    if (trouble === this.#trouble) return
    this.#trouble = trouble
    this.#tell('state')
  }

  #tell(change: Change): void {
    for (const listener of this.#listeners) listener(change)
  }
}
