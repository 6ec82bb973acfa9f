import { describe, expect, it } from 'vitest'
import {
  joinedAt,
  judge,
  judgeLink,
  patienceOf,
  weigh,
  type Evidence,
  type Proof,
  type Showing,
} from '../../../electron/server/proof.ts'

const NOON = Date.UTC(2026, 10, 24, 4, 0)
const patience = patienceOf()

const slide = (more: object = {}): Showing => ({
  is: 'slide',
  name: 'guides/transfer',
  since: NOON,
  until: NOON + 30_000,
  ...more,
})
const drawn = (showing: Showing | null = { is: 'page', name: 'home', since: NOON }): Proof => ({
  painted: 10,
  steady: 0,
  showing,
})

/** Beats as a screen sends them; ticks and the hall's time run together from 0 and noon. */
function after(beats: [ticks: number, proof: Proof][]): Evidence {
  let evidence = joinedAt(0)
  for (const [ticks, proof] of beats) evidence = weigh(evidence, proof, ticks, NOON + ticks)
  return evidence
}

describe('a screen’s link', () => {
  it('is live while it proves what it paints, for two and a half beats from each proof', () => {
    const link = after([
      [1_000, drawn()],
      [11_000, drawn()],
    ])
    expect(judgeLink(link, 11_000 + patience, patience)).toEqual({ is: 'live', since: 11_000 })
  })

  it('is hung when it says nothing any more, since its last proof', () => {
    const link = after([[11_000, drawn()]])
    expect(judgeLink(link, 11_001 + patience, patience)).toEqual({
      is: 'frozen',
      since: 11_000,
      how: 'hung',
    })
  })

  it('has a beat and a half to begin, and is hung if it never does', () => {
    expect(judgeLink(joinedAt(0), patience, patience)).toBeNull()
    expect(judgeLink(joinedAt(0), patience + 1, patience)).toEqual({ is: 'frozen', since: 0, how: 'hung' })
  })

  it.each<[string, string, Proof]>([
    ['dark', 'its program runs and the browser draws no frame', { ...drawn(), painted: 0 }],
    ['blank', 'it draws, and nothing is to be seen', drawn(null)],
    ['stuck', 'a slide stays beyond its end', drawn(slide({ until: NOON }))],
  ])('is %s when %s', (how, _, proof) => {
    const link = after([
      [1_000, drawn(slide())],
      [11_000, proof],
      [21_000, proof],
    ])
    expect(judgeLink(link, 25_000, patience)).toMatchObject({ is: 'live' })
    expect(judgeLink(link, 26_001, patience)).toEqual({ is: 'frozen', since: 1_000, how })
  })

  it('is told within 30 s, whatever it is that has failed', () => {
    expect(patience).toBeLessThanOrEqual(30_000)
    expect(patienceOf(2)).toBe(5_000)
  })

  it('is stuck when a clip stands at one picture, and live when it runs', () => {
    const clip = (pictures: number) => drawn(slide({ name: 'a.mp4', until: NOON + 600_000, pictures }))
    const running = after([10, 20, 30, 40].map((second) => [second * 1000, clip(second * 25)]))
    expect(judgeLink(running, 45_000, patience)).toMatchObject({ is: 'live', since: 40_000 })
    const standing = after([10, 20, 30, 40].map((second) => [second * 1000, clip(25)]))
    expect(judgeLink(standing, 45_000, patience)).toEqual({ is: 'frozen', since: 10_000, how: 'stuck' })
  })

  it('is not stuck by two beats that follow each other closely', () => {
    const clip = drawn(slide({ pictures: 1 }))
    expect(
      after([
        [1_000, clip],
        [2_000, clip],
      ]).fault,
    ).toBeNull()
  })

  it('is not stuck by a hall clock that was set ahead before the screen has heard of it', () => {
    const link = weigh(after([[1_000, drawn(slide())]]), drawn(slide()), 11_000, NOON + 3_600_000)
    expect(link.fault).toBe('stuck')
    const next = weigh(link, drawn(slide({ until: NOON + 3_630_000 })), 21_000, NOON + 3_610_000)
    expect(judgeLink(link, 20_999, patience)).toMatchObject({ is: 'live' })
    expect(judgeLink(next, 30_000, patience)).toEqual({ is: 'live', since: 21_000 })
  })

  it('has no end where none is in sight', () => {
    const link = weigh(joinedAt(0), drawn(slide({ until: null })), 9e9, NOON + 9e9)
    expect(judgeLink(link, 9e9, patience)).toMatchObject({ is: 'live' })
  })
})

describe('a screen with several links', () => {
  it('is what the best of them is', () => {
    const hung = joinedAt(0)
    const live = after([[60_000, drawn()]])
    expect(judge([hung, live], 60_000, patience)).toMatchObject({ is: 'live' })
    expect(judge([hung], 60_000, patience)).toMatchObject({ is: 'frozen' })
    expect(judge([], 60_000, patience)).toBeNull()
  })
})
