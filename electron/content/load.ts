import type { StripPanel } from '../../content/arithmetic/strip-time.ts'
import { hash } from 'node:crypto'
import type { Content } from '../../content/schema/kinds.ts'
import type { Collection, Sha256 } from '../server/wire.ts'
import { collect } from './collections.ts'
import type { Finding } from './problems/finding.ts'
import type { Keep } from './items/item.ts'
import { listFolder, type Listing } from './folder/listing.ts'
import { isOver, noCounters, UNREAD_MS, type FileFact, type LoadCounters, type Loaded } from './loaded.ts'
import { outlookOf } from './look-ahead.ts'
import { noOutlook } from './outlook.ts'
import { overlayOf } from './folder/overlay.ts'
import { problemsOf } from './problems/problems.ts'
import { readFiles } from './items/reading.ts'
import { checkSet } from './rules/all.ts'
import { wallTime } from '../../content/arithmetic/wall-time.ts'
import { vanished, type Lost } from './folder/vanished.ts'
import { problemOf } from './problems/wording.ts'

export interface LoadOptions {
  /** the content folder, absolute */
  content: string
  /** whose overlay applies; null takes the id of the common hall.yaml */
  hall: string | null
  /** the machine's LED strips, by which its playlists are judged */
  strips?: readonly StripPanel[] | undefined
  /** milliseconds since 1970 UTC */
  now: number
  /** takes every document that was made: items and collections */
  keep?: Keep
  /** told of other notices as soon as they are read and sound: one may be urgent, and checking the whole takes longer */
  early?: (notices: Collection<'notice'>) => void
  /** the folder is whole, somebody signed it: what is not in it was taken out on purpose */
  whole?: boolean
  /** whether what will be wrong in a week is wanted, too */
  ahead?: boolean
}

/** Until a hall.yaml says otherwise. */
const DEFAULT_ZONE = 'Asia/Shanghai'

/**
 * Reads what changed in the folder since `previous`, checks it and names it by hash. A file that has broken keeps
 * its last good version; one that is gone is withdrawn. Synchronous inside on purpose (three times as fast as
 * promises per file), so it belongs on a thread of its own. Throws ContentUnavailable when there is no folder.
 */
export async function loadFolder(previous: Loaded | null, options: LoadOptions): Promise<Loaded> {
  const overlay = overlayOf(options, previous?.overlay ?? null)
  const listing = listFolder(options.content, overlay)
  const known = previous?.files.get('hall.yaml')?.good?.digest as Content['hall'] | undefined
  const now = judgedAt(known, wallTime(options.now, previous?.timeZone ?? DEFAULT_ZONE))
  if (previous && isUnchanged(previous, listing.print, now))
    return { ...previous, now, counters: noCounters() }

  const lost = previous && !options.whole && vanished(previous, listing, overlay)
  if (lost) return hold(previous, lost, now, listing, options)

  const csv = [...listing.files.keys()].some((path) => path.endsWith('.csv'))
    ? (await import('papaparse')).default
    : null
  const { files, counters } = readFiles({
    root: options.content,
    listing,
    previous,
    now,
    csv,
    keep: options.keep,
  })
  return compose(previous, { files, counters, listing, overlay }, options)
}

interface Read {
  files: Map<string, FileFact>
  counters: LoadCounters
  listing: Listing
  overlay: string | null
}

async function compose(previous: Loaded | null, read: Read, options: LoadOptions): Promise<Loaded> {
  const { files, counters, listing, overlay } = read
  const { collections, notices, set } = collect(files, previous, options, (json) => named(json, options))
  const isUsable = files.get('hall.yaml')?.good
  if (previous && isUsable && collections.notice !== previous.collections.notice) options.early?.(notices)
  const timeZone = set.items.hall[0]?.digest.timeZone ?? DEFAULT_ZONE
  const now = judgedAt(set.items.hall[0]?.digest, wallTime(options.now, timeZone))
  const findings: Finding[] = [...listing.findings, ...checkSet(set, now)]
  for (const fact of files.values())
    for (const fault of fact.faults) findings.push({ ...fault, file: fact.path })
  const { content: root, ahead = false } = options
  return {
    root,
    timeZone,
    now,
    files,
    collections,
    notices,
    directories: listing.directories,
    print: listing.print,
    overlay,
    problems: await problemsOf(findings, files, root),
    outlook: ahead ? await outlookOf({ set, files, root, now, findings }) : noOutlook,
    counters,
    held: false,
  }
}

/** Sample content is judged by noon of the day that it was made for: it is sound whenever it is tried. */
function judgedAt(hall: Content['hall'] | undefined, now: string): string {
  return hall?.sample && hall.sampleDay !== undefined ? `${hall.sampleDay} 12:00` : now
}

/** Everything stays as it was, but for kept versions whose own end has come. */
function hold(previous: Loaded, lost: Lost, now: string, listing: Listing, options: LoadOptions): Loaded {
  const others = previous.problems.filter(({ rule }) => rule !== 'content.vanished')
  const said = problemOf({ rule: 'content.vanished', file: '.', params: { ...lost } })
  const files = new Map(previous.files)
  for (const [logical, fact] of files) if (isOver(fact, now)) files.set(logical, { ...fact, good: null })
  const { collections, notices } = collect(files, previous, options, (json) => named(json, options))
  return {
    ...previous,
    ...{ now, files, collections, notices },
    ...{ print: listing.print, directories: listing.directories },
    problems: [said, ...others],
    counters: noCounters(),
    held: true,
  }
}

function named(json: string, { keep }: LoadOptions): Sha256 {
  const sha = hash('sha256', json)
  keep?.(sha, json)
  return sha
}

/** Which files are there decides, and the hour: rules look at the clock, too. */
function isUnchanged(previous: Loaded, print: string, now: string): boolean {
  if (previous.print !== print || previous.held || previous.now.slice(0, 13) !== now.slice(0, 13))
    return false
  for (const fact of previous.files.values())
    if (isOver(fact, now) || (fact.mtimeMs === UNREAD_MS && !fact.absent)) return false
  return true
}
