/**
 * A mark that nobody sees: one pixel, moved by the compositor. Its animation is `ready` when a frame in which it moves
 * has been drawn, so what is proved is a drawn frame, never a program that runs; and a screen that rests draws all the
 * same. It costs no layout and no paint, and styles of three frames a second.
 */

/** Not nothing, which would not be drawn. It stands here because not every screen has the same style sheet. */
const UNSEEN =
  'position:fixed;inset:auto 0 0 auto;width:1px;height:1px;background:currentcolor;opacity:0.001;will-change:translate;pointer-events:none'
/** over with the next frame: while it lasts, the program is asked for styles at every frame */
const MOVE_MS = 1

export interface Mark {
  /** resolves once a frame with what the document holds was drawn; never, while none is */
  draw(): Promise<unknown>
  remove(): void
}

export function createMark(): Mark {
  const mark = document.body.appendChild(document.createElement('i'))
  mark.ariaHidden = 'true'
  mark.style.cssText = UNSEEN
  return {
    draw: () => mark.animate({ translate: ['0', '-1px'] }, MOVE_MS).ready,
    remove: () => mark.remove(),
  }
}
