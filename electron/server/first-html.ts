import type { Client } from './client.ts'
import { readFrame } from './frame-content.ts'
import { readCollection, readText, versionOf, type Reader } from './hall-content.ts'
import { panelPath, type Panel } from './panel.ts'
import { drawDark, drawPage, escape, escapeJson, isForCustomers } from './template.ts'
import type { Collection, First, ScreenFacts, Sha256, Snapshot, SnapshotKind } from './wire.ts'
import type { Words } from './words.ts'

/** The hello of the moment, without the time, which is put in as the page leaves. */
export type Greeting = Omit<First['hello'], 'hallTime'>

/** A page that waits for the hour: `before`, the hall's time, `after`. */
export interface FirstPage {
  before: string
  after: string
}

interface Options {
  library: Reader
  client: Client
  words: Words
  screen: ScreenFacts
  panel: Panel
  greeting: Greeting
  /** the hall's day, whose hours the plate shows: `2026-11-24` */
  today: string
  /** documents that it carries as well, however large */
  also?: readonly Sha256[]
}

/** A larger document would hold the words up: the screen fetches it by itself. */
const CARRIED_BYTES = 64 * 1024

/** what every screen's frame shows */
const frameKinds: SnapshotKind[] = ['hall', 'phones', 'holidays']
/** kinds whose every item the first page shows, and kinds of which the newest file will do */
const whole: SnapshotKind[] = [
  ...frameKinds,
  'pledge',
  'price',
  'qualityStandard',
  'qualityPlaces',
  'pressurePoints',
]
/** A strip begins with what its playlist says; what that names, it fetches. */
const stripKinds: SnapshotKind[] = [...frameKinds, 'playlist']
type Readings = 'qualityReadings' | 'pressureReadings'
const newest: Readings[] = ['qualityReadings', 'pressureReadings']

export async function drawFirst({
  library,
  client,
  words,
  screen,
  panel,
  greeting,
  today,
  also = [],
}: Options): Promise<FirstPage> {
  const { snapshot } = greeting
  const [frame, documents] = await Promise.all([
    readFrame(library, snapshot, screen.language, words, today),
    carriedDocuments(library, snapshot, screen, also),
  ])
  // Documents are JSON already: they are set in as they are, never parsed and written again.
  const rest = escapeJson(JSON.stringify(greeting).slice(1, -1))
  const carried = [...documents].map(([hash, text]) => `"${hash}":${escapeJson(text)}`).join(',')
  const data = `{"screen":${escapeJson(JSON.stringify(screen))},"built":${client.built},"hello":{"hallTime":@,${rest}},"documents":{${carried}}}`
  const tail = `<script type="application/json" id="first">${data}</script>\n`
  const { role } = screen
  const program = role === 'signage' || role === 'board' ? { ...client, ...client[role] } : client
  const page =
    role === 'strip'
      ? drawDark(frame, stripHead(client), tail)
      : drawPage(frame, headOf(program, panel), tail, role)
  // Quotes in content are escaped, in HTML and in JSON alike, so only the real place can match.
  const hole = page.lastIndexOf('"hallTime":@') + '"hallTime":'.length
  return { before: page.slice(0, hole), after: page.slice(hole + 1) }
}

function headOf({ style, script, font }: Client, panel: Panel): string {
  return [
    `<link rel="stylesheet" href="${escape(style)}">`,
    `<link rel="stylesheet" href="${panelPath(panel)}">`,
    ...(font ? [`<link rel="preload" as="font" type="font/woff2" href="${font}" crossorigin>`] : []),
    `<script type="module" src="${escape(script)}"></script>`,
  ].join('\n')
}

const stripHead = ({ strip: { style, script } }: Client) =>
  `<link rel="stylesheet" href="${escape(style)}">\n<script type="module" src="${escape(script)}"></script>`

/** All collections, and the items that the first page needs, as far as they are small. */
async function carriedDocuments(
  library: Reader,
  snapshot: Snapshot,
  screen: ScreenFacts,
  also: readonly Sha256[],
): Promise<Map<Sha256, string>> {
  const { language, role } = screen
  const wanted = new Set<Sha256>(Object.values(snapshot.collections))
  for (const kind of role === 'strip' ? stripKinds : isForCustomers(role) ? whole : frameKinds)
    for (const versions of Object.values<Collection[string]>(await readCollection(library, snapshot, kind)))
      add(wanted, versionOf(versions, language)?.entry.hash)
  for (const kind of isForCustomers(role) && role !== 'strip' ? newest : [])
    add(wanted, newestOf(await readCollection<Readings>(library, snapshot, kind), language))

  const documents = new Map<Sha256, string>()
  for (const hash of also) documents.set(hash, await readText(library, hash))
  for (const hash of wanted) {
    const text = await readText(library, hash)
    if (Buffer.byteLength(text) <= CARRIED_BYTES) documents.set(hash, text)
  }
  return documents
}

function add(wanted: Set<Sha256>, hash: Sha256 | undefined): void {
  if (hash !== undefined) wanted.add(hash)
}

function newestOf(collection: Collection<Readings>, language: string): Sha256 | undefined {
  let found: { last: string; hash: Sha256 } | undefined
  for (const versions of Object.values(collection)) {
    const entry = versionOf(versions, language)?.entry
    if (entry && (!found || entry.listed.last > found.last))
      found = { last: entry.listed.last, hash: entry.hash }
  }
  return found?.hash
}
