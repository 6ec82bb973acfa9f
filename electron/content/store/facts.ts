/** What a loader knew, kept with each snapshot: the next one goes on from there. */
import { hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Digest } from '../items/digest.ts'
import { UNREAD_MS, type FileFact, type Loaded } from '../loaded.ts'
import { noOutlook } from '../outlook.ts'
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

export interface Revived {
  /** the state that a stored snapshot was made from */
  loaded: Loaded
  /** it was this very program that checked the files: otherwise each is to be read again */
  isChecked: boolean
}

export function revive({ head, files: text }: Stored): Revived {
  const { checker, overlay, files } = JSON.parse(text) as Kept
  const facts = new Map<string, FileFact>()
  for (const [logical, fact, lines] of files) facts.set(logical, { ...fact, lines: new Map(lines) })
  const hall = facts.get('hall.yaml')?.good?.digest as Digest<'hall'> | undefined
  const loaded: Loaded = {
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
    outlook: head.outlook ?? noOutlook,
    counters: { read: 0, hashed: 0, changedItems: 0 },
    held: false,
  }
  return { loaded, isChecked: checker === checkerPrint() }
}

/** Has every file read again; what was made of them is still there. */
export function recheck(loaded: Loaded): Loaded {
  const files = new Map<string, FileFact>()
  for (const [logical, fact] of loaded.files) files.set(logical, { ...fact, mtimeMs: UNREAD_MS })
  return { ...loaded, files, print: '' }
}

/** As recheck, and every document is made again: what was stored of them is lost. */
export function doubt(loaded: Loaded): Loaded {
  const collections = Object.fromEntries(Object.keys(loaded.collections).map((kind) => [kind, '']))
  return { ...recheck(loaded), collections: collections as Loaded['collections'] }
}

let known = ''

/** Differs whenever this program may judge a file differently: built, it is one file; from source, these folders. */
export function checkerPrint(): string {
  if (known !== '') return known
  const self = fileURLToPath(import.meta.url)
  if (!self.endsWith('.ts')) known = hash('sha256', readFileSync(self))
  else {
    const rooms = ['../', '../folder/', '../items/', '../problems/', '../rules/', '../search/']
    const folders = [...rooms, '../../../content/schema/', '../../../content/arithmetic/']
    const times = folders
      .map((folder) => new URL(folder, import.meta.url))
      .flatMap((folder) =>
        readdirSync(folder).map((name) => `${name} ${statSync(new URL(name, folder)).mtimeMs}`),
      )
    known = hash('sha256', times.join('\n'))
  }
  return known
}
