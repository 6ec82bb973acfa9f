import { afterEach, describe, expect, it } from 'vitest'
import type { Held } from '../../../renderer/store/held.ts'
import type { Item } from '../../../renderer/playback/due.ts'
import type { Slide } from '../../../renderer/playback/loop.ts'
import type { Programme } from '../../../renderer/playback/playing.ts'
import {
  createStage,
  ENTER_MS,
  FETCH_MS,
  useStage,
  type Layer,
  type Stage,
} from '../../../renderer/screens/signage/stage.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { item, programme, said, supply, topic, words } from '../playback/programmes.ts'

const START = Date.UTC(2026, 10, 24, 2)
const STEP_MS = 50

let open: Stage | null = null
afterEach(() => open?.close())

/** A stage on a clock of the test's own, whose layers are painted when the test says so. */
function theatre(items: readonly Item[], changes: Partial<Programme> = {}) {
  const clock = manualClock(START)
  const waiting = new Map<number, { done(): void; broken(error: unknown): void }>()
  /** layers whose clips go on */
  const playing = new Map<number, (error: unknown) => void>()
  const failures: Slide[] = []
  /** what was said to be tried, null where that was over */
  const tried: (Slide | null)[] = []
  let now = programme(items, changes)
  let version = 1
  /** ms from mounting until a layer is painted; null is never */
  let paintedAfter: number | null = 200
  /** what is asked of the hall and never answered */
  let silent: (slide: Slide) => boolean = () => false
  const stage = createStage({
    clock,
    scene: () => ({
      programme: now,
      held: { version } as unknown as Held,
      transition: 'rise',
      version: () => String(version),
    }),
    trying: (slide) => void tried.push(slide),
    fetch: (slide) => (silent(slide) ? new Promise(() => {}) : Promise.resolve()),
    painted: ({ key }) =>
      new Promise((resolve, reject) => {
        waiting.set(key, { done: resolve, broken: reject })
        if (paintedAfter !== null) clock.after(paintedAfter, resolve)
      }),
    entered({ key }, broke) {
      playing.set(key, broke)
      return () => void playing.delete(key)
    },
    failed: (slide) => void failures.push(slide),
  })
  open = stage
  const layers = () => useStage.getState().layers
  return {
    stage,
    clock,
    failures,
    layers,
    playing,
    on: () => layers().filter(({ state }) => state !== 'unseen'),
    top: () => layers().findLast(({ state }) => state !== 'unseen'),
    change(next: readonly Item[], more: Partial<Programme> = {}) {
      now = programme(next, more)
      stage.look()
    },
    renew() {
      version++
      stage.look()
    },
    silence: (slides: typeof silent) => void (silent = slides),
    paintAfter: (ms: number | null) => void (paintedAfter = ms),
    breakNext: () => [...waiting.values()].at(-1)?.broken(new Error('broken')),
    /** Lets time pass; `each` looks at every step of it. */
    async pass(ms: number, each: () => void = () => {}) {
      for (let left = ms; left > 0; left -= STEP_MS) {
        clock.pass(STEP_MS)
        for (let turn = 0; turn < 6; turn++) await Promise.resolve()
        each()
      }
    },
  }
}

const two = [words('一'), words('二')]

describe('a stage', () => {
  it('shows the first slide as soon as it is painted, not before', async () => {
    const { on, pass, layers } = theatre(two)
    await pass(150)
    expect(on()).toEqual([])
    expect(layers()).toHaveLength(1)
    await pass(500)
    expect(on().map(({ playing }) => said(playing))).toEqual(['一'])
  })

  it('lays the next one over it when its time comes, and only then takes it away', async () => {
    const { on, pass, clock } = theatre(two)
    await pass(10_000 - (clock.now() - START))
    await pass(100)
    expect(on().map(({ state, playing }) => [state, said(playing)])).toEqual([
      ['on', '一'],
      ['entering', '二'],
    ])
    await pass(ENTER_MS + 100)
    expect(on().map(({ state, playing }) => [state, said(playing)])).toEqual([['on', '二']])
  })

  it('changes no slide while a minute begins, when what tells the time is drawn anew', async () => {
    const { on, top, pass, clock } = theatre(two)
    const seen = new Set<number>()
    await pass(600_000, () => {
      seen.add(top()?.key ?? 0)
      if (clock.now() % 60_000 === 50) expect(on().length).toBeLessThan(2)
    })
    expect(seen.size).toBeGreaterThan(58)
  })

  it('keeps the old slide for as long as the next one is not painted', async () => {
    const { on, pass, paintAfter, layers } = theatre(two)
    await pass(2000)
    paintAfter(null)
    await pass(20_000, () => expect(on().map(({ playing }) => said(playing))).toEqual(['一']))
    expect(layers().length).toBeLessThanOrEqual(2)
  })

  it('is never without a slide, and never has more than two on, in five hundred changes', async () => {
    const { top, on, pass, paintAfter, layers } = theatre([
      words('一', { lasts: 3 }),
      words('二', { lasts: 3 }),
      topic('guides', { lasts: 3 }),
    ])
    await pass(1000)
    const seen = new Set<number>()
    let random = 7
    await pass(500 * 3_000, () => {
      random = (random * 16807) % 2147483647
      paintAfter(random % 1500)
      expect(on().length).toBeGreaterThan(0)
      expect(on().length).toBeLessThanOrEqual(2)
      expect(on().filter(({ state }) => state === 'on').length).toBeLessThanOrEqual(1)
      expect(layers().length).toBeLessThanOrEqual(3)
      seen.add(top()?.key ?? 0)
    })
    expect(seen.size).toBeGreaterThan(400)
  }, 60_000)

  it('lets a broken picture give its turn away, and comes back to it in its next turn', async () => {
    const picture = item({ is: 'media', file: 'media/here.png', caption: '图', lasts: 10 })
    const { pass, failures, breakNext, paintAfter, top } = theatre([words('一'), picture, words('二')])
    await pass(5000)
    paintAfter(null)
    await pass(2000)
    breakNext()
    paintAfter(100)
    await pass(6000)
    expect(failures).toEqual([{ is: 'media', file: 'media/here.png', caption: '图' }])
    expect(said(top()!.playing)).toBe('二')
    await pass(30_000)
    expect(said(top()!.playing)).toBe('media/here.png')
  })

  it('passes over a slide whose content never comes, reports it, and asks for it again in its next turn', async () => {
    const { pass, failures, silence, on, top } = theatre([words('一'), topic('plate'), words('二')])
    silence((slide) => slide.is === 'topic')
    await pass(1000)
    const lasts = top()!.playing.until - START
    const seen = new Set<string>()
    await pass(lasts + FETCH_MS + 2000, () => {
      expect(on().length).toBeGreaterThan(0)
      seen.add(said(top()!.playing))
    })
    expect(failures).toEqual([{ is: 'topic', topic: 'plate', id: null }])
    expect([...seen]).toEqual(['一', '二'])
    silence(() => false)
    await pass(60_000, () => void seen.add(said(top()!.playing)))
    expect([...seen]).toEqual(['一', '二', 'plate'])
  })

  it('takes a clip off that stalls while it is on, and shows it whole until the next one covers it', async () => {
    const clip = item({ is: 'media', file: 'media/here.png', caption: '图', lasts: 60 })
    const { pass, failures, playing, on, top, clock } = theatre([clip, words('一'), words('二')])
    await pass(5000)
    const { key } = top()!
    playing.get(key)!(new Error('stalled'))
    expect(failures).toHaveLength(1)
    const least = clock.now() + 150
    await pass(1500, () => {
      expect(on().length).toBeGreaterThan(0)
      if (clock.now() < least) expect(top()?.key).toBe(key)
    })
    expect(said(top()!.playing)).toBe('一')
    await pass(40_000)
    expect(said(top()!.playing)).toBe('一')
    await pass(20_000)
    expect(said(top()!.playing)).toBe('一')
    await pass(20_000)
    expect(said(top()!.playing)).toBe('media/here.png')
  })

  it('ends what goes on in a layer when that is taken away, and in all of them when it is closed', async () => {
    const { pass, playing, top, stage } = theatre(two)
    await pass(12_000)
    expect([...playing.keys()]).toEqual([top()!.key])
    stage.close()
    expect(playing.size).toBe(0)
  })

  it('takes a withdrawn notice away as soon as the next slide is painted, without a fade', async () => {
    const { pass, change, top, on } = theatre([topic('notices', { lasts: 90 })])
    // A minute is about to begin, too.
    await pass(59_300)
    expect(said(top()!.playing)).toBe('notices stop')
    change([topic('notices', { lasts: 90 })], { supply: supply({ notices: ['burst'] }) })
    await pass(400)
    expect(on().map(({ playing }) => said(playing))).toEqual(['notices burst'])
  })

  it('draws each layer from what it was begun with, and brings in another version of the same slide', async () => {
    const { pass, renew, on, top } = theatre([words('一', { lasts: 600 })])
    await pass(3000)
    const before = top() as Layer
    renew()
    await pass(400, () => expect(on().find(({ key }) => key === before.key)?.held).toBe(before.held))
    await pass(2000)
    expect(on()).toHaveLength(1)
    expect(top()?.version).toBe('2')
    expect(top()?.key).not.toBe(before.key)
  })

  it('leaves no job behind when it is closed', async () => {
    const { pass, stage, clock, layers } = theatre(two)
    await pass(12_000)
    stage.close()
    await pass(10_000)
    expect(layers()).toEqual([])
    expect(clock.waiting()).toBe(0)
  })
})
