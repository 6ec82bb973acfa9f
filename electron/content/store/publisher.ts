import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { Problem } from '../../../content/schema/problem.ts'
import type { Clock } from '../../device/clock.ts'
import type { Collection, SearchIndex, Sha256, Snapshot } from '../../server/wire.ts'
import { makeIndexes } from '../search/make-indexes.ts'
import { checkerPrint, flatten, recheck, revive } from './facts.ts'
import type { FromKeeper } from '../keeper-wire.ts'
import type { FileFact, Loaded } from '../loaded.ts'
import { MediaStore } from './media.ts'
import { documentsOf, rootOf } from './snapshot.ts'
import { Store } from './store.ts'
import type { StoredSearch } from './stored.ts'
import type { ReleaseId } from '../release/format.ts'
import { faultOf } from '../folder/steady.ts'
import { problemOf } from '../problems/wording.ts'

/** Takes what was loaded into the hall's own store and says what is in force: the one writer of snapshots. */
export class Publisher {
  readonly #folder: string
  readonly #clock: Clock
  readonly #tell: (message: FromKeeper) => void
  readonly #media: MediaStore
  #store: Store
  #snapshot: Snapshot | null = null
  #notices: Sha256 | null = null
  #search: StoredSearch | null = null
  #isLost = false
  #release: ReleaseId | null = null

  /** `folder` is the store's */
  constructor(folder: string, clock: Clock, tell: (message: FromKeeper) => void) {
    this.#folder = folder
    this.#clock = clock
    this.#tell = tell
    this.#store = new Store(folder)
    this.#media = new MediaStore(join(folder, 'media'))
  }

  get hasSnapshot(): boolean {
    return this.#snapshot !== null
  }

  get hasIndex(): boolean {
    return this.#search !== null
  }

  /** the release that screens show; null where what they show came from a loose folder */
  get release(): ReleaseId | null {
    return this.#release
  }

  get writable(): boolean {
    return this.#store.writable
  }

  /** The state that the stored snapshot was made from; null where there is none. `known`: see KeeperStart. */
  restore(known: number): Loaded | null {
    const { newest } = this.#store
    if (!newest) return null
    if (known === newest.head.snapshot.sequence) this.#store.news()
    else this.#tellShelf()
    const { loaded, isChecked } = revive(newest)
    this.#snapshot = newest.head.snapshot
    this.#notices = newest.head.noticesHash
    this.#search = newest.head.search ?? null
    this.#release = newest.head.release ?? null
    this.#media.restore(loaded.files, newest.head.snapshot.media)
    return isChecked ? loaded : recheck(loaded)
  }

  /** Tries the disk again where it refused; false when what was stored is lost and has to be put again. */
  mend(): boolean {
    if (!this.#store.isThere()) {
      this.#store.close()
      this.#store = new Store(this.#folder)
      this.#isLost = true
      this.#search = null
      return false
    }
    if (!this.#store.writable) {
      this.#store.retry()
      this.#tellShelf()
    }
    return true
  }

  put(name: Sha256, json: string): void {
    this.#store.put(name, json)
  }

  forget(name: Sha256): void {
    this.#store.forget(name)
    this.#isLost = true
    this.#search = null
  }

  /** Tells of notices before they are on disk: what a power cut takes of them, the folder still has. */
  announce(notices: Collection<'notice'>): void {
    if (!this.#snapshot || this.#isLost) return
    this.#store.flush()
    this.#tellShelf()
    this.#tell({ type: 'published', snapshot: this.#snapshot, notices })
  }

  /**
   * Notices are published at once; a snapshot waits until its media are taken. Returns what could not be taken. Of a
   * release nothing is published before all of it, notices or media.
   */
  async publish(loaded: Loaded, release: ReleaseId | null = null): Promise<Problem[]> {
    const pending = [...loaded.files].filter(([logical, fact]) => this.#media.isPending(logical, fact))
    if (pending.length > 0 && this.#snapshot && !this.#isLost && !release)
      this.#activate(loaded, this.#snapshot, release)
    const problems = await this.#takeMedia(loaded.root, pending, release !== null)
    if (release && problems.length > 0 && this.#snapshot) return problems
    const root = rootOf(loaded.collections, this.#media.of(loaded.files))
    const before = this.#snapshot
    const sequence = Math.max(before?.sequence ?? 0, this.#store.highest) + 1
    this.#activate(
      loaded,
      before?.id === root.id ? before : { ...root, sequence, created: this.#clock.now() },
      release,
    )
    return problems
  }

  /**
   * Works out what can be found in what was published, where that has changed. It comes behind the publication, so no
   * screen waits for it: until it is there, screens go by the index before.
   */
  async index(loaded: Loaded): Promise<void> {
    const of = hash('sha256', JSON.stringify([checkerPrint(), loaded.collections]))
    if (this.#search?.of !== of) {
      const indexes = await makeIndexes(loaded.files, this.#indexes(), (name) => this.#store.read(name) ?? '')
      const named = [...indexes].map(([language, index]) => {
        const json = JSON.stringify(index)
        const name = hash('sha256', json)
        this.#store.put(name, json)
        return [language, name] as const
      })
      this.#search = { of, indexes: Object.fromEntries(named) }
      if (this.#snapshot) this.#save(loaded, this.#snapshot)
    }
    this.#tell({ type: 'search', search: this.#search.indexes })
  }

  close(): void {
    this.#store.close()
  }

  /** The indexes that are in force, as far as the store has them. */
  #indexes(): SearchIndex[] {
    return Object.values(this.#search?.indexes ?? {}).flatMap((name) => {
      const json = this.#store.read(name)
      return json === null ? [] : [JSON.parse(json) as SearchIndex]
    })
  }

  #activate(loaded: Loaded, snapshot: Snapshot, release: ReleaseId | null): void {
    const { notices, collections } = loaded
    const isNew = snapshot !== this.#snapshot || collections.notice !== this.#notices
    if (!isNew && !this.#isLost && this.#release?.id === release?.id) return
    this.#release = release
    this.#snapshot = snapshot
    this.#notices = collections.notice
    this.#isLost = false
    this.#save(loaded, snapshot)
    if (isNew) this.#tell({ type: 'published', snapshot, notices })
  }

  #save(loaded: Loaded, snapshot: Snapshot): void {
    const { notices, problems, outlook, collections } = loaded
    const search = this.#search ?? undefined
    const head = {
      ...{ snapshot, notices, noticesHash: collections.notice, problems, outlook },
      ...(search && { search }),
      ...(this.#release && { release: this.#release }),
    }
    const live = new Set([...documentsOf(loaded), ...Object.values(search?.indexes ?? {})])
    this.#store.save({ head, live, files: flatten(loaded) })
    this.#tellShelf()
  }

  async #takeMedia(root: string, pending: [string, FileFact][], isOwn: boolean): Promise<Problem[]> {
    const problems: Problem[] = []
    for (const [logical, fact] of pending)
      try {
        await this.#media.take(root, logical, fact, isOwn)
      } catch (error) {
        problems.push(problemOf({ ...faultOf(error), file: fact.path }))
      }
    return problems
  }

  #tellShelf(): void {
    const names = this.#store.media()
    this.#media.sweep(names)
    const media = [...names].map((name) => [name, this.#media.fileOf(name)] as [string, string])
    this.#tell({ type: 'shelf', shelf: this.#store.news(), media })
  }
}
