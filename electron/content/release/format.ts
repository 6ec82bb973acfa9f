import { createHash, sign, verify, type KeyObject } from 'node:crypto'
import * as z from 'zod'
import { MEDIA_LIMIT } from '../folder/listing.ts'
import type { Fault } from '../problems/finding.ts'
import { keyOf, lineOf, markOf } from './keys.ts'
import { clashOf, pathFault } from './paths.ts'

export const MANIFEST = 'release.json'
export const MOST_FILES = 100_000
/** bytes; a line is one file. Whatever has longer ones was not written here, and counting its lines would not count its files. */
const MOST_LINE = 2_000
/** A hundred thousand files of long names; what is larger is not even read. */
export const MOST_BYTES = 24 * 1024 * 1024

const file = z.tuple([
  z.string(),
  z.string().regex(/^[0-9a-f]{64}$/),
  z.number().int().min(0).max(MEDIA_LIMIT),
])

const manifest = z.strictObject({
  format: z.literal(1),
  sequence: z.number().int().min(1).max(1e9),
  created: z.iso.datetime({ precision: 0 }),
  /** path, sha-256 and size, in the order of the paths' bytes */
  files: z.array(file).min(1).max(MOST_FILES),
})

export type Manifest = z.infer<typeof manifest>
export type ManifestFile = Manifest['files'][number]

/** Which release: two of one sequence are the same one only if `id` is the same. */
export interface ReleaseId {
  sequence: number
  /** UTC, as headquarters' clock had it: `2026-11-27T02:00:00Z` */
  created: string
  /** sha-256 of what was signed */
  id: string
}

export interface Signed {
  manifest: Manifest
  release: ReleaseId
}

const OPEN = Buffer.from('{"release":\n')
const CLOSE = /,\n"key":"([0-9a-f]{16})","signature":"([\w-]{86})"\}\n$/
const CLOSE_BYTES = ',\n"key":"","signature":""}\n'.length + 16 + 86
/** What is signed says what it is, so that a signature of these keys under anything else is none under a release. */
const purpose = Buffer.from('mingchuang release 1\n')

export const inByteOrder = (one: string, other: string) =>
  Buffer.compare(Buffer.from(one), Buffer.from(other))

/** The bytes of release.json: the same for the same tree, sequence, instant and key. A line a file, for whoever compares two. */
export function signRelease(
  { sequence, created, files }: Omit<Manifest, 'format'>,
  secret: KeyObject,
): Buffer {
  const sorted = files.toSorted(([one], [other]) => inByteOrder(one, other))
  const head = JSON.stringify({ format: 1, sequence, created, files: [] }).slice(0, -2)
  const body = Buffer.from(`${head}\n${sorted.map((each) => JSON.stringify(each)).join(',\n')}\n]}`)
  const signature = sign(null, Buffer.concat([purpose, body]), secret).toString('base64url')
  return Buffer.concat([
    OPEN,
    body,
    Buffer.from(`,\n"key":"${markOf(lineOf(secret))}","signature":"${signature}"}\n`),
  ])
}

/** Who signed is settled before anything is parsed: of bytes that no accepted key signed, nothing is looked into. */
export function readRelease(bytes: Buffer, keys: readonly string[]): Signed | Fault {
  if (bytes.length > MOST_BYTES) return tooLarge()
  const close = CLOSE.exec(bytes.subarray(-CLOSE_BYTES).toString('latin1'))
  if (!close || !bytes.subarray(0, OPEN.length).equals(OPEN)) return { rule: 'release.unreadable' }
  const [, mark = '', signature = ''] = close
  const body = bytes.subarray(OPEN.length, -CLOSE_BYTES)
  const key = keys.find((line) => markOf(line) === mark)
  if (key === undefined) return { rule: 'release.key-unknown', params: { key: mark } }
  if (!isSigned(body, key, signature)) return { rule: 'release.signature' }
  const { count, longest } = linesIn(body)
  if (count > MOST_FILES + 2) return tooLarge()
  return longest > MOST_LINE ? { rule: 'release.unreadable' } : parsed(body)
}

/** The short name of the key that a release says it was signed with; null of what is none. */
export const signerIn = (bytes: Buffer): string | null =>
  CLOSE.exec(bytes.subarray(-CLOSE_BYTES).toString('latin1'))?.[1] ?? null

/** What stands in the hall's own data was verified when it came. */
export function readKept(bytes: Buffer): Signed | null {
  const read = parsed(bytes.subarray(OPEN.length, -CLOSE_BYTES))
  return 'rule' in read ? null : read
}

function isSigned(body: Buffer, key: string, signature: string): boolean {
  try {
    return verify(null, Buffer.concat([purpose, body]), keyOf(key), Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}

function parsed(body: Buffer): Signed | Fault {
  let data: unknown
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return { rule: 'release.unreadable' }
  }
  const read = manifest.safeParse(data)
  if (!read.success) {
    const format = z.looseObject({ format: z.number() }).safeParse(data)
    const isOther = format.success && format.data.format !== 1
    return isOther
      ? { rule: 'release.format', params: { format: format.data.format } }
      : { rule: 'release.unreadable' }
  }
  const { sequence, created, files } = read.data
  const fault = faultIn(files)
  if (fault) return fault
  const id = createHash('sha256').update(body).digest('hex')
  return { manifest: read.data, release: { sequence, created, id } }
}

function faultIn(files: readonly ManifestFile[]): Fault | null {
  let before: Buffer | null = null
  for (const [path] of files) {
    const fault = pathFault(path)
    if (fault) return fault
    const bytes = Buffer.from(path)
    if (before && Buffer.compare(before, bytes) >= 0) return { rule: 'release.unreadable' }
    before = bytes
  }
  return clashOf(files.map(([path]) => path))
}

export const tooLarge = (): Fault => ({
  rule: 'release.too-large',
  params: { files: MOST_FILES, limit: MOST_BYTES / 1024 / 1024 },
})

function linesIn(body: Buffer): { count: number; longest: number } {
  let [count, longest, from] = [1, 0, 0]
  for (let at = body.indexOf(10); at >= 0; at = body.indexOf(10, from)) {
    count++
    longest = Math.max(longest, at - from)
    from = at + 1
  }
  return { count, longest: Math.max(longest, body.length - from) }
}
