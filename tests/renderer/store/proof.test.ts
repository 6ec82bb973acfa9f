import { describe, expect, it } from 'vitest'
import { prove, type Seen } from '../../../renderer/store/proof.ts'
import { manualClock } from '../../support/manual-clock.ts'

const home: Seen = { is: 'page', name: 'home' }
const slide = (name: string, until: number | null = null): Seen => ({ is: 'slide', name, until })

const settled = () => new Promise((resolve) => setImmediate(resolve))

/** A screen whose frames a test may stop; a mark that was asked for meanwhile is drawn when they go on. */
async function scene(beatMs = 10_000) {
  const clock = manualClock()
  const told: Parameters<Parameters<typeof prove>[0]['tell']>[0][] = []
  const at = { seen: home as Seen | null, draws: true }
  let waiting: (() => void)[] = []
  const proving = prove({
    clock,
    draw: () =>
      new Promise<void>((resolve) => {
        if (at.draws) resolve()
        else waiting.push(resolve)
      }),
    look: () => at.seen,
    beatMs,
    tell: (proof) => void told.push(proof),
  })
  await settled()
  const pass = async (seconds: number) => {
    for (let each = 0; each < seconds; each++) {
      clock.pass(1000)
      await settled()
    }
  }
  const goOn = async () => {
    at.draws = true
    for (const resolve of waiting) resolve()
    waiting = []
    await settled()
  }
  return { clock, told, at, proving, pass, goOn, last: () => told.at(-1) }
}

describe('proof of what is painted', () => {
  it('is told as soon as something is to be seen, and every beat from then on', async () => {
    const { clock, told, pass } = await scene()
    const begun = clock.now()
    await pass(21)
    expect(told).toEqual([
      { painted: 1, steady: 0, showing: { ...home, since: begun } },
      { painted: 9, steady: 9_000, showing: { ...home, since: begun } },
      { painted: 10, steady: 19_000, showing: { ...home, since: begun } },
    ])
  })

  it('says that no frame was drawn, though the program runs', async () => {
    const { at, last, pass, goOn } = await scene()
    await pass(10)
    at.draws = false
    await pass(20)
    expect(last()).toMatchObject({ painted: 0, steady: 0 })
    await goOn()
    await pass(10)
    expect(last()).toMatchObject({ showing: home })
    expect(last()?.painted).toBeGreaterThanOrEqual(10)
    expect(last()?.steady).toBeLessThanOrEqual(10_000)
  })

  it('says at once when another slide is on, and since when it was drawn', async () => {
    const { clock, at, told, last, pass } = await scene()
    at.seen = slide('plate')
    await pass(3)
    at.seen = slide('guides/transfer')
    await pass(1)
    expect(last()?.showing).toEqual({ ...slide('guides/transfer'), since: clock.now() })
    const since = clock.now()
    await pass(8)
    at.seen = slide('guides/transfer', clock.now() + 5_000)
    await pass(3)
    expect(told).toHaveLength(4)
    expect(last()?.showing).toMatchObject({ name: 'guides/transfer', since, until: expect.any(Number) })
  })

  it('says once that nothing is to be seen any more, and the picture is steady only from its return', async () => {
    const { clock, at, told, last, pass } = await scene()
    await pass(5)
    at.seen = null
    await pass(4)
    expect(told).toHaveLength(2)
    expect(last()).toMatchObject({ showing: null, steady: 0 })
    at.seen = home
    await pass(3)
    expect(last()).toMatchObject({ showing: { since: clock.now() - 2_000 } })
    expect(last()?.steady).toBe(0)
  })

  it('calls no picture steady whose slide has stayed beyond its end', async () => {
    const { clock, at, last, pass } = await scene()
    at.seen = slide('plate', clock.now() + 5_000)
    await pass(30)
    expect(last()).toMatchObject({ painted: 10, steady: 0 })
  })

  it('claims an hour at most for the time in which the hall did not hear it', async () => {
    const { last, pass } = await scene()
    await pass(4_000)
    expect(last()?.steady).toBe(3_600_000)
  })

  it('tells a hall that has come back within a second', async () => {
    const { told, last, proving, pass } = await scene()
    await pass(13)
    const before = told.length
    proving.soon()
    await pass(1)
    expect(told).toHaveLength(before + 1)
    expect(last()).toMatchObject({ steady: 13_000 })
    expect(last()?.painted).toBeGreaterThan(0)
  })

  it('ends when it is told to', async () => {
    const { clock, proving } = await scene()
    proving.stop()
    expect(clock.waiting()).toBe(0)
  })
})
