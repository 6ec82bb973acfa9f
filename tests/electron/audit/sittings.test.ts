import { expect, it } from 'vitest'
import { makeLine, NOTHING, type AuditLine } from '../../../electron/audit/line.ts'
import { sittingsOf } from '../../../electron/audit/sittings.ts'
import { deed } from '../../support/audit.ts'

/** Saves at minutes of an hour; `what` where it was something else. */
const lines = (...deeds: [minute: number, who: string, about: string, what?: string][]): AuditLine[] => {
  let prev = NOTHING
  const texts = new Map<string, number>()
  return deeds.map(([minute, who, about, what = 'notice.written'], index) => {
    const version = texts.get(about) ?? 0
    texts.set(about, version + 1)
    const { line } = makeLine(
      deed(about, { who, what, before: version === 0 ? null : { version }, after: { version: version + 1 } }),
      { n: index + 1, time: new Date(Date.UTC(2026, 10, 26, 9, minute)).toISOString(), prev },
    )
    prev = line.hash
    return line
  })
}

const told = (all: AuditLine[]) =>
  sittingsOf(all).map(({ n, who, about, what, before, after, saves }) => [
    ...[n, who, about, what.slice(7)],
    ...[(before as { version: number } | null)?.version ?? 0, (after as { version: number }).version],
    saves?.count ?? 1,
  ])

it('has one row a person, a draft and a sitting, from what was before it to what was after', () => {
  const all = lines(
    [0, 'p-1', 'a'],
    [1, 'p-1', 'a'],
    [2, 'p-2', 'b'],
    [3, 'p-1', 'a'],
    [4, 'p-1', 'a', 'notice.published'],
  )
  expect(told(all)).toEqual([
    [3, 'p-2', 'b', 'written', 0, 1, 1],
    [4, 'p-1', 'a', 'written', 0, 3, 3],
    [5, 'p-1', 'a', 'published', 3, 4, 1],
  ])
  expect(sittingsOf(all)[1]?.saves).toEqual({ count: 3, from: 1, since: '2026-11-26T09:00:00.000Z' })
})

it('begins a row anew after somebody else, after half an hour, and after anything else was done to it', () => {
  expect(
    told(
      lines(
        [0, 'p-1', 'a'],
        [1, 'p-1', 'a'],
        [2, 'p-2', 'a'],
        [3, 'p-1', 'a'],
        [40, 'p-1', 'a'],
        [41, 'p-2', 'a', 'notice.submitted'],
        [42, 'p-2', 'a', 'notice.reopened'],
        [43, 'p-1', 'a'],
      ),
    ),
  ).toEqual([
    [2, 'p-1', 'a', 'written', 0, 2, 2],
    [3, 'p-2', 'a', 'written', 2, 3, 1],
    [4, 'p-1', 'a', 'written', 3, 4, 1],
    [5, 'p-1', 'a', 'written', 4, 5, 1],
    [6, 'p-2', 'a', 'submitted', 5, 6, 1],
    [7, 'p-2', 'a', 'reopened', 6, 7, 1],
    [8, 'p-1', 'a', 'written', 7, 8, 1],
  ])
})
