/** Syncs releases to a hall, tears most of them, and looks at every state that the hall would show. */
import { hash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Library } from '../../electron/content/library.ts'
import { openLibrary } from '../../electron/content/open.ts'
import { Publication, type Draft } from '../../electron/content/release/publish.ts'
import { systemClock } from '../../electron/device/clock.ts'
import { randomFor } from '../fuzz/random.ts'
import { guide } from './content.ts'
import { goodFiles, markdown, write } from './content-folder.ts'
import { CREATED, newPair } from './releases.ts'
import type { SyncTool } from './torn-tools.ts'
import { wholeNotice } from './whole-hall.ts'

export interface TornFound {
  /** states that were no release */
  mixed: string[]
  /** releases that were not on within five seconds of their last byte, or a hall that showed less than before */
  faults: string[]
  /** ms from the last byte to the new release, of each that came */
  ms: number[]
  /** states that were looked at */
  frames: number
}

export const LATE_MS = 5_000
const GUIDES = 4
/** by then a loose folder has been looked at, also on a busy machine */
const SETTLED_MS = 2_000

const svgOf = (release: number) => `<svg xmlns="http://www.w3.org/2000/svg" id="r${release}"/>`
const titleOf = (release: number, of: string) => `第${release}号 ${of}`

/** Every release changes each kind of thing that a screen shows, and has one guide that no other has. */
const filesOf = (release: number) => ({
  ...goodFiles(),
  ...Object.fromEntries(
    Array.from({ length: GUIDES }, (_, index) => [
      `guides/g${index}.md`,
      markdown({ ...guide, title: titleOf(release, `g${index}`) }),
    ]),
  ),
  [`guides/only-${release}.md`]: markdown({ ...guide, title: titleOf(release, `only-${release}`) }),
  'notices/stop.md': markdown({ ...wholeNotice, title: titleOf(release, 'stop') }),
  'media/a.svg': svgOf(release),
})

type Index = Record<string, Record<string, { listed: { title: string } }>>

/** The number of the one release that all of this is of, or what does not fit. */
async function frameOf(library: Library): Promise<number | string> {
  const [snapshot, notices] = [library.snapshot(), library.notices()]
  const bytes = await library.read(snapshot.collections.guide)
  // Read too late: two snapshots later it may be gone. It was looked at when it was new.
  if (!bytes) return 0
  const guides = JSON.parse(bytes.toString()) as Index
  const titles = Object.entries({ ...guides, ...(notices as Index) })
    .filter(([id]) => id !== 'transfer')
    .map(([id, versions]) => [id, versions['zh-CN']?.listed.title ?? ''] as const)
  const release = Number(/第(\d+)号/.exec(titles[0]?.[1] ?? '')?.[1])
  const expected = [
    ...Array.from({ length: GUIDES }, (_, index) => `g${index}`),
    `only-${release}`,
    'stop',
  ].sort()
  const isWhole =
    titles.every(([id, title]) => title === titleOf(release, id)) &&
    JSON.stringify(titles.map(([id]) => id).sort()) === JSON.stringify(expected) &&
    snapshot.media['media/a.svg'] === `/media/${hash('sha256', svgOf(release))}.svg`
  return isWhole ? release : JSON.stringify([titles, snapshot.media])
}

/**
 * `folder` is for all that is made. Half of the releases are overtaken by the next one before they are whole. Not `signed`,
 * the hall takes the same folder as a loose one, and mixtures are what has to be found.
 */
export async function tearSyncs(
  folder: string,
  tools: readonly SyncTool[],
  syncs: number,
  seed: number,
  signed = true,
): Promise<TornFound> {
  const pair = newPair()
  const keys = signed ? [pair.line] : undefined
  const publication = new Publication(join(folder, 'office'))
  const [content, data, draft] = ['synced', 'data', 'draft'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const found: TornFound = { mixed: [], faults: [], ms: [], frames: 0 }
  const publish = (sequence: number): Draft => {
    rmSync(draft, { recursive: true, force: true })
    write(draft, filesOf(sequence))
    const made = publication.draft(draft, { sequence, created: CREATED }, pair.secret)
    if (Array.isArray(made)) throw new Error(JSON.stringify(made))
    publication.publish(made)
    rmSync(join(folder, 'office/releases', String(sequence - 4)), { recursive: true, force: true })
    return made
  }

  let highest = 0
  let pending: Promise<void> = Promise.resolve()
  const look = (library: Library, when: string) => {
    const frame = frameOf(library)
    pending = pending.then(async () => {
      const said = await frame
      found.frames++
      if (typeof said === 'string') found.mixed.push(`${when}: ${said}`)
      else if (said !== 0 && said < highest) found.faults.push(`${when}: release ${said} after ${highest}`)
      else if (said !== 0) highest = said
    })
  }
  const start = async (when: string) => {
    const library = await openLibrary({ content, data, hall: null, keys, clock: systemClock })
    look(library, `${when}, opened`)
    library.subscribe((change) => {
      if (change === 'snapshot' || change === 'notices') look(library, when)
    })
    return library
  }

  publish(1)
  await tools[0]?.whole(publication.current, content, randomFor(seed, -1))
  let library = await start('first')
  try {
    for (let sync = 0; sync < syncs; sync++) {
      const random = randomFor(seed, sync)
      const tool = random.pick(tools)
      const when = `sync ${sync} by ${tool.name} (seed ${seed})`
      publish(sync + 2)
      await tool.torn(publication.current, content, random)
      if (!signed) {
        await systemWait(SETTLED_MS)
        continue
      }
      if (random.chance(0.15)) await systemWait(random.below(900))
      if (random.chance(0.1)) {
        await library.close()
        library = await start(`${when}, restarted`)
      }
      if (random.chance(0.1))
        await tool.torn(join(folder, 'office/releases', String(sync + 1)), content, random)
      if (random.chance(0.5) && sync < syncs - 1) continue
      await tool.whole(publication.current, content, random)
      const began = systemClock.ticks()
      const ms = await shown(library, sync + 2, began)
      if (ms === null)
        found.faults.push(`${when}: not on after ${LATE_MS} ms, ${JSON.stringify(library.state().release)}`)
      else found.ms.push(ms)
    }
    await pending
    look(library, 'last')
    await pending
    return found
  } finally {
    await library.close()
  }
}

const systemWait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms))

async function shown(library: Library, sequence: number, began: number): Promise<number | null> {
  while (library.state().release?.sequence !== sequence) {
    if (systemClock.ticks() - began > LATE_MS) return null
    await systemWait(10)
  }
  return systemClock.ticks() - began
}
