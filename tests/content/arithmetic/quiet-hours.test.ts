import { expect, it } from 'vitest'
import { hushAt } from '../../../content/arithmetic/quiet-hours.ts'
import { wallTime } from '../../../content/arithmetic/wall-time.ts'
import { manualClock } from '../../support/manual-clock.ts'

const sound = {
  volume: 0.6,
  quiet: [
    { from: '12:00', to: '13:30' },
    { from: '21:00', to: '07:00' },
  ],
}

it('is quiet in the quiet hours, over midnight too, and says until when, as the clock goes on', () => {
  const clock = manualClock(Date.UTC(2026, 10, 23, 3, 59))
  const now = () => hushAt(wallTime(clock.now(), 'Asia/Shanghai').slice(11), sound)
  expect(now()).toBeNull()
  clock.pass(60_000)
  expect(now()).toEqual({ why: 'quiet', until: '13:30' })
  clock.pass(90 * 60_000)
  expect(now()).toBeNull()
  clock.pass(450 * 60_000)
  expect(now()).toEqual({ why: 'quiet', until: '07:00' })
  clock.pass(599 * 60_000)
  expect(now()).toEqual({ why: 'quiet', until: '07:00' })
  clock.pass(60_000)
  expect(now()).toBeNull()
})

it('is silent whenever the volume is none, and may sound where nobody said anything', () => {
  expect(hushAt('10:00', { volume: 0, quiet: [] })).toEqual({ why: 'muted' })
  expect(hushAt('03:00', null)).toBeNull()
})
