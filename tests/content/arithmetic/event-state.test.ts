import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currentEvents, eventState } from '../../../content/arithmetic/event-state.ts'
import { moment } from './moments.ts'

const fair = { starts: '2026-11-28 09:00', ends: '2026-11-28 11:30' }

describe('an event by the clock', () => {
  it.each([
    ['2026-11-28 08:59', 'coming'],
    ['2026-11-28 09:00', 'now'],
    ['2026-11-28 11:29', 'now'],
    ['2026-11-28 11:30', 'over'],
  ])('at %s is %s', (now, state) => {
    expect(eventState(fair, now)).toBe(state)
  })

  it('leaves the screens with its last minute', () => {
    expect(currentEvents([fair], '2026-11-28 11:29')).toHaveLength(1)
    expect(currentEvents([fair], '2026-11-28 11:30')).toEqual([])
  })

  it('stands in the order in which events begin, whatever order they come in', () => {
    const event = fc
      .tuple(moment, moment)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => (a < b ? { starts: a, ends: b } : { starts: b, ends: a }))
    fc.assert(
      fc.property(fc.array(event), moment, (events, now) => {
        const shown = currentEvents(events, now)
        expect(shown).toEqual(currentEvents(events.toReversed(), now))
        expect(shown).toHaveLength(events.filter(({ ends }) => ends > now).length)
        expect(shown.map(({ starts }) => starts)).toEqual(shown.map(({ starts }) => starts).sort())
      }),
    )
  })
})
