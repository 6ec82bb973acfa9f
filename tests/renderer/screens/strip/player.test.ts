import { afterEach, describe, expect, it } from 'vitest'
import { motionOf, usualCanvas, wholeMs } from '../../../../content/arithmetic/strip-time.ts'
import type { Item } from '../../../../renderer/playback/due.ts'
import type { Slide } from '../../../../renderer/playback/loop.ts'
import { createPlayer, type Player, type Words } from '../../../../renderer/screens/strip/player.ts'
import type { Shown } from '../../../../renderer/screens/strip/panel.ts'
import { manualClock } from '../../../support/manual-clock.ts'
import { item, programme, said, supply } from '../../playback/programmes.ts'

const START = Date.UTC(2026, 10, 24, 2)
const canvas = { ...usualCanvas, speed: 100 }
const passOf = (text: string) => motionOf(text, canvas).ms

let open: Player | null = null
afterEach(() => open?.close())

const line = (text: string, fields: object = {}) => item({ is: 'words', words: text, ...fields })
const notices = item({ is: 'topic', topic: 'notices' })

/** A strip on a clock of the test's own, whose letters are there when the test says so. */
function theatre(items: readonly Item[], start = START) {
  const clock = manualClock(start)
  const shown: (Shown & { at: number })[] = []
  const errors: unknown[] = []
  let given = items
  let takeover: string[] = []
  let gone = new Set<string>()
  let version = '1'
  let letters: (text: string) => Promise<void> = () => Promise.resolve()
  const words = (slide: Slide): Words | null => {
    const text = said({ slide })
    return gone.has(text) ? null : { text, tone: 'plain', version: slide.is === 'words' ? text : version }
  }
  const whole = (slide: Slide, seconds: number) =>
    wholeMs(motionOf(said({ slide }), canvas), Math.max(3, seconds) * 1000) / 1000
  const player = createPlayer({
    clock,
    script: () => ({
      programme: programme(given, {
        supply: { ...supply(), seconds: (slide) => whole(slide, 0), whole },
      }),
      urgent: takeover,
      words,
    }),
    motion: (text) => motionOf(text, canvas),
    ready: (text) => letters(text),
    show: (one) => void shown.push({ ...one, at: clock.now() }),
    failed: (error) => void errors.push(error),
  })
  open = player
  const pass = async (ms: number, step = 20) => {
    for (let left = ms; left > 0; left -= step) {
      clock.pass(Math.min(step, left))
      for (let turn = 0; turn < 8; turn++) await Promise.resolve()
    }
  }
  return {
    shown,
    errors,
    pass,
    texts: () => shown.map(({ text }) => text),
    change(next: readonly Item[]) {
      given = next
      player.look()
    },
    take(...ids: string[]) {
      takeover = ids
      player.look()
    },
    withdraw(text: string) {
      gone = new Set([...gone, text])
      player.look()
    },
    renew() {
      version += '+'
      player.look()
    },
    refuse(text: string) {
      letters = (asked) => (asked === text ? Promise.reject(new Error('no letters')) : Promise.resolve())
    },
  }
}

describe('a strip', () => {
  it('shows one line after another, each whole and from its beginning', async () => {
    const { shown, pass } = theatre([line('第一句话'), line('这是第二句比较长的话')])
    await pass(60_000)
    expect(shown.length).toBeGreaterThan(6)
    for (const [index, { text, at, begun, times }] of shown.entries()) {
      if (index > 0) expect(begun).toBe(0)
      const next = shown[index + 1]
      // a step of the clock later at most
      if (next && index > 0) expect(next.at - at - times * passOf(text)).toBeLessThan(45)
      if (next && index > 0) expect(next.at - at).toBeGreaterThanOrEqual(times * passOf(text) - 1)
      if (next) expect(next.text).not.toBe(text)
    }
  })

  it('goes on where it would have been when it starts in the middle of a line', async () => {
    const early = theatre([line('第一句话'), line('这是第二句比较长的话')])
    await early.pass(2000)
    const late = theatre([line('第一句话'), line('这是第二句比较长的话')], START + 1500)
    await late.pass(500)
    expect(late.shown[0]?.text).toBe(early.shown[0]?.text)
    expect((late.shown[0]?.begun ?? 0) - (early.shown[0]?.begun ?? 0)).toBeCloseTo(1500, 0)
  })

  it('shows a line as often as it takes to be on for as long as the playlist says, never a part of it', async () => {
    const { shown, pass } = theatre([line('短', { lasts: 7 }), line('第二句')])
    await pass(40_000)
    const short = shown.filter(({ text }) => text === '短')
    expect(short.length).toBeGreaterThan(2)
    for (const { times } of short) expect(times).toBe(Math.ceil(7000 / passOf('短')))
  })

  it('gives itself to an urgent notice at once, for as long as there is one, and to two in turn', async () => {
    const { shown, texts, pass, take } = theatre([line('第一句话比较长比较长比较长'), line('第二句')])
    await pass(1500)
    take('stop')
    await pass(100)
    expect(texts().at(-1)).toBe('notices stop')
    take('stop', 'burst')
    await pass(30_000)
    expect(new Set(texts().slice(1))).toEqual(new Set(['notices stop', 'notices burst']))
    take()
    await pass(100)
    expect(texts().at(-1)).not.toMatch(/^notices/)
    expect(shown.at(-1)?.begun).toBe(0)
  })

  it('drops what is withdrawn at once, and begins anew with what was put right', async () => {
    const { shown, texts, pass, withdraw, renew } = theatre([notices])
    await pass(1000)
    const first = texts()[0] ?? ''
    renew()
    await pass(60)
    expect(texts()).toEqual([first, first])
    expect(shown[1]?.begun).toBe(0)
    withdraw(first)
    await pass(60)
    expect(texts().at(-1)).not.toBe(first)
  })

  it('ends what is no more wanted with this showing, not in an hour', async () => {
    const { shown, pass, change } = theatre([line('很久', { lasts: 3600 })])
    await pass(10_000)
    expect(shown).toHaveLength(1)
    change([line('新的话')])
    await pass(passOf('很久') + 100)
    expect(shown.at(-1)?.text).toBe('新的话')
    const before = shown[0]
    const on = (shown[1]?.at ?? 0) - (before?.at ?? 0) + (before?.begun ?? 0)
    // whole showings, and a step of the clock
    expect(on % passOf('很久')).toBeLessThan(45)
  })

  it('says the next line where the letters of one cannot be had, and reports it', async () => {
    const { texts, errors, pass, refuse, change } = theatre([line('第一句话')])
    await pass(500)
    refuse('坏了')
    change([line('第一句话'), line('坏了'), line('第三句')])
    await pass(40_000)
    expect(errors.length).toBeGreaterThan(0)
    expect(texts()).not.toContain('坏了')
    expect(texts()).toContain('第三句')
  })
})
