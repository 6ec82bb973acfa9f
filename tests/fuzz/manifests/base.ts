/** What every spoilt manifest is made from: a hall that shows release 7, and release 9 of the same files on its way. */
import { createHash, createPrivateKey, sign, type KeyObject } from 'node:crypto'
import { signRelease, type ManifestFile } from '../../../electron/content/release/format.ts'
import { lineOf, markOf } from '../../../electron/content/release/keys.ts'
import type { Corpus, SampleFile } from '../corpus.ts'

export const SHOWN = 7
export const COMING = 9
export const CREATED = '2026-11-23T02:00:00Z'
/** as many of the sample's files as make a tree with folders in folders */
const FILES = 24

export interface Base {
  files: readonly SampleFile[]
  listed: readonly ManifestFile[]
  /** release.json of the release that is shown, and of the one that comes */
  shown: Buffer
  coming: Buffer
  secret: KeyObject
  /** the public line that the hall has */
  line: string
}

/** The same key in every run, or the same run would not be the same bytes. */
function keyOfTrial(): KeyObject {
  const head = Buffer.from('302e020100300506032b657004220420', 'hex')
  return createPrivateKey({
    key: Buffer.concat([head, createHash('sha256').update('fuzz').digest()]),
    format: 'der',
    type: 'pkcs8',
  })
}

export function baseOf({ files }: Corpus): Base {
  const step = Math.max(1, Math.floor(files.length / FILES))
  const taken = files.filter(({ bytes }, index) => index % step === 0 && bytes.length < 200_000)
  const listed = taken.map(({ path, bytes }): ManifestFile => [
    path,
    createHash('sha256').update(bytes).digest('hex'),
    bytes.length,
  ])
  const secret = keyOfTrial()
  const release = (sequence: number, some: ManifestFile[]) =>
    signRelease({ sequence, created: CREATED, files: some }, secret)
  return {
    ...{ files: taken, listed, secret, line: lineOf(secret) },
    // The last is new in the one that comes, and has to be fetched.
    shown: release(SHOWN, listed.slice(0, -1)),
    coming: release(COMING, [...listed]),
  }
}

/** Signed as headquarters signs, whatever it says: what gets past the signature meets the rest. */
export function signed(body: Buffer, secret: KeyObject): Buffer {
  const signature = sign(null, Buffer.concat([Buffer.from('mingchuang release 1\n'), body]), secret)
  const close = `,\n"key":"${markOf(lineOf(secret))}","signature":"${signature.toString('base64url')}"}\n`
  return Buffer.concat([Buffer.from('{"release":\n'), body, Buffer.from(close)])
}

/** What is signed of a release.json. */
export const bodyOf = (bytes: Buffer): Buffer =>
  bytes.subarray('{"release":\n'.length, -(',\n"key":"","signature":""}\n'.length + 16 + 86))
