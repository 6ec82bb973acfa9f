import { expect, it } from 'vitest'
import { grow } from '../../../renderer/ui/grow.ts'

/** An element that fits while it is no larger than `room`. */
function grown(room: number, most: number) {
  const element = document.createElement('div')
  const size = () => Number(element.style.getPropertyValue('--fill'))
  const step = grow(element, most, () => size() <= room)
  expect(size()).toBe(step)
  return step
}

it.each([
  [9, 4.209, 4.209],
  [2.5, 4.209, 2.369],
  [1.5, 1.333, 1.333],
  [9, 1, 1],
])('with room for %d times its size, and %d allowed, text grows to %d', (room, most, step) => {
  expect(grown(room, most)).toBe(step)
})

it('text that does not fit at all keeps its size: it is never smaller than it must be to be read', () => {
  expect(grown(0.5, 4.209)).toBe(1)
})
