import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { glyphTable } from '../../../content/arithmetic/glyph-table.ts'
import {
  cellsIn,
  cellsOf,
  charactersOf,
  glyphBytes,
  pagesOf,
  placeOf,
  undrawable,
} from '../../../content/arithmetic/strip-text.ts'

const codesOf = (text: string) => charactersOf(text).map(({ code }) => code)
const textOf = (characters: readonly { text: string }[]) => characters.map(({ text }) => text).join('')
const pages = (text: string, across: number) => pagesOf(charactersOf(text), across).map(textOf)

describe('the font of the strips', () => {
  it('has every character of GB 2312', () => {
    const gb = new TextDecoder('gb2312')
    let seen = 0
    for (let row = 0xb0; row <= 0xf7; row++)
      for (let cell = 0xa1; cell <= 0xfe; cell++) {
        const character = gb.decode(Uint8Array.of(row, cell))
        if (!/^\p{Script=Han}$/u.test(character)) continue
        seen++
        expect(cellsOf(character.codePointAt(0)!), character).toBe(2)
      }
    expect(seen).toBe(6763)
  })

  it('is as large as its table says, and no run of it overlaps another', () => {
    const file = fileURLToPath(new URL('../../../assets/glyphs/unifont.bin.br', import.meta.url))
    expect(brotliDecompressSync(readFileSync(file)).length).toBe(glyphBytes)
    for (const [index, [first, last]] of glyphTable.entries()) {
      expect(last).toBeGreaterThanOrEqual(first)
      expect(first).toBeGreaterThan(glyphTable[index - 1]?.[1] ?? -1)
    }
  })

  it('says where a glyph lies, and nothing of what it has not', () => {
    expect(placeOf(0x20)).toEqual({ offset: 0, bytes: 16 })
    expect(placeOf(0x21)).toEqual({ offset: 16, bytes: 16 })
    expect(placeOf(0x20bb7)).toBeNull()
    expect(placeOf(0xffff)).toBeNull()
  })
})

describe('the characters of a text', () => {
  it('are what people count, beyond the basic plane too', () => {
    expect(codesOf('停A')).toEqual([0x505c, 0x41])
    expect(charactersOf('𠮷野家').map(({ code, cells }) => [code, cells])).toEqual([
      [null, 2],
      [0x91ce, 2],
      [0x5bb6, 2],
    ])
    // a family of four people joined, a flag, a figure in a key: one character each
    expect(codesOf('👨‍👩‍👧‍👦🇨🇳')).toEqual([null, null])
    expect(codesOf('1️⃣')).toEqual([0x31])
    expect(codesOf('é')).toEqual([0xe9])
    expect(codesOf('\u200b\ufeff\u0007')).toEqual([])
    expect(codesOf('\ud842')).toEqual([null])
  })

  it('that the font lacks are named once', () => {
    expect(undrawable('𠮷😀水😀')).toEqual(['𠮷', '😀'])
    expect(undrawable('停水通知：24小时 96111，℃ m³ ①')).toEqual([])
  })

  it('never throws, and never gives what has no width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { code, cells } of charactersOf(text))
          expect(cells).toBe(code === null ? 2 : cellsOf(code))
      }),
    )
  })
})

describe('pages of a strip', () => {
  it('keep words, numbers and punctuation whole', () => {
    expect(pages('报修、停水，24小时打96111', 12)).toEqual(['报修、停水', '24小时打', '96111'])
    expect(pages('欢迎光临', 12)).toEqual(['欢迎光临'])
    expect(pages('（一）停水', 4)).toEqual(['（一', '）停', '水'])
  })

  it('tear what no page has room for, and begin with no space', () => {
    expect(pages('ABCDEFGHIJ', 4)).toEqual(['ABCD', 'EFGH', 'IJ'])
    expect(pages('水 电 气', 2)).toEqual(['水', '电', '气'])
    expect(pages('', 4)).toEqual([])
  })

  it('are never wider than the panel, and lose nothing but the pauses between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, across) => {
        const torn = pagesOf(charactersOf(text), across)
        for (const page of torn) expect(cellsIn(page)).toBeLessThanOrEqual(across)
        expect(
          torn
            .map(textOf)
            .join('')
            .replaceAll(/[\s，、；,;]/g, ''),
        ).toBe(textOf(charactersOf(text)).replaceAll(/[\s，、；,;]/g, ''))
      }),
    )
  })
})
