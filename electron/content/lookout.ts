import { every, type Clock } from '../device/clock.ts'
import { awaitedAside } from './folder/awaited.ts'
import type { Looked } from './keeper-wire.ts'
import { walkAside } from './folder/walk.ts'
import { watchFolder, type FolderWatch, type Placed } from './watch.ts'

export interface LookoutOptions {
  /** the content folder, absolute */
  content: string
  clock: Clock
  /** whether releases are taken from it: what is verified need not stand still, and little of it is looked at */
  signed?: boolean
  /** something is about to change: a loader may be made ready */
  expect(): void
  /** the folder is quiet and differs from what was seen, or time asks: look at it */
  look(): void
}

export const SETTLE_MS = 500
/** a single notice that was put there whole, or taken away: it may be urgent */
export const PLACED_MS = 150
export const RESCAN_MS = 30_000
/** the same for the few files that a release waits for */
export const AWAIT_MS = 2_000
/** A tool that never stops writing beside a release does not hold it up for longer. */
const PATIENCE_MS = 2_000
/** how soon a folder that is gone is looked for again */
const GONE_MS = 5_000

/**
 * Decides when the content folder is looked at: 500 ms after the last event (150 ms where all that happened is that one
 * notice came or went by its name), when a rescan (every 30 s, for shares
 * that send no events) finds a difference that has stood still for 500 ms, and when time asks. It runs beside the
 * server, so it never waits for the disk.
 */
export class Lookout {
  readonly #options: LookoutOptions
  readonly #watch: FolderWatch
  readonly #stops: (() => void)[]
  #seen: Looked | null = null
  #cancelSettle = () => {}
  /** what has come and gone since the last look */
  #placed = new Set<Placed>()
  /** when the first of them was */
  #since: number | null = null
  #cancelAgain = () => {}
  #isWalking = false
  #isClosed = false

  constructor(options: LookoutOptions) {
    this.#options = options
    const { clock, signed = false } = options
    this.#watch = watchFolder((placed) => this.touch(placed))
    this.#stops = [
      every(clock, signed ? AWAIT_MS : RESCAN_MS, () => void this.#rescan('')),
      every(clock, GONE_MS, () => {
        if (this.#seen?.print === '') void this.#rescan('')
      }),
    ]
  }

  /** What the last look saw. */
  saw(looked: Looked): void {
    const { clock, look } = this.#options
    this.#seen = looked
    this.#cancelAgain()
    this.#cancelAgain = clock.after(looked.againMs, look)
    void this.#watch.cover(looked.directories).then((isNew) => {
      if (isNew) void this.#rescan('')
    })
  }

  /** As if something had changed just now. */
  touch(placed: Placed = null): void {
    const { clock, expect, look, signed = false } = this.#options
    if (this.#isClosed) return
    expect()
    this.#placed.add(placed)
    const isOneNotice = this.#placed.size === 1 && !this.#placed.has(null)
    this.#cancelSettle()
    this.#since ??= clock.ticks()
    const left = signed ? this.#since + PATIENCE_MS - clock.ticks() : SETTLE_MS
    const settle = Math.max(0, Math.min(isOneNotice ? PLACED_MS : SETTLE_MS, left))
    this.#cancelSettle = clock.after(settle, () => {
      this.#placed.clear()
      this.#since = null
      look()
    })
  }

  close(): void {
    this.#isClosed = true
    for (const stop of this.#stops) stop()
    this.#cancelSettle()
    this.#cancelAgain()
    this.#watch.close()
  }

  /** `before` is the print of the walk 500 ms ago: a change that no event announced may still be under way. */
  async #rescan(before: string): Promise<void> {
    if (this.#isWalking || this.#isClosed || !this.#seen) return
    this.#isWalking = true
    const print = await this.#print(this.#seen)
    this.#isWalking = false
    if (print !== this.#seen.print) this.#differs(print, before)
  }

  #differs(print: string, before: string): void {
    if (this.#isClosed) return
    if (print === before || print === '') return this.#options.look()
    this.#options.expect()
    this.#cancelSettle()
    this.#cancelSettle = this.#options.clock.after(SETTLE_MS, () => void this.#rescan(print))
  }

  /** Empty when the folder cannot be walked. */
  #print({ overlay, awaited }: Looked): Promise<string> {
    if (awaited) return awaitedAside(this.#options.content, awaited)
    return walkAside(this.#options.content, overlay).then(
      ({ print }) => print,
      () => '',
    )
  }
}
