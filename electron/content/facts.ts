/** What a loader knew, kept with each snapshot: the next one goes on from there. */
import { hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Digest } from './digest.ts'
import { UNREAD_MS, type FileFact, type Loaded } from './loaded.ts'
import type { Stored } from './stored.ts'

type Flat = [logical: string, fact: Omit<FileFact, 'lines'>, lines: [string, number | null][]]

interface Kept {
  /** of the program that checked the files */
  checker: string
  overlay: string | null
  files: Flat[]
}

export function flatten({ files, overlay }: Loaded): string {
  const flat: Flat[] = []
  for (const [logical, { lines, ...fact }] of files) flat.push([logical, fact, [...lines]])
  return JSON.stringify({ checker: checkerPrint(), overlay, files: flat } satisfies Kept)
}

/**
 * The state that a stored snapshot was made from. When another version of this program checked the files, every
 * text is read again; media, of which only a hash is kept, are not.
 */
export function revive({ head, files: text }: Stored): Loaded {
  const { checker, overlay, files } = JSON.parse(text) as Kept
  const isSameChecker = checker === checkerPrint()
  const facts = new Map<string, FileFact>()
  for (const [logical, fact, lines] of files) {
    const mtimeMs = isSameChecker || fact.place.what === 'media' ? fact.mtimeMs : UNREAD_MS
    facts.set(logical, { ...fact, mtimeMs, lines: new Map(lines) })
  }
  const hall = facts.get('hall.yaml')?.good?.digest as Digest<'hall'> | undefined
  return {
    root: '',
    timeZone: hall?.timeZone ?? 'Asia/Shanghai',
    now: '',
    files: facts,
    collections: { ...head.snapshot.collections, notice: head.noticesHash },
    notices: head.notices,
    directories: [],
    print: '',
    overlay,
    problems: head.problems,
    counters: { read: 0, hashed: 0, changedItems: 0 },
    held: false,
  }
}

/** Has every text read and every document made again: what was stored of them is lost. */
export function doubt(loaded: Loaded): Loaded {
  const files = new Map<string, FileFact>()
  for (const [logical, fact] of loaded.files) files.set(logical, { ...fact, mtimeMs: UNREAD_MS })
  const collections = Object.fromEntries(Object.keys(loaded.collections).map((kind) => [kind, '']))
  return { ...loaded, files, collections: collections as Loaded['collections'], print: '' }
}

let known = ''

/** Differs whenever this program may judge a file differently: built, it is one file; from source, two folders. */
function checkerPrint(): string {
  if (known !== '') return known
  const self = fileURLToPath(import.meta.url)
  if (!self.endsWith('.ts')) known = hash('sha256', readFileSync(self))
  else {
    const folders = [new URL('.', import.meta.url), new URL('../../content/schema/', import.meta.url)]
    const times = folders.flatMap((folder) =>
      readdirSync(folder).map((name) => `${name} ${statSync(new URL(name, folder)).mtimeMs}`),
    )
    known = hash('sha256', times.join('\n'))
  }
  return known
}
