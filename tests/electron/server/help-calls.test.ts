import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  HEARD_MS,
  helpAfter,
  LONGEST_MS,
  nextEnd,
  type HeldCall,
  type HelpEvent,
} from '../../../electron/server/help-calls.ts'

const called = (id: string, screen = 'door'): HelpEvent => ({
  type: 'called',
  call: { id, screen, place: '门口', since: 0 },
})
const heard = (id: string): HelpEvent => ({ type: 'heard', id, counter: '3' })
const states = (calls: readonly HeldCall[]) => calls.map(({ call }) => `${call.id} ${call.state}`)

describe('calls for help', () => {
  it('ring until they are heard, and then say which counter comes', () => {
    const ringing = helpAfter([], called('a'), 0)
    expect(ringing.map(({ call }) => call)).toEqual([
      { id: 'a', screen: 'door', place: '门口', since: 0, state: 'ringing', counter: null },
    ])
    expect(helpAfter(ringing, heard('a'), 5000)[0]?.call).toMatchObject({ state: 'heard', counter: '3' })
  })

  it('are one a screen: a second tap while it rings changes nothing, after an answer it rings anew', () => {
    const ringing = helpAfter([], called('a'), 0)
    expect(helpAfter(ringing, called('b'), 1000)).toBe(ringing)
    const answered = helpAfter(ringing, heard('a'), 2000)
    expect(states(helpAfter(answered, called('c'), 60_000))).toEqual(['c ringing'])
    expect(states(helpAfter(ringing, called('d', 'hall'), 1000))).toEqual(['a ringing', 'd ringing'])
  })

  it('end two minutes after they were heard, and after a quarter of an hour unheard', () => {
    const ringing = helpAfter([], called('a'), 0)
    expect(nextEnd(ringing)).toBe(LONGEST_MS)
    expect(states(helpAfter(ringing, { type: 'passed' }, LONGEST_MS - 1))).toEqual(['a ringing'])
    expect(helpAfter(ringing, { type: 'passed' }, LONGEST_MS)).toEqual([])
    const answered = helpAfter(ringing, heard('a'), 10_000)
    expect(nextEnd(answered)).toBe(10_000 + HEARD_MS)
    expect(helpAfter(answered, { type: 'passed' }, 10_000 + HEARD_MS)).toEqual([])
    const late = helpAfter(ringing, heard('a'), LONGEST_MS - 1000)
    expect(nextEnd(late)).toBe(LONGEST_MS)
  })

  it('end when they are taken back; an answer to one that has ended, or a second one, changes nothing', () => {
    const ringing = helpAfter([], called('a'), 0)
    const none = helpAfter(ringing, { type: 'cancelled', id: 'a' }, 1000)
    expect(none).toEqual([])
    expect(helpAfter(none, heard('a'), 2000)).toBe(none)
    const answered = helpAfter(ringing, heard('a'), 1000)
    expect(helpAfter(answered, { type: 'heard', id: 'a', counter: '5' }, 2000)).toBe(answered)
    expect(nextEnd(none)).toBeNull()
  })

  it('are never two of one screen, nor older than they may be, whatever happens in whatever order', () => {
    const event = fc.oneof(
      fc.record({ type: fc.constant('called' as const), screen: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ type: fc.constantFrom('heard' as const, 'cancelled' as const), at: fc.nat(5) }),
      fc.record({ type: fc.constant('passed' as const) }),
    )
    const story = fc.array(fc.record({ after: fc.nat(600_000), event }), { maxLength: 40 })
    fc.assert(
      fc.property(story, (steps) => {
        let calls: readonly HeldCall[] = []
        let at = 0
        for (const [index, step] of steps.entries()) {
          at += step.after
          const id = 'at' in step.event ? (calls[step.event.at]?.call.id ?? 'none') : `call-${index}`
          if (step.event.type === 'called') calls = helpAfter(calls, called(id, step.event.screen), at)
          else if (step.event.type === 'heard') calls = helpAfter(calls, heard(id), at)
          else if (step.event.type === 'cancelled') calls = helpAfter(calls, { type: 'cancelled', id }, at)
          else calls = helpAfter(calls, { type: 'passed' }, at)
          const screens = calls.map(({ call }) => call.screen)
          expect(new Set(screens).size).toBe(screens.length)
          for (const held of calls) {
            expect(at - held.at).toBeLessThan(LONGEST_MS)
            if (held.heardAt !== null) expect(at - held.heardAt).toBeLessThan(HEARD_MS)
          }
        }
      }),
    )
  })
})
