import { byteMutators } from '../mutate-bytes.ts'
import { pickMutator, type Mutator } from '../mutation.ts'
import { randomFor, type Random } from '../random.ts'
import type { Corpus } from '../corpus.ts'
import { bodyOf, signed, type Base } from './base.ts'
import { saidMutators, textMutators, type Said } from './mutate-manifest.ts'
import { treeMutations, type Laid } from './mutate-tree.ts'

/** A release on its way that is not as headquarters meant it. */
export interface ManifestMutant {
  run: number
  /** of release.json */
  bytes: Buffer
  /** where release.json leads instead, when it is a link */
  link: string | null
  /** in place of files of the release, or beside them */
  tree: Laid[]
  /** lies in the hall's own folder of kept releases, as after a disk's fault, and not in the synced one */
  isKept: boolean
  by: string[]
}

/** Where a link in place of release.json leads: another release, signed too, lies outside. */
const links = [
  '../outside/release.json',
  '../outside/secret.md',
  '../outside',
  '../hall/7/release.json',
  'release.json',
]

/** The mutant of a run: the same for the same seed and sample. Two in three are signed after they were spoilt. */
export function manifestMutantOf(base: Base, corpus: Corpus, seed: number, run: number): ManifestMutant {
  const random = randomFor(seed ^ 0x6d616e69, run)
  const by: string[] = []
  const note = <T>({ name, apply }: Mutator<T>, given: T): T => {
    by.push(name)
    return apply(given, random, corpus)
  }
  const isKept = random.chance(0.1)
  const tree = random.chance(0.3) ? spoilTree(base, random, by) : []
  if (random.chance(0.03)) {
    by.push('manifest-link')
    return { run, bytes: base.coming, link: random.pick(links), tree, isKept: false, by }
  }
  const way =
    tree.length > 0 && random.chance(0.5) ? 'as-is' : random.pick(['raw', 'said', 'said', 'said', 'text'])
  const from = isKept ? base.shown : base.coming
  let bytes = from
  if (way === 'raw') bytes = note(pickMutator(byteMutators, random), from)
  else if (way === 'text')
    bytes = signed(
      random.chance(0.3)
        ? note(pickMutator(byteMutators, random), bodyOf(from))
        : Buffer.from(note(pickMutator(textMutators, random), bodyOf(from).toString())),
      base.secret,
    )
  else if (way === 'said') bytes = signed(spoilSaid(from, random, note), base.secret)
  if (isKept) by.push('kept')
  return { run, bytes, link: null, tree, isKept, by }
}

type Note = <T>(mutator: Mutator<T>, given: T) => T

function spoilSaid(from: Buffer, random: Random, note: Note): Buffer {
  let said = JSON.parse(bodyOf(from).toString()) as Said
  for (let left = random.pick([1, 1, 1, 2, 3]); left > 0; left--)
    said = note(pickMutator(saidMutators, random), said)
  // Most are in order again, or order alone would be what is wrong.
  if (Array.isArray(said.files) && random.chance(0.97))
    said.files = (said.files as unknown[]).toSorted((one, other) =>
      Buffer.compare(Buffer.from(pathOf(one)), Buffer.from(pathOf(other))),
    )
  // A line a file, as headquarters writes it: what has longer lines is not parsed at all.
  const { files, ...rest } = said
  if (!Array.isArray(files)) return Buffer.from(JSON.stringify(said))
  const lines = (files as unknown[]).map((file) => JSON.stringify(file)).join(',\n')
  return Buffer.from(`${JSON.stringify({ ...rest, files: [] }).slice(0, -2)}\n${lines}\n]}`)
}

const pathOf = (entry: unknown) => String(Array.isArray(entry) ? entry[0] : entry)

function spoilTree({ files }: Base, random: Random, by: string[]): Laid[] {
  const whole = treeMutations.reduce((sum, { weight = 1 }) => sum + weight, 0)
  let left = random.below(whole)
  const mutation = treeMutations.find(({ weight = 1 }) => (left -= weight) < 0)
  // The last file is the one that the hall does not have yet: what stands in its place is what is opened.
  const file = random.chance(0.6) ? files.at(-1) : random.pick(files)
  if (!mutation || !file) return []
  by.push(mutation.name)
  return mutation.lay(file.path, Buffer.from(file.bytes), random)
}
