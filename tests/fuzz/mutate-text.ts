/** Spoils text line by line, and with what YAML and Markdown have of traps: what people and scripts write. */
import type { Mutator } from './mutation.ts'
import { addresses, injections, texts } from './payloads.ts'
import type { Random } from './random.ts'

const repeat = (unit: string) => (random: Random) => unit.repeat(random.pick([50, 2_000, 30_000]))

/** Lines that YAML reads in more ways than one. */
const yamlLines: readonly ((random: Random) => string)[] = [
  () =>
    'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e]',
  () => 'title: &self [*self]',
  () => 'extra: *nowhere',
  () => '<<: { title: 别的, __proto__: { polluted: true } }',
  () => '__proto__: { polluted: true }',
  () => '"__proto__": { polluted: true }',
  () => 'constructor: { prototype: { polluted: true } }',
  () => 'title: !!js/function "function () { globalThis.polluted = true }"',
  () => 'title: !!binary "PHNjcmlwdD4="',
  () => 'title: !!python/object/apply:os.system ["id"]',
  () => '%TAG ! tag:example.com,2026:\n---',
  () => '---\ntitle: 第二份\n---',
  () => '...',
  () => '? [complex, key]\n: value',
  () => 'title:\n\t- tab',
  () => 'title: "open',
  () => "title: 'open",
  () => 'title: [open',
  () => 'title: {open',
  () => 'title: >-\n  折\n  叠',
  () => 'title: |\n  <script>alert(1)</script>',
  () => 'order: 0o17',
  () => 'order: 1_000',
  () => 'order: .inf',
  () => 'published: 2026-11-23T00:00:00Z',
  () => 'no: yes',
  () => '#'.repeat(200),
  (random) => `title: ${repeat('[')(random)}`,
  (random) => `title: ${repeat('{a: ')(random)}`,
  (random) => `title: ${repeat('- ')(random)}`,
  (random) =>
    Array.from({ length: random.pick([50, 3000]) }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n'),
  (random) =>
    Array.from({ length: random.pick([100, 20_000]) }, (_, index) => `k${index}: ${index}`).join('\n'),
]

/** Blocks of Markdown, the worst of them as long as a body may be. */
const markdownBlocks: readonly ((random: Random) => string)[] = [
  (random) => random.pick(injections),
  (random) => `[字](${random.pick(addresses)})`,
  (random) => `![字](${random.pick(addresses)})`,
  (random) => random.pick(texts),
  ...[
    '[',
    '](',
    '*',
    '**a',
    '_a_',
    '`',
    '> ',
    '- ',
    '1. ',
    '<',
    '![',
    '[a](b)',
    '\\',
    '|',
    '# ',
    '~',
    '&',
    '***a*b**',
    '[[[]',
    '<a ',
    '"',
    '<!--',
    '\n- a\n  ',
  ].map(
    (unit) => (random: Random) => unit.repeat(Math.floor(random.pick([100, 5_000, 19_000]) / unit.length)),
  ),
  () => '| 表 | 头 |\n|---|---|\n| 一 | 二 |',
  () => '```\n没有关上的代码',
  () => 'Setext\n===\n\n---\n\n***',
  () => '[a]: b\n'.repeat(800),
]

export const yamlMutators: readonly Mutator<string>[] = [
  {
    name: 'yaml-line',
    weight: 6,
    apply: (text, random) => insertLine(text, random, random.pick(yamlLines)(random)),
  },
  { name: 'line-twice', weight: 3, apply: (text, random) => atLine(text, random, (line) => [line, line]) },
  { name: 'line-gone', weight: 4, apply: (text, random) => atLine(text, random, () => []) },
  {
    name: 'line-indented',
    weight: 2,
    apply: (text, random) => atLine(text, random, (line) => [`${' '.repeat(1 + random.below(4))}${line}`]),
  },
  {
    name: 'line-dedented',
    weight: 2,
    apply: (text, random) => atLine(text, random, (line) => [line.trimStart()]),
  },
  {
    name: 'line-tabbed',
    apply: (text, random) => atLine(text, random, (line) => [line.replace(/^ +/, '\t')]),
  },
  { name: 'line-moved', weight: 2, apply: moveLine },
  { name: 'mark-gone', weight: 3, apply: (text, random) => withoutOne(text, random, /[:'"[\]{},\-#&*|>]/g) },
  { name: 'space-gone', apply: (text, random) => withoutOne(text, random, /(?<=:) /g) },
  {
    name: 'full-width',
    apply: (text, random) =>
      text.replace(random.pick([/: /g, /,/g, /'/g, /-/g]), random.pick(['：', '，', '‘', '－'])),
  },
  { name: 'digits', weight: 3, apply: (text, random) => changeDigits(text, random) },
]

export const bodyMutators: readonly Mutator<string>[] = [
  {
    name: 'block',
    weight: 5,
    apply: (body, random) => insertLine(body, random, `\n${random.pick(markdownBlocks)(random)}\n`),
  },
  {
    name: 'only-block',
    weight: 2,
    apply: (_, random) => random.pick(markdownBlocks)(random).slice(0, 20_000),
  },
  { name: 'no-body', apply: () => '' },
  { name: 'long-body', apply: (body, random) => longer(`${body}\n\n`, random) },
]

/** Up to far more than a body may have, and no further. */
const longer = (body: string, random: Random) =>
  body.repeat(Math.min(random.pick([5, 300]), Math.ceil(300_000 / body.length)))

function insertLine(text: string, random: Random, line: string): string {
  const lines = text.split('\n')
  lines.splice(random.below(lines.length + 1), 0, line)
  return lines.join('\n')
}

function atLine(text: string, random: Random, change: (line: string) => string[]): string {
  const lines = text.split('\n')
  const at = random.below(lines.length)
  lines.splice(at, 1, ...change(lines[at] ?? ''))
  return lines.join('\n')
}

function moveLine(text: string, random: Random): string {
  const lines = text.split('\n')
  const [line = ''] = lines.splice(random.below(lines.length), 1)
  return insertLine(lines.join('\n'), random, line)
}

function withoutOne(text: string, random: Random, marks: RegExp): string {
  const found = [...text.matchAll(marks)]
  if (found.length === 0) return text
  const { index, 0: mark } = random.pick(found)
  return text.slice(0, index) + text.slice(index + mark.length)
}

function changeDigits(text: string, random: Random): string {
  const share = random.pick([0.01, 0.05, 0.2])
  return text.replaceAll(/\d/g, (digit) => (random.chance(share) ? String(random.below(10)) : digit))
}
