import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FORGET_MS,
  remedyFor,
  TOO_MANY,
  unharmed,
  type Fault,
  type Remedy,
} from '../../../electron/shell/recovery-decisions.ts'

/** The remedy of each fault, `gap` milliseconds apart. */
function course(faults: Fault['type'][], gap = 1000): Remedy[] {
  let state = unharmed
  return faults.map((type, index) => {
    const decided = remedyFor(state, { type }, index * gap)
    state = decided.state
    return decided.remedy
  })
}

const times = (count: number, type: Fault['type']) => Array<Fault['type']>(count).fill(type)

describe('a page that dies', () => {
  it('is loaded again at once, then later, then in a new window, and at last ends the program', () => {
    expect(course(times(TOO_MANY, 'page-gone'))).toEqual([
      { do: 'reload', afterMs: 0 },
      { do: 'reload', afterMs: 500 },
      { do: 'renew-window', afterMs: 1000 },
      { do: 'renew-window', afterMs: 2000 },
      { do: 'renew-window', afterMs: 4000 },
      ...Array(4).fill({ do: 'renew-window', afterMs: 5000 }),
      { do: 'end-program' },
    ])
  })

  it('once in a long while is always loaded again at once', () => {
    expect(course(times(30, 'page-gone'), FORGET_MS)).toEqual(Array(30).fill({ do: 'reload', afterMs: 0 }))
  })
})

describe('a page that hangs', () => {
  it('is ended; its end is what counts', () => {
    expect(course(['page-hung', 'page-gone'])).toEqual([{ do: 'end-page' }, { do: 'reload', afterMs: 0 }])
  })
})

describe('a graphics process that dies', () => {
  it('has the page painted again, then the window made anew, and at last ends the program', () => {
    expect(course(times(TOO_MANY, 'graphics-gone')).map((remedy) => remedy.do)).toEqual([
      'repaint',
      'repaint',
      ...Array(7).fill('renew-window'),
      'end-program',
    ])
  })
})

describe('whatever goes wrong', () => {
  const fault = fc.record({ type: fc.constantFrom<Fault['type']>('page-gone', 'page-hung', 'graphics-gone') })

  it('never waits longer than five seconds, and what it remembers is bounded in time', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fault, fc.nat(FORGET_MS)), { maxLength: 100 }), (faults) => {
        let state = unharmed
        let at = 0
        for (const [each, gap] of faults) {
          at += gap
          const decided = remedyFor(state, each, at)
          state = decided.state
          if ('afterMs' in decided.remedy) expect(decided.remedy.afterMs).toBeLessThanOrEqual(5000)
          for (const then of each.type === 'page-gone' ? state.pages : [])
            expect(at - then).toBeLessThan(FORGET_MS)
        }
      }),
    )
  })
})
