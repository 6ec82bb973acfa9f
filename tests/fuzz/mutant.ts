import { CORE_SCHEMA, load } from 'js-yaml'
import { stringify } from 'yaml'
import { fileOf, type Corpus, type SampleFile } from './corpus.ts'
import { byteMutators } from './mutate-bytes.ts'
import { fieldMutators } from './mutate-fields.ts'
import { mediaMutators, svgMutators } from './mutate-media.ts'
import { hallPart, placements } from './mutate-place.ts'
import { tableMutators } from './mutate-table.ts'
import { bodyMutators, yamlMutators } from './mutate-text.ts'
import { pickMutator, type Mutator } from './mutation.ts'
import { randomFor, type Random } from './random.ts'
import type { Fields } from './spots.ts'

/** One spoilt file: where it lies, what is in it, and what was done to it. */
export interface Mutant {
  run: number
  path: string
  bytes: Uint8Array
  /** where it leads, when it is a symbolic link */
  link?: string
  by: string[]
}

/** bytes beyond which a file is not spoilt further: no text of the content may be as large */
const ENOUGH = 3_000_000

/** The mutant of a run: the same for the same seed and sample, whatever ran before. */
export function mutantOf(corpus: Corpus, seed: number, run: number): Mutant {
  const random = randomFor(seed, run)
  const file = fileOf(corpus, run)
  if (random.chance(0.06)) return misplaced(file, random, run, corpus.hall)
  const by: string[] = []
  const note = <T>({ name, apply }: Mutator<T>, given: T): T => {
    by.push(name)
    return apply(given, random, corpus)
  }
  let bytes: Buffer = Buffer.from(file.bytes)
  for (let left = random.pick([1, 1, 1, 1, 2, 3]); left > 0 && bytes.length < ENOUGH; left--)
    bytes = spoil(file.path, bytes, random, note)
  return { run, path: file.path, bytes, by }
}

type Note = <T>(mutator: Mutator<T>, given: T) => T

function spoil(path: string, bytes: Buffer, random: Random, note: Note): Buffer {
  if (random.chance(0.25)) return note(pickMutator(byteMutators, random), bytes)
  if (path.startsWith('media/') && !(path.endsWith('.svg') && random.chance(0.8)))
    return note(pickMutator(mediaMutators, random), bytes)
  const text = bytes.toString('utf8')
  if (path.endsWith('.svg')) return Buffer.from(note(pickMutator(svgMutators, random), text))
  if (path.endsWith('.csv')) return Buffer.from(note(pickMutator(tableMutators, random), text))
  return Buffer.from(path.endsWith('.md') ? spoilMarkdown(text, random, note) : spoilYaml(text, random, note))
}

function spoilMarkdown(text: string, random: Random, note: Note): string {
  const [, front, body = ''] = /^---\n([\s\S]*?\n)---(?:\n([\s\S]*))?$/.exec(text) ?? []
  if (front === undefined) return spoilYaml(text, random, note)
  if (random.chance(0.25)) return `---\n${front}---\n${note(pickMutator(bodyMutators, random), body)}`
  return `---\n${spoilYaml(front, random, note)}\n---\n${body}`
}

/** Most often by what it says; a text that is spoilt beyond reading, by its lines. */
function spoilYaml(text: string, random: Random, note: Note): string {
  const fields = random.chance(0.7) ? read(text) : null
  if (!fields) return note(pickMutator(yamlMutators, random), text)
  return stringify(note(pickMutator(fieldMutators, random), fields), {
    lineWidth: 0,
    aliasDuplicateObjects: false,
  })
}

/** Written out, a text that refers to itself would never end. */
const noAliases = { schema: CORE_SCHEMA, maxAliases: 0 }

function read(text: string): Fields | null {
  try {
    const data = load(text, noAliases)
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Fields) : null
  } catch {
    return null
  }
}

function misplaced({ path, bytes }: SampleFile, random: Random, run: number, hall: string): Mutant {
  const { name, place } = random.pick(placements)
  const placed = place(path, random)
  return { run, bytes, by: [name], ...placed, path: placed.path.replace(hallPart, hall) }
}
