import { describe, expect, it } from 'vitest'
import type { Screen } from '../../../content/schema/device.ts'
import type { Proof, ScreenState, Showing } from '../../../electron/server/proof.ts'
import { createScreens } from '../../../electron/server/screens.ts'
import { manualClock } from '../../support/manual-clock.ts'

const waiting: Screen = { id: 'waiting', role: 'signage', language: 'zh-CN' }
const home: Proof = { painted: 10, steady: 0, showing: { is: 'page', name: 'home', since: 0 } }
const shell = { principal: 'shell', subject: 'shell', until: null } as const

function scene() {
  const clock = manualClock()
  const told: [string, ScreenState][] = []
  const shown: Showing[] = []
  const frozen: string[] = []
  const tried: (string | null)[] = []
  const drawn: (string | null)[] = []
  const screens = createScreens([waiting], clock, undefined, {
    hallTime: () => clock.now() - 86_400_000,
    frozen: ({ screen, how, patience }) => frozen.push(`${screen} ${how} ${patience}`),
    asides: {
      trying: (_, slide) => void tried.push(slide),
      shows: (_, slide) => void drawn.push(slide),
    },
  })
  screens.watch({
    became: (screen, state) => void told.push([screen, state]),
    shows: (_, showing) => void shown.push(showing),
  })
  const last = () => told.at(-1)?.[1]
  const pass = (seconds: number, ...links: { beat(proof: Proof): void }[]) => {
    for (let each = 0; each < seconds; each++) {
      clock.pass(1000)
      if (each % 10 === 9) for (const link of links) link.beat(home)
      screens.look()
    }
  }
  return { clock, screens, told, shown, last, pass, frozen, tried, drawn }
}

describe('the screens of a hall', () => {
  it('are away until they prove a picture, live then, and away as soon as they leave', () => {
    const { clock, screens, told, last, pass } = scene()
    const start = clock.now()
    expect(told).toEqual([['waiting', { is: 'away', since: start }]])
    const link = screens.join('waiting', null)
    pass(5)
    expect(told).toHaveLength(1)
    link.beat(home)
    expect(last()).toEqual({ is: 'live', since: start + 5_000 })
    pass(60, link)
    expect(told).toHaveLength(2)
    link.leave()
    expect(last()).toEqual({ is: 'away', since: clock.now() })
  })

  it('are frozen after two and a half beats of silence, since the last proof, and live again with the next', () => {
    const { clock, screens, last, pass } = scene()
    const link = screens.join('waiting', null)
    link.beat(home)
    const proved = clock.now()
    pass(25)
    expect(last()).toMatchObject({ is: 'live' })
    pass(1)
    expect(last()).toEqual({ is: 'frozen', since: proved, how: 'hung' })
    link.beat({ ...home, painted: 0 })
    expect(last()).toEqual({ is: 'frozen', since: proved, how: 'dark' })
    link.beat({ ...home, steady: 600_000 })
    expect(last()).toEqual({ is: 'live', since: clock.now() })
  })

  it('were live all the while that the hall could not hear them, where they say so', () => {
    const { clock, screens, last, pass } = scene()
    screens.join('waiting', null).leave()
    pass(300)
    screens.join('waiting', null).beat({ ...home, steady: 200_000 })
    expect(last()).toEqual({ is: 'live', since: clock.now() - 200_000 })
  })

  it('are judged by the panel itself, whoever else has the same page open', () => {
    const { screens, shown, last, pass } = scene()
    const panel = screens.join('waiting', shell)
    const desk = screens.join('waiting', null)
    panel.beat(home)
    pass(40, desk)
    expect(last()).toMatchObject({ is: 'frozen', how: 'hung' })
    expect(shown).toHaveLength(1)
    panel.leave()
    pass(10, desk)
    expect(last()).toMatchObject({ is: 'live' })
  })

  it('keep their time by what has passed, however the clock is set', () => {
    const { clock, screens, last, pass } = scene()
    const link = screens.join('waiting', null)
    link.beat(home)
    clock.set(clock.now() - 86_400_000)
    pass(20, link)
    expect(last()).toMatchObject({ is: 'live' })
    clock.set(clock.now() + 10 * 86_400_000)
    pass(20)
    expect(last()).toMatchObject({ is: 'live' })
    pass(10)
    expect(last()).toEqual({ is: 'frozen', since: clock.now() - 30_000, how: 'hung' })
  })

  it('are forgotten when nobody has named them and they are gone', () => {
    const { screens, last } = scene()
    const link = screens.join('touch', null)
    link.beat(home)
    link.leave()
    expect(last()).toMatchObject({ is: 'away' })
    expect(screens.list().map(({ id }) => id)).toEqual(['waiting'])
  })

  it('tell what they show in the machine’s own time', () => {
    const { clock, screens, shown } = scene()
    const since = clock.now() - 86_400_000 - 2_000
    screens.join('waiting', null).beat({
      ...home,
      showing: { is: 'slide', name: 'plate', since, until: since + 20_000 },
    })
    expect(shown).toEqual([
      { is: 'slide', name: 'plate', since: clock.now() - 2_000, until: clock.now() + 18_000 },
    ])
  })

  it('have their own pages mended when the picture stands still, and no page that somebody merely looks at', () => {
    const { screens, pass, frozen } = scene()
    const looked = screens.join('waiting', null)
    pass(10, looked)
    pass(40)
    expect(frozen).toEqual([])
    looked.leave()
    pass(25)
    expect(frozen.splice(0)).toEqual(['waiting absent 25000'])
    const own = screens.join('waiting', shell)
    pass(10, own)
    pass(40)
    expect(frozen).toEqual(['waiting hung 25000'])
    // Once for each time: what is loaded again has its own time to prove itself.
    pass(100)
    expect(frozen).toHaveLength(1)
  })

  it('say which slide their own page makes ready and shows, and nobody else does', () => {
    const { screens, tried, drawn } = scene()
    const slide = { is: 'slide' as const, name: 'guides/a', since: 0, until: null }
    const looked = screens.join('waiting', null)
    looked.trying('guides/x')
    looked.beat({ ...home, showing: slide })
    const own = screens.join('waiting', shell)
    own.trying('guides/a')
    own.beat({ ...home, showing: slide })
    own.trying(null)
    own.beat(home)
    expect(tried).toEqual(['guides/a', null])
    expect(drawn).toEqual(['guides/a', null])
  })
})
