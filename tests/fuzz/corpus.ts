/** The sample's own files, as they lie in content/: what every mutant is made from. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/hall.ts'

export interface SampleFile {
  /** from the content folder's root, forward slashes */
  path: string
  bytes: Uint8Array
}

export interface Corpus {
  files: readonly SampleFile[]
  /**
   * Indices into `files` that may be mutated together: first the Chinese files, tables and media, then the
   * translations, which are only looked at where their Chinese file is right.
   */
  decks: readonly (readonly number[])[]
  /** the id in hall.yaml */
  hall: string
}

const isTranslation = (path: string) => /\.[a-z]{2,3}(?:-[A-Za-z]{2,4})?\.(?:md|yaml)$/.test(path)

export const sampleFolder = join(root, 'content')

export function readCorpus(folder = sampleFolder): Corpus {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !/^(?:schema|arithmetic)\/|(?:^|\/)(?:README|\.)/.test(path))
    .sort()
  const files = paths.map((path) => ({ path, bytes: readFileSync(join(folder, path)) }))
  const all = files.map((_, index) => index)
  const translations = all.filter((index) => isTranslation(files[index]?.path ?? ''))
  const hall = /^id: *(\S+)/m.exec(readFileSync(join(folder, 'hall.yaml'), 'utf8'))?.[1] ?? ''
  return { files, hall, decks: [all.filter((index) => !translations.includes(index)), translations] }
}

/** Which file a run spoils: every file in turn, deck by deck. */
export function fileOf({ files, decks }: Corpus, run: number): SampleFile {
  const order = decks.flat()
  const file = files[order[run % order.length] ?? -1]
  if (!file) throw new Error('the corpus has no files')
  return file
}

/** The runs that lie in one folder together, from `first` on: one deck, and never beyond `end`. */
export function batchFrom({ decks }: Corpus, first: number, end: number): number[] {
  const round = decks.reduce((sum, deck) => sum + deck.length, 0)
  let bound = first - (first % round)
  for (const deck of decks) {
    bound += deck.length
    if (bound > first) break
  }
  return Array.from({ length: Math.min(bound, end) - first }, (_, index) => first + index)
}
