import { onlyOrientation, orientationIn } from './orientation.ts'

const needed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF'])
const EXIF_FLAG = 0x08
const XMP_FLAG = 0x04

/** A picture without EXIF data but for which way is up, without XMP; null where the file is no whole WebP. */
export function bareWebp(bytes: Buffer): Buffer | null {
  if (bytes.length < 20) return null
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return null
  const chunks: Buffer[] = []
  let orientation = 1
  for (let at = 12; at < end;) {
    if (at + 8 > end) return null
    const size = bytes.readUInt32LE(at + 4)
    const next = at + 8 + size + (size % 2)
    if (at + 8 + size > end) return null
    const type = bytes.toString('latin1', at, at + 4)
    if (type === 'EXIF') orientation = orientationIn(tiffOf(bytes.subarray(at + 8, at + 8 + size)))
    if (needed.has(type)) chunks.push(Buffer.from(bytes.subarray(at, Math.min(next, end))))
    at = next
  }
  const extended = chunks.find((chunk) => chunk.toString('latin1', 0, 4) === 'VP8X')
  const isTurned = orientation !== 1 && extended !== undefined
  if (extended) extended[8] = ((extended[8] ?? 0) & ~(EXIF_FLAG | XMP_FLAG)) | (isTurned ? EXIF_FLAG : 0)
  if (isTurned) chunks.push(chunk('EXIF', onlyOrientation(orientation)))
  return chunks.length > 0 ? whole(chunks) : null
}

/** Some programs write JPEG's own mark before it. */
const tiffOf = (exif: Buffer) => (exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif)

function chunk(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 0, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

function whole(chunks: readonly Buffer[]): Buffer {
  const body = Buffer.concat(chunks)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}
