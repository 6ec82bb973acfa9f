/**
 * Proof of what is painted. Once a second a mark is moved that nobody sees: one pixel in the colour of its ground. The
 * browser says when its compositor has drawn the frame in which the move begins, so what counts is a frame that was
 * drawn, never a program that runs; and a screen that rests draws all the same. It costs no layout and no paint.
 */
import type { ToHallFromScreen } from '../../electron/server/wire.ts'
import { clock } from './clock.ts'

type Proof = Omit<Extract<ToHallFromScreen, { type: 'beat' }>, 'type'>
export type Showing = NonNullable<Proof['showing']>

/** What a screen finds of itself in the document; null where nothing is to be seen. */
export type Seen = Showing extends infer S ? (S extends Showing ? Omit<S, 'since'> : never) : never
export type Look = () => Seen | null

const MARK_MS = 1_000
/** marks further apart are not one steady picture */
const GAP_MS = 4_000
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

/** Not nothing, which would not be drawn, but nothing that anybody sees. It stands here as every screen has its own styles. */
const UNSEEN =
  'position:fixed;inset:auto 0 0 auto;width:1px;height:1px;background:currentcolor;opacity:0.001;will-change:translate;pointer-events:none'

export interface Proving {
  /** tells within a second, as to a hall that has come back */
  soon(): void
  stop(): void
}

/** Tells what is painted every `beatMs`, and as soon as something else is on. */
export function prove(look: Look, beatMs: number, tell: (proof: Proof) => void): Proving {
  const mark = document.body.appendChild(document.createElement('i'))
  mark.ariaHidden = 'true'
  mark.style.cssText = UNSEEN
  let painted = 0
  let told = clock.ticks()
  let showing: Showing | null = null
  let drawn = -Infinity
  let steadyFrom = 0
  let cancel = () => {}

  const say = () => {
    told = clock.ticks()
    const steady = told - drawn > GAP_MS ? 0 : Math.round(Math.min(told - steadyFrom, LONGEST_STEADY_MS))
    tell({ painted, steady, showing })
    painted = 0
  }

  const move = () => {
    cancel = clock.after(MARK_MS, move)
    if (clock.ticks() - told >= beatMs) say()
    mark.animate({ translate: ['0', '-1px'] }, MARK_MS / 2).ready.then(wasDrawn, () => {})
  }

  /** A frame was drawn with what the document holds now, but for what has changed within that frame. */
  const wasDrawn = () => {
    painted++
    const now = clock.ticks()
    const seen = look()
    const isOver = seen?.is === 'slide' && seen.until !== null && seen.until + LATE_MS < clock.now()
    if (!seen || isOver || now - drawn > GAP_MS) steadyFrom = now
    drawn = now
    const isSame = seen && showing && seen.is === showing.is && seen.name === showing.name
    const before = showing
    showing = seen && { ...seen, since: isSame && before ? before.since : clock.now() }
    if (!isSame && (seen ?? before)) say()
  }

  move()
  return {
    soon() {
      told = -Infinity
    },
    stop() {
      cancel()
      mark.remove()
    },
  }
}
