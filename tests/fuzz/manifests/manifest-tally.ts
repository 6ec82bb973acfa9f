import type { Bar } from '../../bench/bar.ts'
import type { Table } from '../../bench/table.ts'
import { SLOW_MS } from '../runner.ts'
import type { ManifestMutant } from './manifest-mutant.ts'
import type { ManifestOutcome } from './try-manifests.ts'

export interface ManifestTally {
  seesReads(sees: boolean): void
  add(mutant: ManifestMutant, outcome: ManifestOutcome): void
  manifests(): number
  failures(): number
  table(seconds: number): Table
  bars(): Bar[]
}

/** Failures that are said in full; of more, only their number. */
const SAID = 40

export function openManifestTally(seed: number): ManifestTally {
  const counts = new Map<string, number>()
  const sums = { manifests: 0, failures: 0, slowestMs: 0, slowest: 'nothing', seesReads: true }
  const count = (what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1)
  return {
    seesReads: (sees) => void (sums.seesReads &&= sees),
    add(mutant, { taken, failures }) {
      sums.manifests++
      const [first = 'nothing'] = taken?.rules ?? ['lost']
      count(taken?.sequence === null || !taken ? first : 'taken whole')
      if (taken && taken.ms > sums.slowestMs)
        Object.assign(sums, {
          slowestMs: taken.ms,
          slowest: `${Math.round(taken.workedMs)} ms of them work, run ${mutant.run}, ${mutant.by.join(', ')}`,
        })
      for (const what of failures) {
        if (++sums.failures > SAID) continue
        console.log(
          `failure: seed ${seed}, manifest ${mutant.run} (${mutant.by.join(', ')})\n  ${what.slice(0, 600)}`,
        )
        console.log(`  again: npm run fuzz -- --only manifests --seed ${seed} --from ${mutant.run} --runs 1`)
      }
    },
    manifests: () => sums.manifests,
    failures: () => sums.failures,
    table: (seconds) => ({
      title: `${sums.manifests} spoilt manifests (seed ${seed}) in ${Math.round(seconds)} s`,
      head: ['what the hall says', 'count'],
      rows: [
        ...[...counts]
          .sort(([, one], [, other]) => other - one)
          .map(([rule, times]) => [rule, String(times)]),
        ['slowest', `${Math.round(sums.slowestMs)} ms, ${sums.slowest}`],
        ['reading outside is seen by', sums.seesReads ? 'Node, and the disk’s times' : 'Node alone'],
      ],
    }),
    bars: () => [
      { name: 'fuzz.manifest_failures', value: sums.failures, limit: 0 },
      { name: 'fuzz.manifest_slowest_ms', value: Math.round(sums.slowestMs), limit: SLOW_MS },
    ],
  }
}
