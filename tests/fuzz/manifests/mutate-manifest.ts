/** Spoils what a manifest says: its files' paths, sums and sizes, how many there are, and what it is itself. */
import type { ManifestFile } from '../../../electron/content/release/format.ts'
import type { Mutator } from '../mutation.ts'
import { dates, inherited, injections, numbers, paths, texts, wrongTypes } from '../payloads.ts'
import type { Random } from '../random.ts'

/** As it is signed, before it is written; anything may stand in it. */
export interface Said {
  format: unknown
  sequence: unknown
  created: unknown
  files: unknown
  [more: string]: unknown
}

const listOf = ({ files }: Said) => (Array.isArray(files) ? (files as ManifestFile[]) : [])

/** Ways out of a folder, names that are other names elsewhere, and names that mean something to a system. */
export const wrongPaths: readonly string[] = [
  ...paths,
  ...inherited,
  ...injections.slice(0, 6),
  '../../outside/secret.md',
  '../outside/written.md',
  'a/../../../outside/secret.md',
  '..',
  '.',
  '',
  '/',
  '/tmp/written-by-a-manifest',
  'guides/../../outside/secret.md',
  'release.json',
  'RELEASE.JSON',
  'release.json/x',
  'next',
  'incoming/since.json',
  '7/hall.yaml',
  '../7/hall.yaml',
  'a\0b.md',
  'guides\\pay.md',
  'e\u0301.md',
  '\u00e9.md',
  '\u212b.md',
  'ＡＢＣ.md',
  'ﬁle.md',
  '\u202egpj.exe',
  '\ud800.md',
  'con.md',
  'lpt¹',
  'a:stream',
  'guides ',
  'guides.',
  'x'.repeat(255),
  '水'.repeat(90),
  `${'d/'.repeat(11)}a`,
  `${'d/'.repeat(400)}a`,
  '~/secret.md',
  '$HOME/secret.md',
  '`id`.md',
  '-rf',
  '.mingchuang.tmp',
  '.stfolder/x',
]

const other = (path: string, random: Random): string =>
  random.pick([
    path.toUpperCase(),
    path.normalize('NFD'),
    path.replace('i', 'ı'),
    path.replace('s', 'ſ'),
    path.replace('k', '\u212a'),
    `${path}/x`,
    `${path} `,
    `./${path}`,
    path.split('/')[0] ?? '',
    path.replace('/', '//'),
    path.replace(/\.\w+$/, ''),
  ])

/** Another mutation may have been here before. */
const isWhole = (file: unknown): file is ManifestFile =>
  Array.isArray(file) &&
  typeof file[0] === 'string' &&
  typeof file[1] === 'string' &&
  typeof file[2] === 'number'

/** One entry changes; where there is none, there is one of something else. */
const entry =
  (job: (file: ManifestFile, random: Random) => unknown): Mutator<Said>['apply'] =>
  (said, random) => {
    const files: unknown[] = [...listOf(said)]
    const whole = files.filter(isWhole)
    if (whole.length === 0) return { ...said, files: [random.pick(wrongTypes)] }
    const file = random.pick(whole)
    return { ...said, files: files.with(files.indexOf(file), job(file, random)) }
  }

const added =
  (job: (file: ManifestFile, random: Random) => unknown[]): Mutator<Said>['apply'] =>
  (said, random) => {
    const files = listOf(said)
    const whole = files.filter(isWhole)
    return whole.length === 0 ? said : { ...said, files: [...files, ...job(random.pick(whole), random)] }
  }

const sha = (random: Random) =>
  Array.from({ length: 64 }, () => '0123456789abcdef'[random.below(16)]).join('')

export const saidMutators: readonly Mutator<Said>[] = [
  { name: 'path', weight: 8, apply: entry(([, ...rest], random) => [random.pick(wrongPaths), ...rest]) },
  {
    name: 'path-more',
    weight: 6,
    apply: added(([, ...rest], random) => [[random.pick(wrongPaths), ...rest]]),
  },
  { name: 'clash', weight: 8, apply: added(([path, ...rest], random) => [[other(path, random), ...rest]]) },
  { name: 'renamed', weight: 3, apply: entry(([path, ...rest], random) => [other(path, random), ...rest]) },
  { name: 'twice', weight: 2, apply: added((file) => [file]) },
  { name: 'sum', weight: 4, apply: entry(([path, , size], random) => [path, sha(random), size]) },
  {
    name: 'sum-of-another-kind',
    weight: 2,
    apply: entry(([path, sum, size], random) => [
      path,
      random.pick([sum.toUpperCase(), sum.slice(1), `${sum}0`, `../../${sum.slice(6)}`, '', null, 7]),
      size,
    ]),
  },
  {
    name: 'size',
    weight: 4,
    apply: entry(([path, sum, size], random) => [
      path,
      sum,
      random.pick([size + 1, size - 1, size * 2, ...numbers, ...wrongTypes]),
    ]),
  },
  { name: 'entry-of-another-kind', weight: 3, apply: entry((_, random) => random.pick(wrongTypes)) },
  { name: 'entry-longer', apply: entry((file, random) => [...file, random.pick(wrongTypes)]) },
  { name: 'entry-shorter', apply: entry((file, random) => file.slice(0, random.below(3))) },
  {
    name: 'gone',
    weight: 3,
    apply: (said, random) => ({ ...said, files: listOf(said).filter(() => random.chance(0.7)) }),
  },
  { name: 'none', apply: (said) => ({ ...said, files: [] }) },
  {
    name: 'out-of-order',
    weight: 2,
    apply: (said, random) => ({ ...said, files: listOf(said).toSorted(() => random.below(3) - 1) }),
  },
  {
    name: 'sequence',
    weight: 5,
    apply: (said, random) => ({
      ...said,
      sequence: random.pick<unknown>([1, 6, 7, 8, 10, 999_999_999, 1e9, 1e9 + 1, ...numbers, ...wrongTypes]),
    }),
  },
  {
    name: 'created',
    weight: 3,
    apply: (said, random) => ({
      ...said,
      created: random.pick<unknown>([...dates, ...texts, ...wrongTypes]),
    }),
  },
  {
    name: 'format',
    weight: 2,
    apply: (said, random) => ({ ...said, format: random.pick<unknown>([...numbers, ...wrongTypes]) }),
  },
  {
    name: 'files-of-another-kind',
    weight: 2,
    apply: (said, random) => ({ ...said, files: random.pick<unknown>([...wrongTypes, ...texts]) }),
  },
  {
    name: 'new-field',
    weight: 2,
    apply: (said, random) =>
      Object.defineProperty({ ...said }, random.pick([...inherited, 'keys', 'signature', '说明']), {
        value: random.pick<unknown>([...wrongTypes, ...injections]),
        enumerable: true,
      }),
  },
  {
    name: 'many',
    apply: (said, random) => {
      const [first] = listOf(said).filter(isWhole)
      if (!first) return said
      // Files that are here would be laid, one by one: a release so large may take longer, and is no fault. Of too many,
      // another mutation may leave as many as a release can have.
      const [count, sum] = random.pick([
        [300, first[1]],
        [1_000, first[1]],
        [30_000, 'f'.repeat(64)],
        [110_000, 'f'.repeat(64)],
      ] as const)
      const more = Array.from({ length: count }, (_, index) => [`many/${index}.md`, sum, first[2]])
      return { ...said, files: [...listOf(said), ...more] }
    },
  },
]

/** What JSON can say that no object of the language can: depth, counts, names twice, numbers beyond all measure. */
export const textMutators: readonly Mutator<string>[] = [
  { name: 'deep', weight: 3, apply: deep },
  {
    name: 'deep-entry',
    apply: (text, random) => text.replace('"files":[', `"files":[${'['.repeat(random.pick([300, 90_000]))}`),
  },
  {
    name: 'key-twice',
    weight: 3,
    apply: (text) => text.replace('{', `{"sequence":1,"files":[],"__proto__":{"polluted":1},`),
  },
  { name: 'proto', apply: (text) => text.replace('{', '{"__proto__":{"polluted":1,"files":[]},') },
  { name: 'huge-number', apply: (text) => text.replace(/"sequence":\w+/, `"sequence":${'9'.repeat(4_000)}`) },
  { name: 'exponent', apply: (text) => text.replace(/"sequence":\w+/, '"sequence":9e0') },
  { name: 'long-string', apply: (text) => text.replace('[\n["', `[\n["${'a'.repeat(1_000_000)}`) },
  {
    name: 'lines',
    apply: (text, random) => text.replace('[', `[${'\n'.repeat(random.pick([10, 99_000, 200_000]))}`),
  },
  { name: 'escapes', apply: (text) => text.replaceAll('/', '\\u002f').replaceAll('.', '\\u002e') },
  { name: 'not-closed', apply: (text) => text.slice(0, -2) },
  { name: 'more-behind', apply: (text) => `${text}${text}` },
  { name: 'comment', apply: (text) => text.replace('{', '{/* */') },
  {
    name: 'beyond-any',
    apply: (text, random) => text.replace('[', `[${' '.repeat(random.pick([1_000_000, 25 * 1024 * 1024]))}`),
  },
]

function deep(_: string, random: Random): string {
  const depth = random.pick([100, 10_000, 1_000_000])
  return random.pick([
    '['.repeat(depth) + ']'.repeat(depth),
    `${'{"files":'.repeat(depth)}1${'}'.repeat(depth)}`,
    '['.repeat(depth),
  ])
}
