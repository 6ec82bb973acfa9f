import { expect, it } from 'vitest'
import { faultOf, MOST_BYTES } from '../../../../../../renderer/screens/staff/notices/form/picture-kind.ts'

const bytes = (...parts: (string | readonly number[])[]) => {
  const all = parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part))
  return new DataView(Uint8Array.from(all).buffer)
}
const png = (width: number, height: number) => {
  const sizes = Buffer.alloc(8)
  sizes.writeUInt32BE(width)
  sizes.writeUInt32BE(height, 4)
  return bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [...sizes])
}
/** With what a telephone says of itself before its size. */
const jpeg = (width: number, height: number) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1, 0, 8],
    'Exif  ',
    [0xff, 0xc4, 0, 4, 0, 0],
    [0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 0, 0],
  )

it('says of each bad picture what is wrong with it', () => {
  expect(faultOf(png(3000, 4000), 9_000_000)).toBeNull()
  expect(faultOf(jpeg(4032, 3024), 3_000_000)).toBeNull()
  expect(faultOf(bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 '), 1000)).toBeNull()
  expect(faultOf(png(30_000, 30_000), 9_000_000)).toBe('pixels')
  expect(faultOf(jpeg(60_000, 60_000), 9_000_000)).toBe('pixels')
  expect(faultOf(jpeg(4032, 3024), MOST_BYTES + 1)).toBe('large')
  expect(faultOf(bytes([0, 0, 0, 24], 'ftypheic'), 2_000_000)).toBe('heic')
  expect(faultOf(bytes([0, 0, 0, 24], 'ftypmp42'), 2_000_000)).toBe('other')
  expect(faultOf(bytes('%PDF-1.7'), 2_000_000)).toBe('other')
  expect(faultOf(bytes(''), 0)).toBe('other')
  // What is cut off says no size: whether it can be opened, the browser finds out.
  expect(faultOf(bytes([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]), 6)).toBeNull()
})
