/** Holds a guarded process from outside: a hang, a crash or an exception costs the process, and finds its file. */
import { fork, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ask } from './ask.ts'
import type { SampleFile } from './corpus.ts'
import type { Mutant } from './mutant.ts'
import { openScratch } from './scratch.ts'
import type { Failure, FromTrial, ToTrial, Tried, TrialStart } from './trial-wire.ts'

/** ms that no file may cost, by itself */
export const SLOW_MS = 1_000
/** ms without a word after which a load or a page hangs, also on a machine that is busy with other things */
export const HANG_MS = 15_000
export const START_MS = 60_000
/** MB: what the loader of a hall has, and as much again for the page that stands in for a browser's */
const HEAP_MB = 1_024
/** a slow file is slow every time; a busy machine is not */
export const TRIES = 3

export interface Runner {
  /** what came of a batch, every failure as far as can be with the one run that brings it about */
  attempt(mutants: readonly Mutant[]): Promise<Tried>
  stop(): Promise<void>
}

interface Options extends Omit<TrialStart, 'type'> {
  program: string
  files: readonly SampleFile[]
}

export function openRunner({ program, files, ...start }: Options): Runner {
  rmSync(start.folder, { recursive: true, force: true })
  // A folder that the permission model is told of must be there, or nothing below it is meant.
  const scratch = openScratch(start.folder, files)
  let child: ChildProcess | null = null
  let isStopped = false

  const begin = async (): Promise<ChildProcess> => {
    scratch.lay([])
    // On Linux the loader opens files through a folder that it has opened, and so has been checked, before.
    const handles = process.platform === 'linux' ? ['/proc/self/fd'] : []
    const readable = [dirname(program), start.client, join(start.folder, 'content'), ...handles]
    const started = fork(program, {
      execArgv: [
        '--permission',
        ...readable.map((path) => `--allow-fs-read=${path}/`),
        `--max-old-space-size=${HEAP_MB}`,
        '--disable-warning=SecurityWarning',
      ],
      cwd: dirname(program),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    child = started
    const said = await ask<Answer>(started, { type: 'start', ...start } satisfies ToTrial, START_MS)
    if (said.type === 'tried' || said.type === 'ready') return started
    throw new Error(`the guarded process does not start: ${said.why}`)
  }

  /** One answer; a process that gives none is no more. */
  const attemptOnce = async (mutants: readonly Mutant[]): Promise<Tried> => {
    const running = child ?? (await begin())
    scratch.lay(mutants)
    const message = {
      type: 'try' as const,
      mutants: mutants.map(({ bytes: _, ...mutant }) => mutant),
    } satisfies ToTrial
    const said = await ask<Answer>(running, message, HANG_MS)
    // Whoever stopped it is taking everything down, and waits for no answer.
    if (isStopped) return new Promise(() => {})
    if (said.type === 'tried') return said
    if (said.type === 'ready') throw new Error('the guarded process started twice')
    child = null
    return empty([{ run: null, what: said.type, detail: said.why }])
  }

  const attempt = async (mutants: readonly Mutant[]): Promise<Tried> => {
    const tried = await attemptOnce(mutants)
    if (!needsSplit(tried)) return tried
    if (mutants.length > 1) return split(mutants, tried)
    let least = tried
    for (let more = 1; more < TRIES && least.slowest.ms > SLOW_MS; more++) {
      const again = await attemptOnce(mutants)
      if (again.slowest.ms < least.slowest.ms) least = again
    }
    const run = mutants[0]?.run ?? null
    const failures = least.failures.map((failure) => ({ ...failure, run }))
    const { ms, what } = least.slowest
    if (ms > SLOW_MS) failures.push({ run, what: 'slow', detail: `${Math.round(ms)} ms, ${what}` })
    return { ...least, failures }
  }

  /** Halves fail by themselves, or else only the whole does, and is reported as a whole. */
  const split = async (mutants: readonly Mutant[], whole: Tried): Promise<Tried> => {
    const half = Math.ceil(mutants.length / 2)
    const parts = [await attempt(mutants.slice(0, half)), await attempt(mutants.slice(half))]
    const joined = joinTried(parts)
    const found = new Set(joined.failures.map(({ what }) => what))
    const only = whole.failures.filter(({ run, what }) => run === null && !found.has(what))
    const detail = (text: string) => `only together, runs ${mutants[0]?.run}–${mutants.at(-1)?.run}: ${text}`
    const together = joined.failures.length === 0 ? only : []
    return {
      ...joined,
      failures: [...joined.failures, ...together.map((one) => ({ ...one, detail: detail(one.detail) }))],
    }
  }

  return {
    attempt,
    async stop() {
      isStopped = true
      if (child && child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((resolve) => child?.once('close', resolve))
        child.kill('SIGKILL')
        await ended
      }
    },
  }
}

const needsSplit = ({ failures, slowest }: Tried) =>
  slowest.ms > SLOW_MS || failures.some(({ run }) => run === null)

const empty = (failures: Failure[]): Tried => ({
  type: 'tried',
  outcomes: [],
  failures,
  loads: 0,
  pages: 0,
  slowest: { ms: 0, what: '' },
})

export function joinTried(parts: readonly Tried[]): Tried {
  return parts.reduce(
    (sum, part) => ({
      type: 'tried',
      outcomes: [...sum.outcomes, ...part.outcomes],
      failures: [...sum.failures, ...part.failures],
      loads: sum.loads + part.loads,
      pages: sum.pages + part.pages,
      slowest: part.slowest.ms > sum.slowest.ms ? part.slowest : sum.slowest,
    }),
    empty([]),
  )
}

type Answer = Exclude<FromTrial, { type: 'doing' }>
