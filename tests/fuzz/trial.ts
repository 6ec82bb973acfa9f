/** Tries a batch of mutants: loads the folder from nothing and upon the sample, and judges each file. */
import { loadFolder } from '../../electron/content/load.ts'
import type { FileFact, Loaded } from '../../electron/content/loaded.ts'
import type { Collection } from '../../electron/server/wire.ts'
import type { Guard } from './guard.ts'
import { logicalOf } from './logical.ts'
import { SECRET } from './secret.ts'
import type { Failure, LaidMutant, Outcome } from './trial-wire.ts'

export interface Loading {
  loaded: Loaded
  /** JSON by hash, of everything that this state needs */
  documents: ReadonlyMap<string, string>
  ms: number
}

export interface Judged {
  outcomes: Outcome[]
  failures: Failure[]
  first: Loading
  /** upon the sample: what has broken is there in its last good version */
  next: Loading
}

export interface Trial {
  judge(mutants: readonly LaidMutant[]): Promise<Judged>
}

interface Options {
  content: string
  hall: string
  now: number
  guard: Guard
  doing(what: string): void
}

export async function openTrial({ content, hall, now, guard, doing }: Options): Promise<Trial> {
  const load = async (previous: Loading | null): Promise<Loading> => {
    const documents = new Map(previous?.documents)
    const keep = (hash: string, json: string) => void documents.set(hash, json)
    doing('a load')
    const begun = performance.now()
    const loaded = await loadFolder(previous?.loaded ?? null, { content, hall, now, keep })
    return { loaded, documents, ms: performance.now() - begun }
  }
  const base = await load(null)
  return {
    async judge(mutants) {
      const first = await load(null)
      const next = await load(base)
      const failures: Failure[] = []
      const say = (run: number | null, what: string, detail = '') => void failures.push({ run, what, detail })
      for (const attempt of guard.attempts()) say(null, 'asked for what lies outside', attempt)
      for (const { loaded, documents } of [first, next]) {
        const said = JSON.stringify(loaded.problems)
        if (said.includes(SECRET) || [...documents.values()].some((json) => json.includes(SECRET)))
          say(null, 'what lies outside was read')
      }
      if ('polluted' in {}) say(null, 'the prototype of every object was changed')
      const outcomes = mutants.map((mutant) => judgeFile(mutant, first, next, say))
      judgeOthers(base, first, mutants, say)
      return { outcomes, failures, first, next }
    },
  }
}

type Say = (run: number | null, what: string, detail?: string) => void

function judgeFile({ run, path, link }: LaidMutant, first: Loading, next: Loading, say: Say): Outcome {
  const [hasProblem = false, againProblem = false] = [first, next].map(({ loaded }) =>
    loaded.problems.some(({ file }) => path === file || path.startsWith(`${file.replace(/\/$/, '')}/`)),
  )
  const [shown, again] = [shownAs(path, first), shownAs(path, next)]
  if (!hasProblem && shown === null) say(run, 'neither a problem nor shown')
  if (!againProblem && again === null) say(run, 'neither a problem nor shown, upon the sample')
  if (shown !== null && shown !== again) say(run, 'shown as another thing upon the sample')
  if (link !== undefined && shown !== null) say(run, 'a link was followed')
  return { run, path, hasProblem, isShown: shown !== null }
}

const factAt = (path: string, { files }: Loaded): FileFact | undefined =>
  [...files.values()].find((fact) => fact.path === path)

/** The hash under which a file is offered to the screens as it is now; null where it is not. */
function shownAs(path: string, { loaded, documents }: Loading): string | null {
  const fact = factAt(path, loaded)
  if (!fact || fact.kept || fact.absent) return null
  const isWrong = loaded.problems.some(({ file, severity }) => file === path && severity === 'error')
  if (fact.place.what === 'media') return isWrong ? null : 'media'
  if (!fact.good) return null
  const { kind, id, language } = fact.place
  const named = loaded.collections[kind]
  const collection = JSON.parse(documents.get(named) ?? 'null') as Collection | null
  const entries = collection && Object.hasOwn(collection, id) ? collection[id] : undefined
  const hash = entries && Object.hasOwn(entries, language) ? entries[language]?.hash : undefined
  return hash === fact.good.hash && documents.has(hash) ? hash : null
}

/** A spoilt file disturbs no other: every Chinese item that was left alone is what it was. */
function judgeOthers(base: Loading, first: Loading, mutants: readonly LaidMutant[], say: Say): void {
  const spoilt = new Set(mutants.map(({ path }) => logicalOf(path)))
  for (const [logical, { place, good }] of base.loaded.files) {
    if (spoilt.has(logicalOf(logical)) || place.what === 'media' || place.language !== 'zh-CN') continue
    if (good?.hash !== first.loaded.files.get(logical)?.good?.hash)
      say(null, 'a file that was left alone has changed', logical)
  }
}
