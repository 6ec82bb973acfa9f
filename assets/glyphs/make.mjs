#!/usr/bin/env node
/**
 * Takes the characters that a strip may show out of GNU Unifont, and writes them small.
 *
 *     apt-get download unifont && dpkg-deb -x unifont_*.deb unifont
 *     node make.mjs unifont/usr/share/unifont/unifont.hex
 *
 * It writes two files: beside this script the bitmaps, in the order of the table, packed with brotli (a row is one or two
 * bytes, the left dot the highest bit; a glyph has 16 rows); and content/arithmetic/glyph-table.ts, which says what is
 * there and how wide it is. The same font gives the same bytes.
 *
 * Left out is what a row of single glyphs cannot show: writing that joins or stacks its letters, Hangul (which the other
 * screens' font lacks too), private use, and code points that Unicode has not assigned, where Unifont draws their number.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'

const FONT = 'GNU Unifont 15.0.01'
const ROWS = 16

/** Latin with its accents, Greek, Cyrillic, punctuation, signs; kana and bopomofo; every Chinese character of plane 0. */
const blocks = [
  [0x20, 0x17f],
  [0x1cd, 0x1dc],
  [0x2b9, 0x2dd],
  [0x391, 0x3c9],
  [0x401, 0x451],
  [0x1e00, 0x1eff],
  [0x2010, 0x205e],
  [0x2070, 0x218b],
  [0x2190, 0x27bf],
  [0x3000, 0x312f],
  [0x3200, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff01, 0xffee],
]
/** unassigned, controls and format characters, marks that sit on the letter before, hexagrams nobody reads here */
const leftOut = /[\p{Cn}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{M}\u4dc0-\u4dff]|[\uffa0-\uffdc]/u

const [source] = process.argv.slice(2)
if (source === undefined) throw new Error('node make.mjs unifont.hex')
const drawn = new Map(
  readFileSync(source, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', rows = ''] = line.split(':')
      return [Number.parseInt(code, 16), Buffer.from(rows, 'hex')]
    }),
)

/** @type {[first: number, last: number, cells: number][]} */
const table = []
/** @type {Buffer[]} */
const bitmaps = []
for (const [first, last] of blocks)
  for (let code = first; code <= last; code++) {
    const rows = drawn.get(code)
    if (!rows || leftOut.test(String.fromCodePoint(code))) continue
    const cells = rows.length / ROWS
    bitmaps.push(rows)
    const run = table.at(-1)
    if (run && run[1] === code - 1 && run[2] === cells) run[1] = code
    else table.push([code, code, cells])
  }

const packed = brotliCompressSync(Buffer.concat(bitmaps), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
})
writeFileSync(new URL('unifont.bin.br', import.meta.url), packed)

const hex = (/** @type {number} */ code) => `0x${code.toString(16)}`
const rows = table.map(([first, last, cells]) => `  [${hex(first)}, ${hex(last)}, ${cells}],\n`)
writeFileSync(
  new URL('../../content/arithmetic/glyph-table.ts', import.meta.url),
  `/** Made by assets/glyphs/make.mjs from ${FONT}: first and last code point of a run, and its cells of 8 dots. */
export const glyphTable: readonly (readonly [first: number, last: number, cells: 1 | 2])[] = [
${rows.join('')}]
`,
)
process.stdout.write(`${bitmaps.length} glyphs in ${table.length} runs, ${packed.length} bytes\n`)
