import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { glyphBytes, placeOf, ROWS } from '../../content/arithmetic/strip-text.ts'

/**
 * The bitmaps of some characters, one after another: each with its count of cells in front (0 where the font has none),
 * then 16 rows of so many bytes. null for what is no list of code points.
 */
export type Glyphs = (codes: string) => Promise<Buffer | null>

const MOST = 64
const list = /^[0-9a-z]{1,4}(?:-[0-9a-z]{1,4})*$/

/** One megabyte of bitmaps, which is read when the first strip asks. */
export function createGlyphs(file: string): Glyphs {
  let bitmaps: Promise<Buffer> | null = null
  const open = async () => {
    const all = await promisify(brotliDecompress)(await readFile(file))
    if (all.length !== glyphBytes) throw new Error(`${file}: ${all.length} bytes, not ${glyphBytes}`)
    return all
  }
  return async (codes) => {
    if (!list.test(codes)) return null
    const asked = codes.split('-').map((code) => Number.parseInt(code, 36))
    if (asked.length > MOST) return null
    bitmaps ??= open()
    // A disk that failed once is asked again.
    bitmaps.catch(() => (bitmaps = null))
    const all = await bitmaps
    return Buffer.concat(asked.flatMap((code) => glyphOf(all, code)))
  }
}

function glyphOf(all: Buffer, code: number): Buffer[] {
  const place = placeOf(code)
  if (!place) return [Buffer.of(0)]
  const { offset, bytes } = place
  return [Buffer.of(bytes / ROWS), all.subarray(offset, offset + bytes)]
}
