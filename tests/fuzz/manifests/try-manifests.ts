/** Spoilt manifests by the thousand, each before a hall that shows the release before. */
import { fork, type ChildProcess } from 'node:child_process'
import { mkdirSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readKept } from '../../../electron/content/release/format.ts'
import type { Room } from '../../bench/bench.ts'
import { ask, type Lost } from '../ask.ts'
import { buildTrial } from '../build-trial.ts'
import type { Corpus } from '../corpus.ts'
import { HANG_MS, SLOW_MS, START_MS, TRIES } from '../runner.ts'
import { SECRET } from '../secret.ts'
import { share } from '../share.ts'
import { faultsOfAdmitted } from './admitted.ts'
import { baseOf, type Base } from './base.ts'
import { manifestMutantOf, type ManifestMutant } from './manifest-mutant.ts'
import type { ManifestTally } from './manifest-tally.ts'
import type { FromManifestTrial, Taken, ToManifestTrial } from './manifest-wire.ts'
import { openScene } from './scene.ts'
import { keepsReads, watch } from '../../support/watched.ts'

interface Span {
  seed: number
  from: number
  runs: number
}

export async function tryManifests(
  { room, corpus, tally }: { room: Room; corpus: Corpus; tally: ManifestTally },
  { seed, from, runs }: Span,
): Promise<void> {
  if (runs === 0) return
  const base = baseOf(corpus)
  const program = await buildTrial(
    realpathSync(await room.folder('fuzz-intake')),
    'manifests/manifest-process.ts',
  )
  const numbers = Array.from({ length: runs }, (_, index) => from + index)
  await share(numbers, async (hand) => {
    const folder = realpathSync(await room.folder(`fuzz-manifests-${hand}`))
    const probe = join(folder, 'probe')
    mkdirSync(probe)
    const seesReads = keepsReads(probe)
    tally.seesReads(seesReads)
    const trial = openTrial(base, program, folder, seesReads)
    room.atEnd(() => trial.stop())
    return async (run) => {
      const mutant = manifestMutantOf(base, corpus, seed, run)
      tally.add(mutant, await trial.attempt(mutant))
    }
  })
}

export interface ManifestOutcome {
  taken: Taken | null
  failures: string[]
}

function openTrial(base: Base, program: string, folder: string, seesReads: boolean) {
  const scene = openScene(folder, base)
  const shown = readKept(base.shown)?.release
  if (!shown) throw new Error('the release to begin with does not read back')
  let child: ChildProcess | null = null
  let isStopped = false

  const begin = async () => {
    const readable = [dirname(program), scene.synced, scene.hall, '/proc/self/fd']
    const started = fork(program, {
      execArgv: [
        '--permission',
        ...readable.map((path) => `--allow-fs-read=${path}/`),
        `--allow-fs-write=${scene.hall}/`,
        // As a hall's loader has it.
        '--max-old-space-size=512',
        '--disable-warning=SecurityWarning',
      ],
      cwd: dirname(program),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const message: ToManifestTrial = { type: 'start', folder, line: base.line, shown }
    const said = await ask<Exclude<FromManifestTrial, { type: 'doing' }>>(started, message, START_MS)
    if (said.type !== 'ready') throw new Error(`the guarded process does not start: ${JSON.stringify(said)}`)
    return (child = started)
  }

  const once = async (mutant: ManifestMutant): Promise<ManifestOutcome> => {
    const running = child ?? (await begin())
    scene.lay(mutant)
    const watches = [watch(scene.outside, seesReads), watch(scene.synced)]
    const said = await ask<Taken | Lost>(running, { type: 'try' } satisfies ToManifestTrial, HANG_MS)
    // Whoever stopped it is taking everything down, and waits for no answer.
    if (isStopped) return new Promise(() => {})
    const failures = watches.flatMap((each) => each.changes())
    if (said.type !== 'tried') {
      child = null
      return { taken: null, failures: [...failures, `${said.type}: ${'why' in said ? said.why : ''}`] }
    }
    return { taken: said, failures: [...failures, ...faultsOf(mutant, said)] }
  }

  const faultsOf = (mutant: ManifestMutant, { sequence, attempts, polluted, rules, words }: Taken) => {
    const failures = attempts.map((path) => `asked for what lies outside: ${path}`)
    if (polluted) failures.push('the prototype of every object was changed')
    if (words.includes(SECRET)) failures.push('what lies outside was read')
    const bytes = mutant.isKept ? base.coming : mutant.bytes
    if (sequence !== null) failures.push(...faultsOfAdmitted(scene.hall, sequence, bytes, base))
    else if (rules.length === 0) failures.push('neither taken nor a problem')
    return failures
  }

  return {
    async attempt(mutant: ManifestMutant): Promise<ManifestOutcome> {
      let least = await once(mutant)
      for (let more = 1; more < TRIES && (least.taken?.ms ?? 0) > SLOW_MS; more++) {
        const again = await once(mutant)
        if ((again.taken?.ms ?? Infinity) < (least.taken?.ms ?? 0)) least = again
      }
      return least
    },
    async stop() {
      isStopped = true
      child?.kill('SIGKILL')
    },
  }
}
