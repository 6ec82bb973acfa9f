import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { collect } from './collections.ts'
import { readText } from './decode.ts'
import type { Finding } from './finding.ts'
import type { Keep } from './item.ts'
import { isUnread, listFolder, type Listing } from './listing.ts'
import { isOver, noCounters, UNREAD_MS, type FileFact, type LoadCounters, type Loaded } from './loaded.ts'
import { parseYaml } from './parse.ts'
import { problemsOf } from './problems.ts'
import { readFiles } from './reading.ts'
import { checkSet } from './rules.ts'
import { wallTime } from '../../content/arithmetic/wall-time.ts'
import { problemOf } from './wording.ts'

export interface LoadOptions {
  /** the content folder, absolute */
  content: string
  /** whose overlay applies; null takes the id of the common hall.yaml */
  hall: string | null
  /** milliseconds since 1970 UTC */
  now: number
  /** takes every document that was made: items and collections */
  keep?: Keep
}

/** Until a hall.yaml says otherwise. */
const DEFAULT_ZONE = 'Asia/Shanghai'

/** More than this share of files (and more than VANISH_FLOOR) gone at once is a torn sync, not an author. */
const VANISH_SHARE = 0.3
const VANISH_FLOOR = 3

/**
 * Reads what changed in the folder since `previous`, checks it and names it by hash. A file that has broken keeps
 * its last good version; one that is gone is withdrawn. Synchronous inside on purpose (three times as fast as
 * promises per file), so it belongs on a thread of its own. Throws ContentUnavailable when there is no folder.
 */
export async function loadFolder(previous: Loaded | null, options: LoadOptions): Promise<Loaded> {
  const overlay = overlayOf(options)
  const listing = listFolder(options.content, overlay)
  const now = wallTime(options.now, previous?.timeZone ?? DEFAULT_ZONE)
  if (previous && isUnchanged(previous, listing.print, now))
    return { ...previous, now, counters: noCounters() }

  const lost = previous && vanished(previous, listing)
  if (lost) return hold(previous, lost, now, listing)

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
  const { collections, notices, set } = collect(files, previous, options.hall, (json) => {
    const sha = hash('sha256', json)
    options.keep?.(sha, json)
    return sha
  })
  const timeZone = set.items.hall[0]?.digest.timeZone ?? DEFAULT_ZONE
  const now = wallTime(options.now, timeZone)
  const findings: Finding[] = [...listing.findings, ...checkSet(set, now)]
  for (const fact of files.values())
    for (const fault of fact.faults) findings.push({ ...fault, file: fact.path })
  return {
    root: options.content,
    timeZone,
    now,
    files,
    collections,
    notices,
    directories: listing.directories,
    print: listing.print,
    overlay,
    problems: await problemsOf(findings, files, options.content),
    counters,
    held: false,
  }
}

function hold(previous: Loaded, lost: Lost, now: string, { print }: Listing): Loaded {
  const others = previous.problems.filter(({ rule }) => rule !== 'content.vanished')
  const said = problemOf({ rule: 'content.vanished', file: '.', params: { ...lost } })
  return { ...previous, now, print, problems: [said, ...others], counters: noCounters(), held: true }
}

interface Lost {
  known: number
  gone: number
}

/** Which files are there decides, and the hour: rules look at the clock, too. */
function isUnchanged(previous: Loaded, print: string, now: string): boolean {
  if (previous.print !== print || previous.held || previous.now.slice(0, 13) !== now.slice(0, 13))
    return false
  for (const fact of previous.files.values())
    if (isOver(fact, now) || (fact.mtimeMs === UNREAD_MS && !fact.absent)) return false
  return true
}

function vanished(previous: Loaded, listing: Listing): Lost | null {
  let known = 0
  let gone = 0
  for (const [logical, { absent }] of previous.files) {
    if (absent) continue
    known++
    if (!listing.files.has(logical) && !isUnread(listing, logical)) gone++
  }
  return gone > VANISH_FLOOR && gone > known * VANISH_SHARE ? { known, gone } : null
}

/** The hall whose overlay applies. Only a tree that has overlays needs its hall.yaml opened beforehand. */
function overlayOf({ content, hall }: LoadOptions): string | null {
  if (hall !== null || !existsSync(`${content}/halls`)) return hall
  try {
    const decoded = readText(`${content}/hall.yaml`)
    const parsed = decoded.ok ? parseYaml(decoded.text) : null
    const id = parsed?.ok ? parsed.data.id : null
    return typeof id === 'string' && /^[a-z0-9-]+$/.test(id) ? id : null
  } catch {
    return null
  }
}
