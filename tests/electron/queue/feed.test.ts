import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QueueReport } from '../../../electron/queue/contract.ts'
import { emptyFeed, feedAfter, pauseOf, QUIET_MS, troubled, type Feed } from '../../../electron/queue/feed.ts'
import { createSimulated } from '../../../electron/queue/simulated.ts'
import { report, sourceCounters } from '../../support/queue-source.ts'

const NOW = 1_795_000_000_000
const around = { counters: sourceCounters, ticks: 0, now: NOW, hallTime: NOW, retained: false }
const after = (feed: Feed, ...reports: QueueReport[]) =>
  reports.reduce((now, each) => feedAfter(now, { ...around, report: each }), feed)
const called = ({ calls }: Feed) => calls.map(({ number, counter }) => `${number} ${counter}`)

describe('what is heard of another queue machine', () => {
  it('ends at its newest report, in whatever order and how often reports come, and never goes back', () => {
    const deliveries = fc.integer({ min: 1, max: 40 }).chain((many) =>
      fc.record({
        seed: fc.nat(10_000),
        many: fc.constant(many),
        order: fc.array(fc.nat(many - 1), { maxLength: 120, size: 'max' }),
      }),
    )
    fc.assert(
      fc.property(deliveries, ({ seed, many, order }) => {
        const machine = createSimulated({ counters: sourceCounters, seed, epoch: NOW })
        const reports = Array.from({ length: many }, (_, index) => machine.step(NOW + index * 1_000))
        let feed = emptyFeed(0)
        let newest = -1
        for (const index of [...order, many - 1]) {
          const before = feed
          feed = after(feed, reports[index]!)
          if (index <= newest) expect(feed.calls).toBe(before.calls)
          newest = Math.max(newest, index)
          expect(feed.report).toEqual(reports[newest])
          expect(feed.seq).toBeGreaterThanOrEqual(before.seq)
        }
        const numbers = feed.calls.map(({ seq }) => seq)
        expect(numbers).toEqual([...numbers].sort((one, other) => other - one))
        expect(new Set(numbers).size).toBe(numbers.length)
      }),
      { numRuns: 300 },
    )
  })

  it('tells each call once: a new number, and the same one called again', () => {
    const first = after(emptyFeed(0), report(1, ['A001', null, null]))
    const second = after(first, report(2, ['A001', 'A002', null]), report(2, ['A001', 'A002', null]))
    expect(called(second)).toEqual(['A002 2', 'A001 1'])
    const again = report(3, ['A001', 'A002', null])
    again.counters[0]!.called = new Date(NOW).toISOString()
    expect(after(second, again).calls[0]).toMatchObject({ number: 'A001', counter: '1', again: true })
    expect(called(after(second, report(3, ['A001', null, null]), report(4, ['A001', 'A002', null])))).toEqual(
      ['A002 2', 'A002 2', 'A001 1'],
    )
  })

  it('calls nobody anew for the same instant written otherwise, one put right, or a report that leaves a counter out', () => {
    const calledAt = (sequence: number, called: string) => {
      const said = report(sequence, ['A001', 'A002', null])
      said.counters[0]!.called = called
      return said
    }
    const first = after(emptyFeed(0), calledAt(1, '2026-11-26T09:29:58+08:00'))
    expect(first.calls).toHaveLength(2)
    const later = [
      calledAt(2, '2026-11-26T01:29:58Z'),
      calledAt(3, '2026-11-26T08:29:58+08:00'),
      report(4, ['A001']),
      report(5, ['A001', 'A002', null]),
    ]
    expect(called(after(first, ...later))).toEqual(called(first))
  })

  it('takes a machine that counts anew for new: by its epoch, or by its own time', () => {
    const old = after(emptyFeed(0), report(500, ['A050', null, null]))
    const restarted = report(1, ['A051', null, null], { epoch: 5, at: report(600, []).at })
    expect(after(old, restarted).report).toBe(restarted)
    expect(after(old, restarted, report(501, ['A050', null, null])).report).toBe(restarted)
    const silent = report(1, ['A052', null, null], { at: report(600, []).at })
    expect(after(old, silent).report).toBe(silent)
    const shortly = report(1, ['A049', null, null], { at: report(510, []).at })
    expect(after(old, shortly).report).toBe(old.report)
    expect(after(old, report(501, [], { epoch: NOW * 2 })).trouble?.code).toBe('ahead')
  })

  it('is believed for nine seconds, and what is only repeated or kept by a broker is no sign of life', () => {
    const feed = after(emptyFeed(0), report(1, ['A001', null, null]))
    expect(pauseOf(feed, QUIET_MS, 0)).toBeNull()
    expect(pauseOf(feed, QUIET_MS + 1, 0)).toBe('quiet')
    const later = { ...around, ticks: 8_000 }
    expect(feedAfter(feed, { ...later, report: report(1, ['A001', null, null]) }).aliveAt).toBe(0)
    const beat = report(1, ['A001', null, null], { at: report(5, []).at })
    expect(feedAfter(feed, { ...later, report: beat }).aliveAt).toBe(8_000)
    const kept = feedAfter(emptyFeed(0), { ...later, report: beat, retained: true })
    expect(kept.report).toBe(beat)
    expect(pauseOf(kept, 8_000, 0)).toBe('starting')
    expect(pauseOf(troubled(feed, { code: 'not-json', detail: '' }), QUIET_MS + 1, 0)).toBe('unreadable')
    expect(pauseOf(troubled(feed, { code: 'unreachable', detail: '' }), QUIET_MS + 1, 0)).toBe('unreachable')
  })

  it('leaves out a counter that the hall has not, and says which', () => {
    const strange = report(1, ['A001', null, null])
    strange.counters.push({ counter: 'Z9', open: true, serving: 'A002' })
    const feed = after(emptyFeed(0), strange)
    expect(called(feed)).toEqual(['A001 1'])
    expect(feed.trouble).toEqual({ code: 'unknown-counter', detail: 'Z9' })
  })
})
