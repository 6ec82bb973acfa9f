import { sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  MOST_BYTES,
  MOST_FILES,
  readRelease,
  signRelease,
  type ManifestFile,
} from '../../../../electron/content/release/format.ts'
import { markOf } from '../../../../electron/content/release/keys.ts'
import { CREATED, newPair } from '../../../support/releases.ts'

const pair = newPair()
const sha = 'a'.repeat(64)
const file = (path: string): ManifestFile => [path, sha, 1]
const signed = (files: ManifestFile[], key = pair) =>
  signRelease({ sequence: 7, created: CREATED, files }, key.secret)
const ruleOf = (bytes: Buffer, keys = [pair.line]) => {
  const read = readRelease(bytes, keys)
  return 'rule' in read ? read.rule : null
}
/** Signed by headquarters' own key, whatever it says. */
const forged = (body: string) => {
  const bytes = Buffer.from(body)
  const signature = sign(null, Buffer.concat([Buffer.from('mingchuang release 1\n'), bytes]), pair.secret)
  const close = `,\n"key":"${markOf(pair.line)}","signature":"${signature.toString('base64url')}"}\n`
  return Buffer.concat([Buffer.from('{"release":\n'), bytes, Buffer.from(close)])
}
const body = (files: unknown, more: object = {}) =>
  JSON.stringify({ format: 1, sequence: 7, created: CREATED, files, ...more })

describe('a manifest', () => {
  it('is the same bytes for the same files, in whatever order they come', () => {
    const files = ['b.md', 'a.md', 'ä.md', '\u{1F4A7}.md', '\uFF5E.md'].map(file)
    const bytes = signed(files)
    expect(signed(files.toReversed())).toEqual(bytes)
    const read = readRelease(bytes, [pair.line])
    expect('rule' in read ? [] : read.manifest.files.map(([path]) => path)).toEqual([
      ...['a.md', 'b.md', 'ä.md', '\uFF5E.md', '\u{1F4A7}.md'],
    ])
    expect(JSON.parse(bytes.toString())).toMatchObject({ release: { sequence: 7, created: CREATED } })
  })

  it('is read with any of several keys, and with no other', () => {
    const next = newPair()
    expect(ruleOf(signed([file('a')]), [next.line, pair.line])).toBeNull()
    expect(ruleOf(signed([file('a')], next), [next.line, pair.line])).toBeNull()
    expect(ruleOf(signed([file('a')], next))).toBe('release.key-unknown')
    expect(ruleOf(signed([file('a')]), [])).toBe('release.key-unknown')
  })

  it('under another key’s name is not believed', () => {
    const stranger = newPair()
    const bytes = signed([file('a')], stranger).toString()
    const renamed = bytes.replace(markOf(stranger.line), markOf(pair.line))
    expect(ruleOf(Buffer.from(renamed))).toBe('release.signature')
  })

  it('cut anywhere, or with any byte changed, is refused', () => {
    const bytes = signed(['a.md', 'b/c.md'].map(file))
    for (let length = 0; length < bytes.length; length += 7)
      expect(ruleOf(bytes.subarray(0, length))).toBe('release.unreadable')
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(ruleOf(changed), `byte ${at}`).not.toBeNull()
    }
    expect(ruleOf(Buffer.from(bytes.toString().replaceAll('\n', '\r\n')))).toBe('release.unreadable')
  })

  it('of a million files is refused before it is parsed', () => {
    const line = `["${'x'.repeat(10)}","${sha}",1]`
    const huge = forged(
      `{"format":1,"sequence":7,"created":"${CREATED}","files":[\n${`${line},\n`.repeat(1e6)}]}`,
    )
    expect(huge.length).toBeGreaterThan(MOST_BYTES)
    expect(ruleOf(huge)).toBe('release.too-large')
    const many = forged(`[${'1,\n'.repeat(MOST_FILES + 5)}1]`)
    expect(ruleOf(many)).toBe('release.too-large')
    const inOneLine = forged(body(Array.from({ length: 50_000 }, (_, index) => file(`a${index}`))))
    expect(ruleOf(inOneLine)).toBe('release.unreadable')
  })

  it('signed, and yet of another form, is refused', () => {
    expect(ruleOf(forged(body([file('a')], { format: 2 })))).toBe('release.format')
    expect(ruleOf(forged(body([])))).toBe('release.unreadable')
    expect(ruleOf(forged(body([file('b'), file('a')])))).toBe('release.unreadable')
    expect(ruleOf(forged(body([file('a'), file('a')])))).toBe('release.unreadable')
    expect(ruleOf(forged(body([['a', sha, -1]])))).toBe('release.unreadable')
    expect(ruleOf(forged(body([['a', 'A'.repeat(64), 1]])))).toBe('release.unreadable')
    expect(ruleOf(forged(body([file('a')], { more: 1 })))).toBe('release.unreadable')
    expect(ruleOf(forged(body([file('a')])))).toBeNull()
  })

  it('of whatever bytes never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => ruleOf(Buffer.from(bytes)) !== null))
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => ruleOf(forged(text)) !== null))
  })
})

describe('a path', () => {
  it.each([
    '../a',
    'a/../b',
    'a/..',
    './a',
    '/a',
    '//a',
    'a//b',
    'a/',
    'c:/a',
    'C:a',
    'a\\b',
    '..\\a',
    'a\0b',
    'a\nb',
    'a\u202Eb',
    'con',
    'CON.md',
    'guides/nul.txt',
    'lpt1',
    'com9.md',
    'a.',
    'a ',
    ' a',
    'a./b',
    'a?b',
    'a*b',
    'a|b',
    'a"b',
    'a<b',
    'a:b',
    'e\u0301.md',
    '\uD800.md',
    'release.json',
    'Release.JSON',
    'release.json/x',
    'RELEASE.json/a/b.md',
    'x'.repeat(201),
    'a/'.repeat(12) + 'a',
    '',
  ])('%j is refused', (path) => {
    expect(ruleOf(forged(body([file(path)])))).toBe('release.path')
  })

  it.each([
    'a.md',
    'guides/过户.md',
    'halls/shinan/hall.yaml',
    'com.md',
    'conx',
    'a..b',
    'media/é.png',
    'a b.md',
    'media/release.json',
  ])('%j is taken', (path) => {
    expect(ruleOf(signed([file(path)]))).toBeNull()
  })

  it('that is another one’s in other letters is refused, and so is a file where a folder is', () => {
    const clashing = [
      ['A.md', 'a.md'],
      ['Guides/a.md', 'guides/b.md'],
      ['a', 'a/b'],
      ['A', 'a/b'],
      ['STRASSE.md', 'straße.md'],
    ]
    for (const paths of clashing) expect(ruleOf(signed(paths.map(file))), paths.join()).toBe('release.clash')
  })
})
