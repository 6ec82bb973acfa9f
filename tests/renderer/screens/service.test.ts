import { describe, expect, it } from 'vitest'
import { BETWEEN_MS, createSteps, HOLD_MS } from '../../../renderer/screens/touch/service.ts'

function fingers() {
  let now = 0
  let opened = 0
  const step = createSteps(
    () => now,
    () => opened++,
  )
  type Corner = Parameters<typeof step>[1]
  return {
    wait: (ms: number) => (now += ms),
    opened: () => opened,
    hold(at: Corner, ms = HOLD_MS, end: Corner = at) {
      step(true, at)
      now += ms
      step(false, end)
    },
  }
}

describe('the service gesture', () => {
  it('is the left corner held and let go, then the right one, and opens on letting go', () => {
    const hand = fingers()
    hand.hold('left')
    hand.wait(BETWEEN_MS - 1)
    expect(hand.opened()).toBe(0)
    hand.hold('right')
    expect(hand.opened()).toBe(1)
    hand.hold('right')
    expect(hand.opened()).toBe(1)
  })

  it.each<[string, (hand: ReturnType<typeof fingers>) => void]>([
    ['a corner let go too soon', (hand) => (hand.hold('left', HOLD_MS - 1), hand.hold('right'))],
    ['the second let go too soon', (hand) => (hand.hold('left'), hand.hold('right', HOLD_MS - 1))],
    ['the other way round', (hand) => (hand.hold('right'), hand.hold('left'))],
    ['the same corner twice', (hand) => (hand.hold('left'), hand.hold('left'))],
    ['too long between', (hand) => (hand.hold('left'), hand.wait(BETWEEN_MS), hand.hold('right'))],
    ['a tap between', (hand) => (hand.hold('left'), hand.hold(null, 50), hand.hold('right'))],
    ['a finger that wanders off', (hand) => (hand.hold('left'), hand.hold('right', HOLD_MS, null))],
    ['a leaning hand', (hand) => hand.hold('left', 60_000, 'right')],
  ])('is not %s', (_, does) => {
    const hand = fingers()
    does(hand)
    expect(hand.opened()).toBe(0)
  })
})
