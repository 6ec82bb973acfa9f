import { act, render, screen, waitFor } from '@testing-library/react'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Content } from '../../../content/schema/kinds.ts'
import type { ScreenFacts } from '../../../electron/server/wire.ts'
import { followLight, useLight } from '../../../renderer/screens/signage/light.ts'
import { SignageScreen } from '../../../renderer/screens/signage/signage-screen.tsx'
import { useStage } from '../../../renderer/screens/signage/stage.ts'
import { useHall } from '../../../renderer/store/hall.ts'
import { notice } from '../../support/content.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { putOnScreen } from '../../support/screen.ts'

const dated = { published: '2026-11-16', owner: '客户服务部', reviewBy: '2027-03-15' }

type Zones = NonNullable<Content['layout']['landscape']>

const zones: Zones = [
  { is: 'clock', left: 0, top: 0, width: 24, height: 100 },
  { is: 'main', left: 24, top: 0, width: 50, height: 100 },
  { is: 'queue', left: 74, top: 0, width: 26, height: 100 },
]

const facts: ScreenFacts = {
  id: 'wall',
  role: 'signage',
  playlist: null,
  language: 'zh-CN',
  languages: ['zh-CN'],
}

async function put(landscape: Zones, shown: ScreenFacts['shown'] | null = { layout: 'side' }) {
  await putOnScreen({ layout: { side: { title: '旁边', landscape, ...dated } } })
  useHall.setState({ screen: { ...facts, ...(shown && { shown }) } })
}

// Of a cancelled animation happy-dom rejects `finished` even where nobody asked for it; browsers do not.
const { animate } = Element.prototype
const animated = vi.spyOn(Element.prototype, 'animate').mockImplementation(function (this: Element, ...how) {
  const animation = animate.apply(this, how)
  animation.finished.catch(() => {})
  return animation
})
afterAll(() => animated.mockRestore())

beforeEach(() => {
  useLight.setState({ light: 'full' })
  useStage.setState({ layers: [] })
})
let end = () => {}
afterEach(() => end())

const placeOf = (element: Element | null) => {
  const { left, top, width, height } = (element as HTMLElement).style
  return [left, top, width, height]
}

describe('a screen of the waiting area', () => {
  it('has its main zone over the running line, and the hour in its plate, where no layout is named', async () => {
    await put(zones, null)
    render(<SignageScreen />)
    expect(screen.getByRole('main').parentElement?.style.left).toBe('')
    expect(document.querySelector('[data-zone]')).toBeNull()
  })

  it('is divided as its layout says; the room of a queue that is not running is main’s', async () => {
    await put(zones)
    render(<SignageScreen />)
    expect(placeOf(screen.getByRole('main').parentElement)).toEqual(['24%', '0%', '76%', '100%'])
    // Its code comes with its place.
    const clock = await waitFor(() => {
      const found = document.querySelector('[data-zone="clock"]')
      expect(found).not.toBeNull()
      return found
    })
    expect(placeOf(clock?.parentElement ?? null)).toEqual(['0%', '0%', '24%', '100%'])
    expect(clock).toHaveTextContent('22:30')
    expect(clock).toHaveTextContent(/已结束营业\s*周二 08:00 开门/)
    expect(screen.getByRole('contentinfo')).toHaveTextContent('96111')
  })

  it('is divided as usual by a layout whose zones cover each other, and by one that content has not', async () => {
    await put([...zones, { is: 'ticker', left: 0, top: 90, width: 100, height: 10 }])
    render(<SignageScreen />)
    expect(document.querySelector('[data-zone]')).toBeNull()
    act(() => useHall.setState({ screen: { ...facts, shown: { layout: 'nowhere' } } }))
    expect(document.querySelector('[data-zone]')).toBeNull()
    expect(screen.getByRole('contentinfo')).toBeVisible()
  })
})

describe('the running line', () => {
  const urgent = {
    ...notice,
    urgency: 'urgent' as const,
    starts: '2026-11-23 22:00',
    ends: '2026-11-23 23:00',
  }
  const other = { ...notice, title: '另一则通知' }
  const line = () => screen.getByText(/另一则通知/).parentElement

  it('goes on as it was beneath an urgent notice that owns the screen, and has it on every other screen', async () => {
    await putOnScreen({ notice: { other } })
    useHall.setState({ screen: facts, takeover: [] })
    render(<SignageScreen />)
    const before = line()
    expect(before?.childElementCount).toBe(1)
    const put = async (takeover: string[]) => {
      await act(() => putOnScreen({ notice: { other, burst: { ...urgent, title: '爆管' } } }))
      act(() => useHall.setState({ screen: facts, takeover }))
    }
    await put(['burst'])
    expect(line()?.textContent).toBe(before?.textContent)
    await put([])
    expect(line()).toHaveTextContent('爆管')
  })

  it('says of a stop which day is meant, and of one that is over that water is back', async () => {
    const stop = { ...notice, kind: 'planned-stop' as const, urgency: 'important' as const }
    await putOnScreen({
      notice: {
        other,
        tomorrow: { ...stop, title: '换管', starts: '2026-11-24 22:00', ends: '2026-11-26 06:00' },
        back: {
          ...stop,
          title: '接头',
          starts: '2026-11-23 20:00',
          ends: '2026-11-24 06:00',
          restored: '2026-11-23 22:10',
        },
      },
    })
    useHall.setState({ screen: facts, takeover: [] })
    render(<SignageScreen />)
    expect(line()).toHaveTextContent('换管 · 明天 22:00 开始，预计2026年11月26日 06:00 恢复')
    expect(line()).toHaveTextContent('接头 · 今天 22:10 已恢复。')
  })
})

describe('off hours', () => {
  const off = { off: [{ from: '22:00', to: '06:00' }], dim: [{ from: '20:00', to: '22:00' }] }
  const isDark = () => document.querySelector('[data-dark]') !== null
  const isLit = () => screen.queryByRole('main') !== null

  /** The evening of the 23rd in Shanghai, at an hour. */
  async function at(hour: number, minute: number) {
    await put(zones, off)
    const clock = manualClock(Date.UTC(2026, 10, 23, hour - 8, minute))
    end = followLight({
      clock,
      screen: { ...facts, shown: off },
      built: 0,
      urgent: () => useHall.getState().takeover.length > 0,
    })
    render(<SignageScreen />)
    return clock
  }

  it('begin on the minute: dim, then black with one mark that moves', async () => {
    const clock = await at(21, 59)
    expect(document.documentElement.dataset['light']).toBe('dim')
    expect([isLit(), isDark()]).toEqual([true, false])
    act(() => clock.pass(60_002))
    expect([isLit(), isDark()]).toEqual([false, true])
    expect(document.querySelector('[data-dark] i')).not.toBeNull()
    expect(document.querySelector('[data-dark]')).toHaveTextContent('')
  })

  it('end for an urgent notice at once, and the dark stays until something is on', async () => {
    await at(23, 0)
    expect([isLit(), isDark()]).toEqual([false, true])
    act(() => useHall.setState({ takeover: ['burst'], notices: useHall.getState().notices }))
    expect([isLit(), isDark()]).toEqual([true, true])
    act(() =>
      useStage.setState({
        layers: [
          {
            key: 1,
            playing: {
              slide: { is: 'words', words: notice.title },
              from: 0,
              until: 10_000,
            },
            held: { shelf: {} as never, snapshot: {} as never },
            version: '',
            transition: 'rise',
            state: 'on',
          },
        ],
      }),
    )
    expect([isLit(), isDark()]).toEqual([true, false])
    act(() => useHall.setState({ takeover: [] }))
    expect([isLit(), isDark()]).toEqual([false, true])
  })
})
