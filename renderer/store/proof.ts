/** Proof of what is painted: how many marks were drawn, and what was to be seen when the last one was. */
import type { ToHallFromScreen } from '../../electron/server/wire.ts'
import type { ScreenClock } from './clock.ts'

type Proof = Omit<Extract<ToHallFromScreen, { type: 'beat' }>, 'type'>
type Showing = NonNullable<Proof['showing']>

/** What a screen finds of itself in the document; null where nothing is to be seen. */
export type Seen = Showing extends infer S ? (S extends Showing ? Omit<S, 'since'> : never) : never
export type Look = () => Seen | null

export const MARK_MS = 1_000
/** marks further apart are not one steady picture */
const GAP_MS = 4_000
/** a slide gives way within a moment of its end */
const LATE_MS = 2_000
const LONGEST_STEADY_MS = 3_600_000

/** What a page is that people go through themselves: its name, if the program has drawn anything at all. */
export const lookAtPage =
  (name: () => string): Look =>
  () =>
    isSeen(document.querySelector('#root > *')) ? { is: 'page', name: name() } : null

export const isSeen = (element: Element | null): boolean =>
  element !== null &&
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
  element.clientHeight > 0

interface Options {
  clock: Pick<ScreenClock, 'now' | 'ticks' | 'after'>
  /** resolves once a frame with what the document holds was drawn */
  draw(): Promise<unknown>
  look: Look
  /** how often it is told, unless something else is on sooner */
  beatMs: number
  tell(proof: Proof): void
}

export interface Proving {
  /** tells within a second, as to a hall that has come back */
  soon(): void
  stop(): void
}

export function prove({ clock, draw, look, beatMs, tell }: Options): Proving {
  let painted = 0
  let told = clock.ticks()
  let showing: Showing | null = null
  let drawn = -Infinity
  let steadyFrom: number | null = null
  let cancel = () => {}

  const say = () => {
    told = clock.ticks()
    const steady =
      steadyFrom === null || told - drawn > GAP_MS ? 0 : Math.min(drawn - steadyFrom, LONGEST_STEADY_MS)
    tell({ painted, steady: Math.round(steady), showing })
    painted = 0
  }

  const mark = () => {
    cancel = clock.after(MARK_MS, mark)
    if (clock.ticks() - told >= beatMs) say()
    draw().then(wasDrawn, () => {})
  }

  const wasDrawn = () => {
    painted++
    const now = clock.ticks()
    const seen = look()
    const isOver = seen?.is === 'slide' && seen.until !== null && seen.until + LATE_MS < clock.now()
    if (!seen || isOver) steadyFrom = null
    else if (now - drawn > GAP_MS) steadyFrom = now
    else steadyFrom ??= now
    drawn = now
    const before = showing
    const isSame = seen !== null && before?.is === seen.is && before.name === seen.name
    showing = seen && { ...seen, since: isSame ? before.since : clock.now() }
    if (!isSame && (seen ?? before)) say()
  }

  mark()
  return {
    soon() {
      told = -Infinity
    },
    stop: () => cancel(),
  }
}
