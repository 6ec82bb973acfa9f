import { join } from 'node:path'
import type { Problem } from '../../../content/schema/problem.ts'
import type { Clock } from '../../device/clock.ts'
import type { Sha256, Snapshot } from '../../server/wire.ts'
import { flatten, recheck, revive } from './facts.ts'
import type { FromKeeper } from '../keeper-wire.ts'
import type { FileFact, Loaded } from '../loaded.ts'
import { MediaStore } from './media.ts'
import { documentsOf, rootOf } from './snapshot.ts'
import { Store } from './store.ts'
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
  #isLost = false

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
    this.#media.restore(loaded.files, newest.head.snapshot.media)
    return isChecked ? loaded : recheck(loaded)
  }

  /** Tries the disk again where it refused; false when what was stored is lost and has to be put again. */
  mend(): boolean {
    if (!this.#store.isThere()) {
      this.#store.close()
      this.#store = new Store(this.#folder)
      this.#isLost = true
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
  }

  /** Notices are published at once; a snapshot waits until its media are taken. Returns what could not be taken. */
  async publish(loaded: Loaded): Promise<Problem[]> {
    const pending = [...loaded.files].filter(([logical, fact]) => this.#media.isPending(logical, fact))
    if (pending.length > 0 && this.#snapshot && !this.#isLost) this.#activate(loaded, this.#snapshot)
    const problems = await this.#takeMedia(loaded.root, pending)
    const root = rootOf(loaded.collections, this.#media.of(loaded.files))
    const before = this.#snapshot
    const sequence = Math.max(before?.sequence ?? 0, this.#store.highest) + 1
    this.#activate(
      loaded,
      before?.id === root.id ? before : { ...root, sequence, created: this.#clock.now() },
    )
    return problems
  }

  close(): void {
    this.#store.close()
  }

  #activate(loaded: Loaded, snapshot: Snapshot): void {
    const { notices, problems, collections } = loaded
    const isNew = snapshot !== this.#snapshot || collections.notice !== this.#notices
    if (!isNew && !this.#isLost) return
    this.#snapshot = snapshot
    this.#notices = collections.notice
    this.#isLost = false
    const head = { snapshot, notices, noticesHash: collections.notice, problems }
    this.#store.save({ head, live: documentsOf(loaded), files: flatten(loaded) })
    this.#tellShelf()
    if (isNew) this.#tell({ type: 'published', snapshot, notices })
  }

  async #takeMedia(root: string, pending: [string, FileFact][]): Promise<Problem[]> {
    const problems: Problem[] = []
    for (const [logical, fact] of pending)
      try {
        await this.#media.take(root, logical, fact)
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
