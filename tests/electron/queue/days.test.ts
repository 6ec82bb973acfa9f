import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayArbitrary, holdDay, type Spoil } from '../../support/queue-days.ts'

const DAYS = 300

describe('the queue, over generated days', () => {
  it('goes as a plain queue on paper does: nothing is lost, doubled or out of its order', () => {
    fc.assert(
      fc.property(dayArbitrary, (day) => holdDay(day)),
      { numRuns: DAYS },
    )
  })

  it.each<[string, Spoil]>([
    ['forgets whom it passed', (event) => (event.is === 'call' ? { ...event, passed: false } : event)],
    ['puts a skipped ticket first', (event) => (event.is === 'resume' ? { ...event, place: 0 } : event)],
    ['skips who should be held', (event) => (event.is === 'hold' ? { ...event, is: 'skip' } : event)],
    ['gives priority to nobody', (event) => (event.is === 'issue' ? { ...event, priority: null } : event)],
  ])('would be seen to part from it if it %s', (_, spoil) => {
    const spoiled = fc.property(dayArbitrary, (day) => holdDay(day, spoil))
    expect(() => fc.assert(spoiled, { numRuns: DAYS, endOnFailure: true })).toThrow()
  })
})
