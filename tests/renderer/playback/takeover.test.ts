import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageMs, turnAt, type PageTimes, type Turn } from '../../../renderer/playback/takeover.ts'

/** Every page that is on in `ms`, in order, with how long it was. */
function watch(notices: readonly PageTimes[], ms: number) {
  const seen: (Pick<Turn, 'notice' | 'page'> & { from: number; until: number })[] = []
  for (let now = 0; now < ms;) {
    const { notice, page, until } = turnAt(notices, now)
    seen.push({ notice, page, from: now, until })
    now = until
  }
  return seen
}

const times = fc.array(fc.integer({ min: 6_000, max: 30_000 }), { minLength: 1, maxLength: 12 })
const several = fc.array(times, { minLength: 1, maxLength: 4 })
const round = (notices: readonly PageTimes[]) => notices.flat().reduce((sum, ms) => sum + ms, 0) * 4 + 60_000

describe('urgent notices in turn', () => {
  it('stay where there is only one of one page', () => {
    expect(turnAt([[8_000]], 5_000_000)).toEqual({ notice: 0, page: 0, until: Infinity })
  })

  it('alternate, each a few pages further, and a long one hides no other', () => {
    const long = Array.from({ length: 5 }, () => 10_000)
    const seen = watch([long, [8_000]], 80_000).map(({ notice, page }) => [notice, page])
    expect(seen).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [0, 3],
      [0, 4],
      [1, 0],
      [0, 0],
      [0, 1],
    ])
  })

  it('show every page of every one, each for as long as its reading takes', () => {
    fc.assert(
      fc.property(several, (notices) => {
        const seen = watch(notices, round(notices))
        const shown = new Set(seen.map(({ notice, page }) => `${notice} ${page}`))
        const all = notices.flatMap((pages, notice) => pages.map((_, page) => `${notice} ${page}`))
        expect(shown).toEqual(new Set(all))
        for (const { notice, page, from, until } of seen)
          expect(until - from).toBeGreaterThanOrEqual(notices[notice]?.[page] ?? Infinity)
      }),
    )
  })

  it('are none of them away for longer than three pages of each other one', () => {
    fc.assert(
      fc.property(several, (notices) => {
        const seen = watch(notices, round(notices))
        for (const [notice] of notices.entries()) {
          const others = notices.filter((_, other) => other !== notice)
          const longest = others.reduce((sum, pages) => sum + 3 * Math.max(...pages), 0)
          const own = seen.filter((turn) => turn.notice === notice)
          for (const [index, turn] of own.slice(1).entries())
            expect(turn.from - (own[index]?.until ?? NaN)).toBeLessThanOrEqual(longest)
        }
      }),
    )
  })

  it('hold until the instant they name, before they are measured too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(times, fc.constant([])), { minLength: 1, maxLength: 3 }),
        fc.nat(1e7),
        (notices, at) => {
          const { until, ...turn } = turnAt(notices, at)
          expect(until).toBeGreaterThan(at)
          const near = turnAt(notices, until === Infinity ? at + 1e6 : until - 1)
          expect({ notice: near.notice, page: near.page }).toEqual(turn)
        },
      ),
    )
  })
})

it('a page of eight streets is on for long enough to find one’s own', () => {
  expect(pageMs(8, 0)).toBeGreaterThanOrEqual(10_000)
  expect(pageMs(0, 60)).toBeGreaterThanOrEqual(15_000)
})
