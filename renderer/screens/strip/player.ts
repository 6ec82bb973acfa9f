/**
 * Which line is on. Each is shown from its beginning to its end, and the next begins anew where it has ended; only an
 * urgent notice cuts in, and what is withdrawn or was put right goes at once.
 */
import { wholeMs, type Motion } from '../../../content/arithmetic/strip-time.ts'
import type { Slide } from '../../playback/loop.ts'
import { playingAt, slotAt, type Playing, type Programme } from '../../playback/playing.ts'
import type { ScreenClock } from '../../store/clock.ts'
import type { Tone } from './palette.ts'
import type { Shown } from './panel.ts'

export interface Words {
  text: string
  tone: Tone
  /** of what it is made: other content under the same name is another line */
  version: string
}

export interface Script {
  programme: Programme
  /** ids of the urgent notices that own the strip, oldest first */
  urgent: readonly string[]
  /** null where there is nothing to say, or no more */
  words(slide: Slide): Words | null
}

interface Options {
  clock: Pick<ScreenClock, 'now' | 'after'>
  /** null while there is no content */
  script(): Script | null
  motion(text: string): Motion
  /** resolves once all that a text is drawn with is here */
  ready(text: string): Promise<void>
  show(shown: Shown): void
  failed(error: unknown): void
}

export interface Player {
  look(): void
  close(): void
}

/** A turn of the playlist, or of the urgent notices that displace it. */
interface Turn extends Playing {
  urgent: boolean
}

interface On extends Turn {
  words: Words
  pass: number
}

const LOOK_MS = 1000
/** turns in a row that may have nothing to say */
const TRIES = 8
/** before a line ends, the next one's letters are fetched; it is drawn only as it begins, so that nothing else moves */
const AHEAD_MS = 4000

export function createPlayer({ clock, script, motion, ready, show, failed }: Options): Player {
  let on: On | null = null
  let closed = false
  let cancel = () => {}
  const here = new Set<string>()
  const underway = new Set<string>()
  /** a line whose letters could not be had gives its turn away */
  let passed: Turn | null = null

  const again = (ms: number) => {
    cancel()
    if (!closed) cancel = clock.after(Math.max(1, ms), look)
  }

  const bring = (text: string, playing: Turn) => {
    if (here.has(text) || underway.has(text)) return
    underway.add(text)
    ready(text)
      .then(
        () => void here.add(text),
        (error: unknown) => {
          passed = playing
          failed(error)
        },
      )
      .finally(() => {
        underway.delete(text)
        if (on === null || clock.now() >= on.until || isCut(on, script())) look()
      })
  }

  /** What comes at an instant: the turn that begins nearest to it, so that a strip that fell behind catches up. */
  const following = (play: Script, instant: number): Turn => {
    let playing = turnAt(play, instant)
    for (let tries = 0; tries < TRIES && !play.words(playing.slide); tries++)
      playing = turnAt(play, playing.until)
    const isPassed = passed !== null && isSame(passed.slide, playing.slide) && instant < passed.until
    const isLate = on !== null && !playing.urgent && instant - playing.from > playing.until - instant
    return isPassed || isLate ? turnAt(play, playing.until) : playing
  }

  const look = () => {
    cancel()
    const now = clock.now()
    const play = script()
    if (!play || closed) return again(LOOK_MS)
    if (on && now < on.until && !isCut(on, play)) {
      if (!isSame(turnAt(play, now).slide, on.slide)) shorten(on, now)
      const left = on.until - now
      if (left < AHEAD_MS) {
        const next = following(play, on.until)
        const words = play.words(next.slide)
        if (words) bring(words.text, next)
      }
      return again(Math.min(LOOK_MS, left))
    }
    const next = following(play, now)
    const words = play.words(next.slide)
    if (words && here.has(words.text)) begin(next, words, now)
    else if (words) bring(words.text, next)
    again(on && now < on.until ? Math.min(LOOK_MS, on.until - now) : LOOK_MS)
  }

  const begin = (playing: Turn, words: Words, now: number) => {
    const pass = motion(words.text).ms
    const ms = wholeMs({ ms: pass } as Motion, playing.until - playing.from - 1)
    const begun = on === null ? Math.min(Math.max(0, now - playing.from), ms - 1) : 0
    const from = now - begun
    on = { ...playing, words, pass, from, until: from + ms }
    here.clear()
    here.add(words.text)
    show({ text: words.text, tone: words.tone, begun, times: Math.round(ms / pass) })
  }

  look()
  return {
    look,
    close() {
      closed = true
      cancel()
    },
  }
}

/** A line that is shown several times, and is not wanted any more, ends with this time. */
function shorten(on: On, now: number): void {
  const ended = on.from + on.pass * Math.max(1, Math.ceil((now - on.from) / on.pass))
  if (ended < on.until) on.until = ended
}

function isCut(on: On, play: Script | null): boolean {
  if (!play) return false
  const { urgent } = play
  const id = on.slide.is === 'topic' ? on.slide.id : null
  if (on.urgent !== urgent.length > 0) return true
  if (on.urgent && !urgent.includes(id ?? '')) return true
  return play.words(on.slide)?.version !== on.words.version
}

export const noticeSlide = (id: string): Slide => ({ is: 'topic', topic: 'notices', id })

function turnAt({ programme, urgent }: Script, instant: number): Turn {
  if (urgent.length === 0) return { ...playingAt(programme, instant), urgent: false }
  const slots = urgent
    .map(noticeSlide)
    .map((slide) => ({ slide, ms: 1000 * programme.supply.seconds(slide) }))
  return { ...slotAt(slots, instant, instant), urgent: true }
}

const isSame = (one: Slide, other: Slide) => JSON.stringify(one) === JSON.stringify(other)
