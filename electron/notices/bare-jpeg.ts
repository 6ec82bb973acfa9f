import { onlyOrientation, orientationIn } from './orientation.ts'

const EXIF = 'Exif\0\0'

/** JFIF's own header, colours (ICC, Adobe): what a decoder needs. All else of APPn, and comments, is about the picture. */
const isNeeded = (marker: number, body: Buffer): boolean => {
  const says = (name: string) => body.toString('latin1', 0, name.length) === name
  if (marker === 0xe0) return says('JFIF\0') && body.length === 14
  if (marker === 0xe2) return says('ICC_PROFILE\0')
  if (marker === 0xee) return says('Adobe')
  return !(marker >= 0xe0 && marker <= 0xef) && marker !== 0xfe
}

/**
 * A photograph without what its camera wrote about it (place, time, owner, a small copy of itself), and without what
 * follows its end. The picture itself is not touched. null where the file is no whole JPEG.
 */
export function bareJpeg(bytes: Buffer): Buffer | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  const kept: Buffer[] = []
  let orientation = 1
  let at = 2
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xd9) return joined(kept, orientation)
    if (at + 4 > bytes.length) return null
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const body = bytes.subarray(at + 4, end)
    if (end > bytes.length || end < at + 4) return null
    if (marker === 0xe1 && body.toString('latin1', 0, EXIF.length) === EXIF)
      orientation = orientationIn(body.subarray(EXIF.length))
    const next = marker === 0xda ? endOfScan(bytes, end) : end
    if (isNeeded(marker, body)) kept.push(bytes.subarray(at, next))
    at = next
  }
  return null
}

/** In a scan, 0xff is followed by 0 or by the number of a restart; anything else is the next segment. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at
  }
  return bytes.length
}

function joined(segments: readonly Buffer[], orientation: number): Buffer {
  const exif = Buffer.concat([Buffer.from(EXIF, 'latin1'), onlyOrientation(orientation)])
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  const first = segments[0]?.[1] === 0xe0 ? 1 : 0
  const said = orientation === 1 ? [] : [head, exif]
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments.slice(0, first),
    ...said,
    ...segments.slice(first),
    Buffer.from([0xff, 0xd9]),
  ])
}
