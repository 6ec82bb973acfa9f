/** `npm run fuzz`: spoils the sample's files by the thousand, and holds loader and screens to what they promise. */
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../../build/bundle.mjs'
import { runScript } from '../../build/say.mjs'
import { barLine, isShort } from '../bench/bar.ts'
import { openRoom, type Room } from '../bench/bench.ts'
import { openBrowser } from '../bench/browser.ts'
import { tableText } from '../bench/table.ts'
import { root, startHall } from '../support/hall.ts'
import { SAMPLE_EVENING } from '../support/visit.ts'
import { apart, batchesOf, type Batch } from './batches.ts'
import { buildTrial } from './build-trial.ts'
import { readCorpus, type Corpus } from './corpus.ts'
import { readOptions, usage, type Options } from './options.ts'
import { openRunner } from './runner.ts'
import { readSaved } from './saved.ts'
import { openManifestTally } from './manifests/manifest-tally.ts'
import { tryManifests } from './manifests/try-manifests.ts'
import { openScratch } from './scratch.ts'
import { share } from './share.ts'
import { openTally, type Tally } from './tally.ts'
import { visitHall } from './visit-hall.ts'

const SAYS_EVERY_MS = 20_000

interface Job {
  room: Room
  corpus: Corpus
  tally: Tally
}

/** Every batch through the loader and the pages; returns those of the rounds that the browser is to open. */
async function tryAll(
  { room, corpus, tally }: Job,
  batches: Iterable<Batch>,
  every: number,
): Promise<Batch[]> {
  const program = await buildTrial(realpathSync(await room.folder('fuzz-program')), 'trial-process.ts')
  const toOpen: Batch[] = []
  await share(batches, async (hand) => {
    const folder = realpathSync(await room.folder(`fuzz-${hand}`))
    const runner = openRunner({
      program,
      folder,
      client: join(root, 'dist/client'),
      files: corpus.files,
      hall: corpus.hall,
      now: SAMPLE_EVENING,
    })
    room.atEnd(() => runner.stop())
    return async (batch) => {
      const tried = await runner.attempt(batch.mutants)
      tally.add(batch.mutants, tried)
      if (every === 0 || batch.round % every !== 0) return
      // A hall without its plate or its phones does not open: a broken one gives way to the sample's.
      const needed = /^(?:hall|phones)\.yaml$/
      const isShown = new Map(tried.outcomes.map(({ path, isShown }) => [path, isShown]))
      toOpen.push({
        ...batch,
        mutants: batch.mutants.filter(({ path }) => !needed.test(path) || isShown.get(path)),
      })
    }
  })
  return toOpen
}

async function openAll({ room, corpus, tally }: Job, batches: readonly Batch[]): Promise<void> {
  if (batches.length === 0) return
  const browser = await openBrowser(room)
  await share(batches, async (hand) => {
    const scratch = openScratch(await room.folder(`fuzz-hall-${hand}`), corpus.files)
    return async ({ mutants }) => {
      scratch.lay(mutants)
      const hall = await startHall({ content: scratch.content, data: await room.folder('fuzz-data') })
      room.atEnd(() => hall.stop())
      const isTranslated = mutants.some(({ path }) => /\.en\.\w+$/.test(path))
      tally.visited(mutants, await visitHall(browser, hall, isTranslated ? 'en' : 'zh-CN'))
      await hall.stop()
    }
  })
}

async function fuzz(options: Options): Promise<number> {
  const room = openRoom()
  const interrupted = (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => {
    // What is broken off fails in many places at once; none of it is news.
    process.on('unhandledRejection', () => {})
    void room.end().then(() => process.exit(signal === 'SIGINT' ? 130 : 143))
  }
  const begun = performance.now()
  const corpus = readCorpus()
  const tally = openTally(options.replay === null ? options.seed : null)
  const manifests = openManifestTally(options.seed)
  const job = { room, corpus, tally }
  const says = setInterval(
    () =>
      console.error(
        `${tally.files()} files, ${manifests.manifests()} manifests, ${tally.failures() + manifests.failures()} failures`,
      ),
    SAYS_EVERY_MS,
  )
  try {
    await ensureBuilt()
    // A build that has run leaves handlers behind which end this process at once, with all that it has made.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.removeAllListeners(signal).once(signal, interrupted)
    const { seed, replay } = options
    const batches = replay === null ? batchesOf(corpus, { seed, ...options.files }) : replayed(replay)
    if (replay !== null || options.files.runs > 0)
      await openAll(job, await tryAll(job, batches, replay === null ? options.browser : 1))
    const seconds = () => (performance.now() - begun) / 1000
    const ofFiles = seconds()
    if (replay === null)
      await tryManifests({ room, corpus, tally: manifests }, { seed, ...options.manifests })
    console.log(`${tableText(tally.table(ofFiles))}\n`)
    if (manifests.manifests() > 0) console.log(`${tableText(manifests.table(seconds() - ofFiles))}\n`)
    const bars = [...tally.bars(), ...(manifests.manifests() > 0 ? manifests.bars() : [])]
    for (const bar of bars) console.log(barLine(bar))
    return bars.some(isShort) ? 1 : 0
  } finally {
    clearInterval(says)
    await room.end()
  }
}

const replayed = (folder: string): Batch[] =>
  apart(readSaved(folder)).map((mutants) => ({ round: 0, mutants }))

await runScript(async () => {
  const options = readOptions(process.argv.slice(2))
  if (options) return fuzz(options)
  console.log(usage)
  return 0
})
