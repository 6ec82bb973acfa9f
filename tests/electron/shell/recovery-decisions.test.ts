import { describe, expect, it } from 'vitest'
import {
  DISTRUST_GRAPHICS_FROM,
  FORGET_MS,
  graphicsRemedyFor,
  laidTo,
  remedyFor,
  SAFE_MS,
  TOO_MANY,
  unharmed,
  without,
  type GraphicsRecovery,
  type PageFault,
  type PageRecovery,
  type PageRemedy,
} from '../../../electron/shell/recovery-decisions.ts'

/** The remedy of each fault, `gap` milliseconds apart. */
function course(faults: PageFault[], { gap = 1000, mayRelaunch = true } = {}): PageRemedy[] {
  let state = unharmed
  return faults.map((fault, index) => {
    const decided = remedyFor(state, fault, index * gap, mayRelaunch)
    state = decided.state
    return decided.remedy
  })
}

const times = <Of>(count: number, of: Of) => Array<Of>(count).fill(of)

describe.each(['gone', 'still'] as const)('a page that is %s', (fault) => {
  const mended: PageRemedy[] = [
    { do: 'reload', afterMs: 0 },
    { do: 'reload', afterMs: 500 },
    { do: 'renew-window', afterMs: 1000 },
    { do: 'renew-window', afterMs: 2000 },
    { do: 'renew-window', afterMs: 4000 },
    ...times<PageRemedy>(4, { do: 'renew-window', afterMs: 5000 }),
  ]

  it('is loaded again at once, then later, then in a new window, and at last with the whole program', () => {
    expect(course(times(TOO_MANY, fault))).toEqual([...mended, { do: 'relaunch' }])
  })

  it('gives way to the safe page where the program was started afresh too often already', () => {
    expect(course(times(TOO_MANY, fault), { mayRelaunch: false })).toEqual([
      ...mended,
      { do: 'safe', againAfterMs: SAFE_MS },
    ])
  })

  it('once in a long while is always loaded again at once', () => {
    expect(course(times(30, fault), { gap: FORGET_MS })).toEqual(times(30, { do: 'reload', afterMs: 0 }))
  })
})

describe('a page that hangs', () => {
  it('is ended; its end is what counts', () => {
    expect(course(['hung', 'gone'])).toEqual([{ do: 'end-page' }, { do: 'reload', afterMs: 0 }])
  })
})

describe('a page that comes back from the safe one', () => {
  const afterSafe: PageRecovery = { faults: [], safeSince: 0 }

  it('has one try; only when that held for long it starts from the beginning', () => {
    const back = SAFE_MS + 1
    expect(remedyFor(afterSafe, 'gone', back, true).remedy.do).toBe('safe')
    expect(remedyFor(afterSafe, 'gone', SAFE_MS + FORGET_MS - 1, true).remedy.do).toBe('safe')
    expect(remedyFor(afterSafe, 'gone', SAFE_MS + FORGET_MS, true).remedy).toEqual({
      do: 'reload',
      afterMs: 0,
    })
  })
})

describe('deaths that are laid to slides', () => {
  /** The state after one death for each slide, in this order, a second apart. */
  const after = (slides: (string | null)[]) =>
    slides.reduce((state, slide, at) => {
      const { state: next } = remedyFor(state, 'gone', at * 1000, true)
      return slide === null ? next : laidTo(next, slide)
    }, unharmed)

  it('are no sign that more is amiss once the slide is set aside; all others count on', () => {
    const mixed = after(['a', 'b', null, 'a', 'b', 'a'])
    const rest = without(mixed, 'a')
    expect(rest.faults).toEqual([
      { at: 1000, slide: 'b' },
      { at: 2000, slide: null },
      { at: 4000, slide: 'b' },
    ])
    expect(without(rest, 'c')).toEqual(rest)
    expect(remedyFor(without(after(['a', 'a', 'a']), 'a'), 'gone', 9000, true).remedy).toEqual({
      do: 'reload',
      afterMs: 0,
    })
  })

  it('of slides that are not set aside yet are too many all the same', () => {
    const many = after(Array.from({ length: TOO_MANY - 1 }, (_, index) => `words/${index}`))
    expect(remedyFor(many, 'gone', 60_000, true).remedy.do).toBe('relaunch')
  })

  it('leave a page alone that has had none', () => {
    expect(laidTo(unharmed, 'a')).toEqual(unharmed)
  })
})

describe('whatever goes wrong with a page', () => {
  it('has a remedy that is bounded in time and in number, in every course of twelve faults', () => {
    const faults: PageFault[] = ['gone', 'hung', 'still']
    const gaps = [0, FORGET_MS / 20, FORGET_MS]
    const seen = new Set<string>()
    const open: { state: PageRecovery; at: number }[] = [{ state: unharmed, at: 0 }]
    // Every state that can be reached within twelve faults, each once: what came before it is in it, and nowhere else.
    for (let round = 0; round < 12; round++)
      for (const { state, at } of open.splice(0))
        for (const fault of faults)
          for (const gap of gaps)
            for (const mayRelaunch of [true, false]) {
              const decided = remedyFor(state, fault, at + gap, mayRelaunch)
              const { remedy, state: next } = decided
              if ('afterMs' in remedy) expect(remedy.afterMs).toBeLessThanOrEqual(5000)
              if (remedy.do === 'relaunch') expect(mayRelaunch).toBe(true)
              if (fault === 'hung') expect(next).toBe(state)
              else expect(remedy.do).not.toBe('end-page')
              if (fault === 'hung') continue
              for (const then of next.faults) expect(at + gap - then.at).toBeLessThan(FORGET_MS)
              expect(next.faults.length).toBeLessThanOrEqual(round + 1)
              const young = next.faults.length >= TOO_MANY
              if (young) expect(['relaunch', 'safe']).toContain(remedy.do)
              const ago = (then: number | null) => (then === null ? 'never' : at + gap - then)
              const key = JSON.stringify([next.faults.map((then) => ago(then.at)), ago(next.safeSince)])
              if (seen.has(key)) continue
              seen.add(key)
              open.push({ state: next, at: at + gap })
            }
    expect(seen.size).toBeGreaterThan(100)
  })
})

describe('a graphics process that dies', () => {
  const courseOf = (count: number, isSoftware: boolean) => {
    let state: GraphicsRecovery = []
    return Array.from({ length: count }, (_, index) => {
      const decided = graphicsRemedyFor(state, index * 1000, isSoftware)
      state = decided.state
      return decided.remedy.do
    })
  }

  it('has the pages painted again, then the windows made anew, then the program started without the card', () => {
    expect(courseOf(DISTRUST_GRAPHICS_FROM, false)).toEqual([
      'repaint',
      'repaint',
      'renew-windows',
      'renew-windows',
      'relaunch-in-software',
    ])
  })

  it('in software never starts the program over and over', () => {
    const remedies = courseOf(TOO_MANY + 5, true)
    expect(remedies).not.toContain('relaunch-in-software')
    expect(remedies.slice(TOO_MANY - 1)).toEqual(times(6, 'endure'))
  })

  it('is forgotten after a while', () => {
    expect(graphicsRemedyFor([0, 1, 2, 3], FORGET_MS + 3, false)).toEqual({
      state: [FORGET_MS + 3],
      remedy: { do: 'repaint' },
    })
  })
})
