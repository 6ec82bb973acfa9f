/**
 * Which slides are mounted. The next one is made ready unseen, then laid over the one that is on, which stays whole
 * beneath it until it is covered: there is no moment at which nothing is on.
 */
import { create } from 'zustand'
import { isThere, playOn } from '../../playback/hold.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import type { Slide } from '../../playback/loop.ts'
import { playingAt, type Playing, type Programme } from '../../playback/playing.ts'
import type { ScreenClock } from '../../store/clock.ts'
import type { Held } from '../../store/held.ts'
import { untilMinute } from '../../store/time.ts'
import { within } from './within.ts'

export interface Layer {
  key: number
  playing: Playing
  held: Held
  /** names what it shows of which content: another version of the same item is another slide */
  version: string
  state: 'unseen' | 'entering' | 'on'
  transition: Transition
}

export type Transition = Content['playlist']['transition']

export interface StageState {
  layers: readonly Layer[]
}

export interface Scene {
  programme: Programme
  held: Held
  transition: Transition
  /** the hashes of what a slide is drawn from */
  version(slide: Slide): string
}

interface Options {
  clock: Pick<ScreenClock, 'now' | 'after'>
  /** what is to be played at the moment; null while there is no content */
  scene(): Scene | null
  /** a slide is about to be made ready or put on, null when that is done: the page may die of it */
  trying(slide: Slide | null): void
  /** brings what a slide is drawn from; rejects when that cannot be had */
  fetch(slide: Slide, held: Held): Promise<void>
  /** resolves once a mounted layer could be painted whole; rejects when its picture or clip is broken */
  painted(layer: Layer): Promise<void>
  /** a layer is put on: its clips begin. `broke` gives its turn away; what comes back ends this */
  entered(layer: Layer, broke: (error: unknown) => void): () => void
  /** a slide could not be made ready, or broke while it was on */
  failed(slide: Slide, error: unknown): void
}

export const ENTER_MS = 650
/** before the end of a slide, the next one is made ready */
const AHEAD_MS = 4000
const LOOK_MS = 1000
const RETRY_MS = 300
/** a slide whose code or content does not come by then is passed over: the loop goes on without it */
export const FETCH_MS = 8000

export interface Stage {
  /** something has changed: looks at once */
  look(): void
  close(): void
}

export const useStage = create<StageState>(() => ({ layers: [] }))

export function createStage({ clock, scene, trying, fetch, painted, entered, failed }: Options): Stage {
  let keys = 0
  let closed = false
  let cancel = () => {}
  /** the layer that is being made ready, or is ready and waits */
  let next: { layer: Layer; ready: boolean } | null = null
  let entering = false
  /** ends what goes on in the layers that have been put on */
  const leave = new Map<number, () => void>()
  /** a slide that could not be made ready, or has broken, gives its turn away */
  let passed: Playing | null = null

  const layers = () => useStage.getState().layers
  const on = () => layers().find(({ state }) => state === 'on')
  const set = (all: readonly Layer[]) => useStage.setState({ layers: all })
  const change = (key: number, what: Partial<Layer>) =>
    set(layers().map((each) => (each.key === key ? { ...each, ...what } : each)))
  const remove = (key: number) => {
    leave.get(key)?.()
    leave.delete(key)
    set(layers().filter((each) => each.key !== key))
  }

  const prepare = async (playing: Playing, { held, version, transition }: Scene) => {
    if (next) remove(next.layer.key)
    const layer: Layer = {
      ...{ key: ++keys, playing, held, transition, version: version(playing.slide) },
      state: 'unseen',
    }
    const mine = { layer, ready: false }
    next = mine
    trying(playing.slide)
    try {
      await within(clock, FETCH_MS, fetch(playing.slide, held))
      if (next !== mine || closed) return
      set([...layers(), layer])
      await painted(layer)
      if (next === mine) mine.ready = true
      trying(null)
    } catch (error) {
      if (next !== mine || closed) return
      remove(layer.key)
      next = null
      passed = playing
      trying(null)
      failed(playing.slide, error)
      return again(RETRY_MS)
    }
    look()
  }

  /**
   * What was withdrawn is covered at once: it is not to be seen fading. What is still true waits out a minute that is
   * about to begin, since what tells the time is drawn anew then, and no slide may change under the next one.
   */
  const enter = (playing: Playing, { supply }: Programme) => {
    if (!next) return
    const shown = on()
    const fades = shown !== undefined && isThere(shown.playing.slide, supply)
    if (fades && untilMinute(clock.now()) % 60_000 < ENTER_MS) return again(ENTER_MS)
    const { layer } = next
    next = null
    entering = true
    trying(playing.slide)
    change(layer.key, { playing, state: 'entering' })
    leave.set(
      layer.key,
      entered(layer, (error) => {
        passed = layers().find(({ key }) => key === layer.key)?.playing ?? passed
        failed(playing.slide, error)
        look()
      }),
    )
    clock.after(fades ? ENTER_MS : 0, () => {
      const old = on()
      change(layer.key, { state: 'on' })
      if (old) remove(old.key)
      entering = false
      look()
    })
  }

  const look = () => {
    cancel()
    if (closed) return
    const now = clock.now()
    const here = scene()
    if (!here || entering) return again(LOOK_MS)
    const shown = on()
    const wanted = pass(playOn(shown?.playing ?? null, here.programme, now), here.programme, now)
    const isOn = shown !== undefined && isSame(shown, wanted, here)
    // While a slide is on, what comes after it is made ready.
    const isLast = isOn && wanted.until - now < AHEAD_MS
    const coming = isLast
      ? pass(playOn(wanted, here.programme, wanted.until), here.programme, wanted.until)
      : null
    const due = isOn ? coming : wanted
    if (!due || (isOn && isSame(shown, due, here))) {
      if (isOn && shown.playing !== wanted) change(shown.key, { playing: wanted })
      return again(Math.min(LOOK_MS, isOn ? Math.max(20, wanted.until - now) : LOOK_MS))
    }
    if (!next || !isSame(next.layer, due, here)) void prepare(due, here)
    else if (next.ready && !isOn) return enter(due, here.programme)
    again(Math.max(20, Math.min(LOOK_MS, (shown?.playing.until ?? now) - now)))
  }

  /** What follows a slide that gave its turn away, until that turn is over. */
  const pass = (playing: Playing, programme: Programme, instant: number): Playing => {
    if (!passed || instant >= passed.until || playing.from >= passed.until) return playing
    if (JSON.stringify(playing.slide) !== JSON.stringify(passed.slide)) return playing
    return { ...playingAt(programme, passed.until), from: instant }
  }

  const again = (ms: number) => {
    cancel()
    if (!closed) cancel = clock.after(ms, look)
  }

  look()
  return {
    look,
    close() {
      closed = true
      cancel()
      for (const { key } of layers()) remove(key)
      set([])
    },
  }
}

const isSame = (layer: Layer, { slide }: Playing, { version }: Scene) =>
  JSON.stringify(layer.playing.slide) === JSON.stringify(slide) && layer.version === version(slide)
