import { act, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { speakAtCounter } from '../../../renderer/i18n/counter-words.ts'
import { CounterScreen } from '../../../renderer/screens/counter/counter-screen.tsx'
import { useHall } from '../../../renderer/store/hall.ts'
import { EVENING, putOnScreen } from '../../support/screen.ts'

/** tones that were begun */
let tones = 0

/** The Web Audio API, as far as the bell uses it: happy-dom has none. */
class Node {
  gain = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} }
  connect = (to: unknown) => to
  start = () => void tones++
  stop() {}
  addEventListener() {}
}
class Audio {
  state = 'running'
  currentTime = 0
  destination = {}
  resume = () => Promise.resolve()
  close = () => Promise.resolve()
}

beforeEach(() => {
  tones = 0
  vi.stubGlobal('AudioContext', Audio)
  vi.stubGlobal('OscillatorNode', Node)
  vi.stubGlobal('GainNode', Node)
  vi.stubGlobal('fetch', () => Promise.resolve({ ok: false }))
  onTestFinished(() => void vi.unstubAllGlobals())
})

const night = { volume: 0.5, quiet: [{ from: '21:00', to: '07:00' }] }

async function ringing(speech: typeof night | null): Promise<void> {
  await putOnScreen()
  await speakAtCounter('zh-CN')
  const call = {
    id: '1',
    screen: 'door',
    place: '门口',
    since: EVENING,
    counter: null,
    state: 'ringing',
  } as const
  useHall.setState({ speech, help: { attended: true, calls: [call] } })
  render(<CounterScreen />)
  expect(await screen.findByRole('heading', { name: '有人在叫' })).toBeVisible()
}

describe('the bell of a counter, at half past ten in the evening', () => {
  it('rings where nobody said when not to', async () => {
    await ringing(null)
    expect(tones).toBe(2)
  })

  it('is silent in the quiet hours, shows the call and says why, and rings once the desk lifts them', async () => {
    await ringing(night)
    expect(tones).toBe(0)
    expect(screen.getByText('现在是安静时段，到 07:00 为止只显示，不响铃。')).toBeVisible()
    act(() => useHall.setState({ speech: { volume: 0.5, quiet: [] } }))
    expect(tones).toBe(2)
  })

  it('is silent where the volume is none', async () => {
    await ringing({ volume: 0, quiet: [] })
    expect(tones).toBe(0)
    expect(screen.getByText('声音已经关掉：只显示，不响铃。')).toBeVisible()
  })
})
