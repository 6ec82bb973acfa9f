import type { Slide, Supply } from './loop.ts'
import { playingAt, type Playing, type Programme } from './playing.ts'

/** How much longer than the playlist says a slide that was begun may stay. */
const MOST_MS = 30_000

/** A slide that would be on for less than this is not begun: the next one is. */
const LEAST_MS = 2500

/**
 * What to show at an instant, given what is on: the slide that was begun to its end, then what the playlist says. A
 * changed playlist, a new part of the day or a clock that was set thus never cuts a slide, with one exception: a slide
 * whose subject is gone.
 */
export function playOn(current: Playing | null, programme: Programme, instant: number): Playing {
  const next = playingAt(programme, instant)
  if (current && isHeld(current, next, programme, instant)) return current
  if (next.until - instant >= LEAST_MS) return next
  const after = playingAt(programme, next.until)
  return { ...after, from: instant }
}

function isHeld(current: Playing, next: Playing, { supply }: Programme, instant: number): boolean {
  if (instant < current.from || instant >= current.until) return false
  if (isSame(current.slide, next.slide)) return true
  if (current.until - instant > MOST_MS) return false
  return isThere(current.slide, supply)
}

/** Whether content still has what a slide shows. */
export function isThere(slide: Slide, supply: Supply): boolean {
  if (slide.is === 'media') return supply.has(slide.file)
  return (
    slide.is !== 'topic' || supply.of(slide.topic, slide.id === null ? [] : [slide.id]).includes(slide.id)
  )
}

const isSame = (one: Slide, other: Slide) => JSON.stringify(one) === JSON.stringify(other)
