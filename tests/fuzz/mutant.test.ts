import { describe, expect, it } from 'vitest'
import { apart, batchesOf } from './batches.ts'
import { readCorpus } from './corpus.ts'
import { fieldMutators } from './mutate-fields.ts'
import { toGb18030 } from './mutate-bytes.ts'
import { mutantOf } from './mutant.ts'
import { randomFor } from './random.ts'

const corpus = readCorpus()
const runs = Array.from({ length: 4 * corpus.files.length }, (_, run) => run)

describe('a mutant', () => {
  it('is the same for the same seed and run, whatever ran before', () => {
    const inOrder = runs.map((run) => mutantOf(corpus, 7, run))
    expect(runs.toReversed().map((run) => mutantOf(corpus, 7, run))).toEqual(inOrder.toReversed())
  })

  it('is another one for another seed', () => {
    const texts = (seed: number) =>
      runs.map((run) => Buffer.from(mutantOf(corpus, seed, run).bytes).toString('hex'))
    const [one, other] = [texts(1), texts(2)]
    expect(runs.filter((run) => one[run] === other[run]).length).toBeLessThan(runs.length / 10)
  })

  it('nearly always differs from its file, or lies elsewhere', () => {
    const sample = new Map(corpus.files.map(({ path, bytes }) => [path, Buffer.from(bytes)]))
    const same = runs.filter((run) => {
      const { path, bytes, link } = mutantOf(corpus, 3, run)
      return link === undefined && sample.get(path)?.equals(bytes)
    })
    expect(same.length).toBeLessThan(runs.length / 20)
  })

  it('never lies outside the content folder', () => {
    for (const run of runs) expect(mutantOf(corpus, 5, run).path).not.toMatch(/^\/|(?:^|\/)\.\.(?:\/|$)/)
  })
})

describe('batches', () => {
  it('have every run once, and every file of the sample in turn', () => {
    const batches = [...batchesOf(corpus, { seed: 1, from: 10, runs: runs.length })]
    const seen = batches.flatMap(({ mutants }) => mutants.map(({ run }) => run))
    expect(seen.toSorted((one, other) => one - other)).toEqual(runs.map((run) => run + 10))
  })

  it('never hold two files of one place, nor a translation beside a spoilt Chinese file', () => {
    for (const { mutants } of batchesOf(corpus, { seed: 1, from: 0, runs: runs.length })) {
      expect(new Set(mutants.map(({ path }) => path.toLowerCase())).size).toBe(mutants.length)
      expect(apart(mutants)).toEqual([mutants])
    }
  })
})

it.each(fieldMutators)(
  '$name takes any fields, even none, and leaves what it was given alone',
  ({ apply }) => {
    for (const given of [
      {},
      { a: 1 },
      { title: '标题', list: ['一', { b: '2026-01-01' }], mark: 'media/a.svg' },
    ]) {
      const before = structuredClone(given)
      for (let run = 0; run < 50; run++) expect(apply(given, randomFor(1, run), corpus)).toBeTypeOf('object')
      expect(given).toEqual(before)
    }
  },
)

it('a field called __proto__ is written out and not lost in the making', () => {
  const renamed = fieldMutators.find(({ name }) => name === 'new-field')
  const keys = Array.from({ length: 200 }, (_, run) =>
    Object.keys(renamed?.apply({ map: {} }, randomFor(2, run), corpus)['map'] as object),
  ).flat()
  expect(keys).toContain('__proto__')
})

it('GB18030 is what Node reads as the same text', () => {
  const text = '取样日期,监测点\n2026-11-15,水厂 <5 ～'
  expect(new TextDecoder('gb18030', { fatal: true }).decode(toGb18030(text))).toBe(text)
})

it('chance is spread evenly over neighbouring runs', () => {
  const counts = [0, 0, 0, 0, 0]
  for (let run = 0; run < 10_000; run++) counts[randomFor(1, run).below(5)]!++
  for (const count of counts) expect(Math.abs(count - 2_000)).toBeLessThan(200)
})
