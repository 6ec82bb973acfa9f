import { closeSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decode, readHead, readText } from '../../../../electron/content/folder/decode.ts'
import { scratch } from '../../../support/content-folder.ts'

function opened<T>(bytes: Uint8Array, read: (file: number) => T): T {
  const path = join(scratch(), 'file')
  writeFileSync(path, bytes)
  const file = openSync(path, 'r')
  try {
    return read(file)
  } finally {
    closeSync(file)
  }
}

/** 过户 in GB18030 */
const gb = Buffer.from([0xb9, 0xfd, 0xbb, 0xa7])
const utf8 = Buffer.from('过户 €')
const bom = Buffer.from([0xef, 0xbb, 0xbf])

describe('the bytes of an author', () => {
  it.each([
    ['UTF-8', utf8, '过户 €'],
    ['UTF-8 with a byte order mark', Buffer.concat([bom, utf8]), '过户 €'],
    ['GB18030', gb, '过户'],
    ['UTF-8 that really holds a replacement character', Buffer.from('a\uFFFDb'), 'a\uFFFDb'],
    ['nothing at all', Buffer.alloc(0), ''],
  ])('are read as %s', (_, bytes, text) => {
    expect(decode(bytes)).toEqual({ ok: true, text })
    expect(opened(bytes, readText)).toEqual({ ok: true, text })
  })

  it.each([
    ['UTF-16, which has NUL bytes', Buffer.from('过户a', 'utf16le'), 'text.nul'],
    ['a NUL in good UTF-8', Buffer.from('a\0b'), 'text.nul'],
    ['neither encoding', Buffer.from([0x61, 0xff, 0xff, 0x62]), 'text.encoding'],
  ])('are a problem as %s', (_, bytes, rule) => {
    expect(decode(bytes)).toEqual({ ok: false, rule })
    expect(opened(bytes, readText)).toEqual({ ok: false, rule })
  })

  it('are read only as far as somebody wants', () => {
    expect(opened(Buffer.from('abcdef'), (file) => readHead(file, 4).toString())).toBe('abcd')
    expect(opened(Buffer.from('abcdef'), (file) => readHead(file, 9).toString())).toBe('abcdef')
  })
})
