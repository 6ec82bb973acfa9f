/** The guarded process: loads, judges and draws what it is sent, and says what came of it. */
import { join } from 'node:path'
import { readClient } from '../../electron/server/client.ts'
import type { Item } from '../../electron/server/wire.ts'
import { rootOf } from '../../electron/content/store/snapshot.ts'
import { faultsOfFirst } from './first-page.ts'
import { openGuard } from './guard.ts'
import { openPage } from './happy-page.ts'
import { openTrial, type Judged, type Loading } from './trial.ts'
import { doing, serveTrials } from './serve-trials.ts'
import type { ToTrial, Tried, TrialStart } from './trial-wire.ts'

type Trial = Extract<ToTrial, { type: 'try' }>

async function open({ folder, client: built, hall, now }: TrialStart) {
  const guard = openGuard(join(folder, 'outside/secret.md'))
  const client = await readClient(built)
  openPage()
  const { drawBodies, drawPages } = await import('./screen.tsx')
  const trial = await openTrial({ content: join(folder, 'content'), hall, now, guard, doing })

  return async ({ mutants }: Trial): Promise<Tried> => {
    const judged = await trial.judge(mutants)
    const { first, next } = judged
    const tried: Tried = {
      type: 'tried',
      outcomes: judged.outcomes,
      failures: judged.failures,
      loads: 2,
      pages: 0,
      slowest: { ms: 0, what: '' },
    }
    time(tried, first.ms, 'a first load')
    time(tried, next.ms, 'a load upon the sample')
    const { items, wanted, languages } = shownOf(judged)
    if (items.length === 0) return tried
    const snapshot = snapshotOf(next, now)
    const drawn = drawBodies(items, doing)
    for (const language of languages) {
      drawn.push(...(await drawPages({ snapshot, ...pick(next), now }, language, wanted, doing)))
      const faults = await faultsOfFirst({ client, snapshot, ...next, language })
      for (const detail of faults)
        tried.failures.push({ run: null, what: `the first HTML in ${language}`, detail })
    }
    for (const { page, ms, faults } of drawn) {
      time(tried, ms, page)
      for (const detail of faults) tried.failures.push({ run: null, what: `page ${page}`, detail })
    }
    for (const attempt of guard.attempts())
      tried.failures.push({ run: null, what: 'drawing asked for what lies outside', detail: attempt })
    tried.pages = drawn.length
    return tried
  }
}

function time({ slowest }: Tried, ms: number, what: string): void {
  if (ms > slowest.ms) Object.assign(slowest, { ms, what })
}

const pick = ({ loaded: { notices }, documents }: Loading) => ({ notices, documents })

const snapshotOf = ({ loaded }: Loading, created: number) => {
  const media = [...loaded.files].flatMap(([path, { place, size, mtimeMs }]) =>
    place.what === 'media' ? [[path, { path, size, mtimeMs, name: 'picture.svg', file: '' }] as const] : [],
  )
  return { ...rootOf(loaded.collections, new Map(media)), sequence: 1, created }
}

/** The spoilt items that screens are offered, and which pages and languages they are seen in. */
function shownOf({ outcomes, next: { loaded, documents } }: Judged) {
  const paths = new Set(outcomes.flatMap(({ path, isShown }) => (isShown ? [path] : [])))
  const facts = [...loaded.files.values()].filter(({ path }) => paths.has(path))
  const items = facts.flatMap(({ good }) => {
    const json = good && documents.get(good.hash)
    return json ? [JSON.parse(json) as Item] : []
  })
  const isTranslated = items.some(({ language }) => language !== 'zh-CN')
  const languages = [...new Set(['zh-CN', ...(isTranslated ? items.map(({ language }) => language) : [])])]
  const wanted = new Set(items.map(({ id }) => id))
  return {
    items,
    wanted,
    languages: languages.filter((language) => language === 'zh-CN' || language === 'en'),
  }
}

serveTrials(open)
