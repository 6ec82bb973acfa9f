import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readRelease } from '../../../electron/content/release/format.ts'
import { scratch } from '../../support/content-folder.ts'
import { keepsReads, watch } from '../../support/watched.ts'
import { readCorpus } from '../corpus.ts'
import { randomFor } from '../random.ts'
import { baseOf, bodyOf } from './base.ts'
import { manifestMutantOf } from './manifest-mutant.ts'
import { saidMutators, type Said } from './mutate-manifest.ts'

const corpus = readCorpus()
const base = baseOf(corpus)
const mutants = Array.from({ length: 300 }, (_, run) => manifestMutantOf(base, corpus, 5, run))

it('a manifest is the same for the same seed and run', () => {
  expect(manifestMutantOf(base, corpus, 5, 120)).toEqual(mutants[120])
  expect(mutants.filter(({ bytes }) => bytes.equals(base.coming)).length).toBeLessThan(100)
})

it('any mutation may follow any other', () => {
  const said = (): Said => JSON.parse(bodyOf(base.coming).toString()) as Said
  for (const first of saidMutators)
    for (const second of saidMutators)
      for (let run = 0; run < 20; run++) {
        const random = randomFor(run, 0)
        if (first.name === 'many' || second.name === 'many') continue
        const spoilt = second.apply(first.apply(said(), random, corpus), random, corpus)
        expect(spoilt, `${first.name}, ${second.name}`).toHaveProperty('files')
      }
})

it('most get beyond the signature, and what is wrong with them is found behind it', () => {
  const rules = mutants.map(({ bytes }) => {
    const read = readRelease(bytes, [base.line])
    return 'rule' in read ? read.rule : 'taken'
  })
  for (const rule of ['taken', 'release.path', 'release.clash', 'release.signature', 'release.unreadable'])
    expect(rules).toContain(rule)
})

it('what is written or read outside is seen, by a link as well', () => {
  const folder = join(scratch(), 'watched')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a'), 'a')
  const link = join(scratch(), 'link')
  symlinkSync(join(folder, 'a'), link)
  const quiet = watch(folder, true)
  expect(quiet.changes()).toEqual([])
  if (keepsReads(scratch())) {
    readFileSync(link)
    expect(quiet.changes()).toEqual([`read: ${join(folder, 'a')}`])
  }
  const writing = watch(folder)
  appendFileSync(link, 'b')
  writeFileSync(join(folder, 'b'), 'b')
  expect(writing.changes()).toEqual(
    expect.arrayContaining([`written: ${join(folder, 'a')}`, `written: ${join(folder, 'b')}`]),
  )
})
