/** Spoils a file without knowing what is in it: what disks, syncs and editors do. */
import type { Mutator } from './mutation.ts'
import type { Random } from './random.ts'

export const byteMutators: readonly Mutator<Buffer>[] = [
  { name: 'flip', weight: 3, apply: (bytes, random) => flip(bytes, random) },
  { name: 'delete', weight: 3, apply: (bytes, random) => replace(bytes, random, 40, Buffer.alloc(0)) },
  { name: 'insert', weight: 2, apply: (bytes, random) => replace(bytes, random, 0, noise(random, 40)) },
  { name: 'overwrite', apply: (bytes, random) => replace(bytes, random, 40, noise(random, 40)) },
  {
    name: 'truncate',
    weight: 3,
    apply: (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  },
  { name: 'behead', apply: (bytes, random) => bytes.subarray(random.below(bytes.length + 1)) },
  { name: 'duplicate', weight: 2, apply: duplicate },
  {
    name: 'splice',
    weight: 3,
    apply(bytes, random, { files }) {
      const other = Buffer.from(random.pick(files).bytes)
      return Buffer.concat([
        bytes.subarray(0, random.below(bytes.length + 1)),
        other.subarray(random.below(other.length + 1)),
      ])
    },
  },
  { name: 'noise', apply: (_, random) => noise(random, 4000) },
  { name: 'empty', apply: () => Buffer.alloc(0) },
  {
    name: 'nul',
    weight: 2,
    apply: (bytes, random) => replace(bytes, random, 1, Buffer.alloc(1 + random.below(9))),
  },
  { name: 'hole', apply: (bytes) => Buffer.alloc(bytes.length) },
  { name: 'bom', weight: 2, apply: (bytes, random) => Buffer.concat([random.pick(boms), bytes]) },
  { name: 'bom-inside', apply: (bytes, random) => replace(bytes, random, 0, random.pick(boms)) },
  { name: 'utf-16', apply: (bytes, random) => utf16(bytes, random.chance(0.5)) },
  { name: 'latin-1', apply: (bytes) => Buffer.from(bytes.toString('latin1'), 'utf8') },
  { name: 'gb18030', weight: 2, apply: (bytes) => toGb18030(bytes.toString('utf8')) },
  { name: 'gb18030-cut', apply: (bytes, random) => flip(toGb18030(bytes.toString('utf8')), random) },
  {
    name: 'overlong',
    apply: (bytes, random) =>
      replace(
        bytes,
        random,
        1,
        random.pick(
          [[0xc0, 0xaf], [0xe0, 0x80, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff]].map(
            (codes) => Buffer.from(codes),
          ),
        ),
      ),
  },
  { name: 'crlf', weight: 2, apply: (bytes) => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r\n')) },
  { name: 'cr', apply: (bytes) => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r')) },
  {
    name: 'line-separator',
    apply: (bytes) => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\u2028')),
  },
  { name: 'one-line', apply: (bytes) => Buffer.from(bytes.toString('utf8').replaceAll('\n', ' ')) },
  {
    name: 'long-line',
    apply: (bytes, random) =>
      replace(
        bytes,
        random,
        0,
        Buffer.alloc(random.pick([70_000, 1_000_000]), random.pick(['a', '水', '[', ' ', '- ', '"', '&a '])),
      ),
  },
  { name: 'too-large', apply: (bytes) => Buffer.concat([bytes, Buffer.alloc(2_200_000, '# \n')]) },
]

const boms = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0x84, 0x31, 0x95, 0x33],
].map((codes) => Buffer.from(codes))

function flip(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes)
  for (let left = 1 + random.below(6); left > 0 && copy.length > 0; left--) {
    const at = random.below(copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8))
  }
  return copy
}

/** Up to `most` bytes, from anywhere, give way to others. */
function replace(bytes: Buffer, random: Random, most: number, by: Buffer): Buffer {
  const at = random.below(bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + random.below(most + 1))])
}

function duplicate(bytes: Buffer, random: Random): Buffer {
  const from = random.below(bytes.length + 1)
  const part = bytes.subarray(from, from + 1 + random.below(2000))
  const times = random.pick([1, 1, 1, 2, 30])
  return Buffer.concat([
    bytes.subarray(0, from),
    ...Array.from({ length: times }, () => part),
    bytes.subarray(from),
  ])
}

const noise = (random: Random, most: number) =>
  Buffer.from(Array.from({ length: 1 + random.below(most) }, () => random.below(256)))

function utf16(bytes: Buffer, isBig: boolean): Buffer {
  const text = Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le')
  return isBig ? text.swap16() : text
}

let pairs: Map<string, number> | null = null

/** Letters to their two bytes of GB18030: Node can only read it, so the table is read off what it reads. */
function gbPairs(): Map<string, number> {
  if (pairs) return pairs
  pairs = new Map()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const letter = decoder.decode(Uint8Array.of(lead, trail))
      if (trail !== 0x7f && letter.length === 1) pairs.set(letter, lead * 256 + trail)
    }
  return pairs
}

/** What has no two bytes becomes a question mark, as old editors do. */
export function toGb18030(text: string): Buffer {
  const known = gbPairs()
  const bytes: number[] = []
  for (const letter of text) {
    const pair = known.get(letter)
    if (letter < '\u0080') bytes.push(letter.charCodeAt(0))
    else if (pair === undefined) bytes.push(0x3f)
    else bytes.push(pair >> 8, pair & 0xff)
  }
  return Buffer.from(bytes)
}
