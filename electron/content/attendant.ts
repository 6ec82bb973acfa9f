import type { StripPanel } from '../../content/arithmetic/strip-time.ts'
import type { Clock } from '../device/clock.ts'
import type { FromKeeper, Looked, Signing, ToKeeper } from './keeper-wire.ts'
import { offsetOf, type Loader, type StartLoader } from './loader.ts'
import { Lookout, SETTLE_MS } from './lookout.ts'

/** what can be wrong with the loader itself */
export type Trouble = 'loader.failed' | 'loader.hung'

export interface AttendantOptions {
  /** the content folder, absolute */
  content: string
  /** the store's folder, absolute */
  store: string
  hall: string | null
  /** the machine's LED strips */
  strips?: readonly StripPanel[] | undefined
  signed?: Signing | undefined
  clock: Clock
  startLoader: StartLoader
  /** the snapshot whose documents can be found already; 0 for none */
  known(): number
  /** false while only the loader's memory has what the disk refused */
  mayRest(): boolean
  message(message: Exclude<FromKeeper, { type: 'looked' | 'indexed' }>): void
  /** null when it is over; `detail` is for the log */
  trouble(trouble: Trouble | null, detail: string): void
}

/** a look that takes longer waits for a share that is dead */
const HUNG_MS = 120_000
/** a loader with nothing to do gives its memory back after this */
const IDLE_MS = 3_000
/** Screens draw what is new before the machine works out what can be found in it. */
export const INDEX_MS = 1_500
/** before the folder is looked at again after a loader has failed; twice as long after each failure in a row */
const RESTART_MS = 5_000
const RESTART_MAX_MS = 300_000
const FOREVER_MS = 2_000_000_000

/** Has a loader when one is needed, and only then: made ready at the first sign of a change, ended when idle. */
export class Attendant {
  readonly #options: AttendantOptions
  readonly #lookout: Lookout
  #loader: Loader | null = null
  #isLooking = false
  #isLookWanted = false
  #indexing: 'due' | 'under way' | null = null
  #failures = 0
  #cancelTimer = () => {}

  constructor(options: AttendantOptions) {
    this.#options = options
    const { content, clock, signed } = options
    this.#lookout = new Lookout({
      content,
      clock,
      signed: signed !== undefined,
      expect: () => void this.#ready(),
      look: () => this.look(),
    })
  }

  /** Has the folder looked at, now or after the look that is under way. */
  look(): void {
    if (this.#isLooking) {
      this.#isLookWanted = true
      return
    }
    this.#ready().post({ type: 'look' })
    this.#isLooking = true
    this.#timer(HUNG_MS, () => this.#hung())
  }

  post(message: ToKeeper): void {
    this.#ready().post(message)
  }

  async close(): Promise<void> {
    this.#lookout.close()
    this.#cancelTimer()
    await this.#loader?.stop()
  }

  #ready(): Loader {
    const { content, store, hall, strips, signed, clock, startLoader, known } = this.#options
    if (!this.#isLooking && this.#indexing === null) this.#restIn(IDLE_MS + SETTLE_MS)
    this.#loader ??= startLoader(
      { content, store, hall, strips, signed, known: known(), clockOffset: offsetOf(clock) },
      { message: (message) => this.#take(message), failed: (detail) => this.#failed(detail) },
    )
    return this.#loader
  }

  #take(message: FromKeeper): void {
    if (message.type === 'looked') this.#looked(message)
    else if (message.type === 'indexed') this.#indexed()
    else this.#options.message(message)
  }

  #looked(looked: Looked): void {
    this.#isLooking = false
    this.#failures = 0
    this.#options.trouble(null, '')
    this.#indexing = 'due'
    this.#timer(INDEX_MS, () => this.#index())
    this.#lookout.saw(looked)
    const isWanted = this.#isLookWanted
    this.#isLookWanted = false
    if (isWanted) this.look()
  }

  #index(): void {
    this.#loader?.post({ type: 'index' })
    this.#indexing = 'under way'
    this.#timer(HUNG_MS, () => this.#hung())
  }

  #indexed(): void {
    this.#indexing = null
    if (!this.#isLooking) this.#restIn(IDLE_MS)
  }

  #restIn(ms: number): void {
    this.#timer(ms, () => {
      if (!this.#options.mayRest()) return
      const loader = this.#loader
      this.#loader = null
      void loader?.stop()
    })
  }

  #failed(detail: string): void {
    this.#loader = null
    this.#isLooking = false
    this.#indexing = null
    this.#options.trouble('loader.failed', detail)
    this.#timer(Math.min(RESTART_MS * 2 ** this.#failures++, RESTART_MAX_MS), () => this.look())
  }

  /** The loader waits for a dead share and is given up; the lookout finds out when the folder answers again. */
  #hung(): void {
    void this.#loader?.stop()
    this.#loader = null
    this.#isLooking = false
    this.#indexing = null
    this.#options.trouble('loader.hung', `no answer for ${HUNG_MS} ms`)
    this.#lookout.saw({ print: '', directories: [], overlay: null, againMs: FOREVER_MS })
  }

  /** One timer for the one loader: it hangs, rests or is to be started again. */
  #timer(ms: number, job: () => void): void {
    this.#cancelTimer()
    this.#cancelTimer = this.#options.clock.after(ms, job)
  }
}
