import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  hear,
  next,
  silent,
  type Call,
  type Calling,
  type Step,
} from '../../../renderer/playback/announce.ts'
import { manualClock } from '../../support/manual-clock.ts'

const LENGTH_MS: Record<Step, number> = { chime: 1_200, words: 4_000, english: 4_000 }

interface Happening {
  after: number
  is: 'call' | 'recall' | 'finish' | 'pause' | 'speak' | 'hush' | 'loud'
  counter: number
}

interface Heard {
  step: Step
  call: Call
  from: number
  until: number
  /** what the counter showed as it began */
  serving: string | null
}

/** Plays a day on a clock that is told to go, by the same loop as the screen's. */
function play(day: readonly Happening[], english: boolean) {
  const clock = manualClock(0)
  const serving = new Map(['1', '2', '3', '4'].map((counter) => [counter, null as string | null]))
  let calls: Call[] = []
  let [seq, given, paused, hush, busy] = [0, 0, false, false, false]
  let announcer = silent
  const heard: Heard[] = []
  const hushed: [from: number, until: number][] = []

  const calling = (): Calling | null =>
    paused ? null : { calls, counters: [...serving].map(([number, at]) => ({ number, serving: at })) }

  const sound = () => {
    const decided = next(announcer, { calling: calling(), hush, english })
    announcer = decided.announcer
    busy = decided.step !== null
    if (!decided.step) return
    const { is, call } = decided.step
    const until = clock.ticks() + LENGTH_MS[is]
    heard.push({ step: is, call, from: clock.ticks(), until, serving: serving.get(call.counter) ?? null })
    clock.after(LENGTH_MS[is], sound)
  }
  const tell = () => {
    announcer = hear(announcer, calling(), 0)
    if (!busy) sound()
  }
  const call = (counter: string, number: string) => {
    serving.set(counter, number)
    calls = [{ seq: ++seq, number, counter }, ...calls].slice(0, 12)
  }
  for (const { after, is, counter: index } of day) {
    clock.pass(after)
    const counter = String(index + 1)
    const at = serving.get(counter) ?? null
    if (is === 'call') call(counter, `A${++given}`)
    if (is === 'recall' && at !== null) call(counter, at)
    if (is === 'finish') serving.set(counter, null)
    if (is === 'pause') paused = true
    if (is === 'speak') paused = false
    if (is === 'hush') hush = true
    if (is === 'loud') hush = false
    if (hush) hushed.push([clock.ticks(), clock.ticks()])
    tell()
  }
  ;[paused, hush] = [false, hush]
  tell()
  clock.pass(600_000)
  return { heard, calls, serving, everHushed: hushed.length > 0, made: seq }
}

const partsOf = (said: readonly Heard[]): Step[][] =>
  said.reduce<Step[][]>(
    (parts, { step }) =>
      step === 'chime' ? [...parts, [step]] : [...parts.slice(0, -1), [...(parts.at(-1) ?? []), step]],
    [],
  )

const happening = fc.record<Happening>({
  after: fc.integer({ min: 0, max: 9_000 }),
  is: fc.constantFrom('call', 'call', 'call', 'recall', 'finish', 'pause', 'speak', 'hush', 'loud'),
  counter: fc.nat({ max: 3 }),
})

describe('what is said of calls', () => {
  it('on any day: never two at once, in their order, whole or broken off, and nothing that is overtaken', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), fc.boolean(), (day, english) => {
        const { heard, calls, serving, everHushed } = play(day, english)
        const whole: Step[] = ['chime', 'words', 'words', ...(english ? (['english'] as const) : [])]
        for (const [index, each] of heard.entries()) {
          const before = heard[index - 1]
          if (before) expect(each.from).toBeGreaterThanOrEqual(before.until)
          if (before) expect(each.call.seq).toBeGreaterThanOrEqual(before.call.seq)
          expect(each.serving).toBe(each.call.number)
        }
        // Begun anew after a pause, each from its chime.
        for (const said of Map.groupBy(heard, ({ call }) => call.seq).values())
          for (const part of partsOf(said)) expect(part).toEqual(whole.slice(0, part.length))
        // Who still stands at a counter at the end was called out whole.
        if (everHushed) return
        for (const [counter, number] of serving) {
          const last = calls.find((call) => call.counter === counter)
          if (number === null || !last) continue
          expect(partsOf(heard.filter(({ call }) => call.seq === last.seq)).at(-1)).toEqual(whole)
        }
      }),
      { numRuns: 500, seed: 20_261_127 },
    )
  })

  it('a chime, and the words twice; a recall is said again', () => {
    const { heard } = play(
      [
        { after: 0, is: 'call', counter: 2 },
        { after: 20_000, is: 'recall', counter: 2 },
      ],
      false,
    )
    expect(heard.map(({ step, call }) => `${call.seq} ${step}`)).toEqual([
      ...['1 chime', '1 words', '1 words'],
      ...['2 chime', '2 words', '2 words'],
    ])
  })

  it('what was called in quiet hours is not said when they end', () => {
    const { heard } = play(
      [
        { after: 0, is: 'hush', counter: 0 },
        { after: 10, is: 'call', counter: 0 },
        { after: 10, is: 'loud', counter: 0 },
        { after: 10, is: 'call', counter: 1 },
      ],
      false,
    )
    expect(new Set(heard.map(({ call }) => call.number))).toEqual(new Set(['A2']))
  })

  it('a counter that goes on ends what is said of it before the next sentence', () => {
    const { heard } = play(
      [
        { after: 0, is: 'call', counter: 0 },
        { after: 2_000, is: 'call', counter: 0 },
      ],
      false,
    )
    expect(heard.map(({ step, call }) => `${call.number} ${step}`)).toEqual([
      ...['A1 chime', 'A1 words'],
      ...['A2 chime', 'A2 words', 'A2 words'],
    ])
  })

  it('calls from before anybody listened are not said', () => {
    const calling = {
      calls: [{ seq: 7, number: 'A007', counter: '1' }],
      counters: [{ number: '1', serving: 'A007' }],
    }
    expect(hear(silent, calling, 7).waiting).toEqual([])
    expect(hear(silent, calling, Infinity).waiting).toEqual([])
    expect(hear(silent, calling, 6).waiting).toHaveLength(1)
  })
})
