/** Whether a clip is whole and in a code that screens can play, by the boxes that it is made of; its pictures are not read. */
import { readSync } from 'node:fs'
import type { Fault } from '../problems/finding.ts'

/** What Chromium has no decoder for, by the names of sample entries. */
const unplayable: Readonly<Record<string, string>> = {
  ...{ hvc1: 'H.265', hev1: 'H.265', dvh1: 'Dolby Vision', dvhe: 'Dolby Vision' },
  ...{ vvc1: 'H.266', vvi1: 'H.266', mp4v: 'MPEG-4 Visual', s263: 'H.263', jpeg: 'Motion JPEG' },
  ...{ apch: 'ProRes', apcn: 'ProRes', apcs: 'ProRes', apco: 'ProRes', ap4h: 'ProRes' },
}

const MOST_BOXES = 1000
/** bytes; the index of a film of hours */
const LARGEST_INDEX = 16 * 1024 * 1024

export function clipFault(path: string, file: number, size: number): Fault | null {
  if (/\.mp4$/i.test(path)) return mp4Fault(file, size)
  return /\.webm$/i.test(path) ? webmFault(file, size) : null
}

const cut = (missing: number): Fault => ({
  rule: 'media.cut',
  params: {
    missing: missing < 1024 ** 2 ? `${Math.ceil(missing / 1024)} KB` : `${Math.ceil(missing / 1024 ** 2)} MB`,
  },
})

/** ISO/IEC 14496-12: a length, a name, and where the length is 1, a longer one; 0 is up to the end. */
function mp4Fault(file: number, size: number): Fault | null {
  let codec: string | null = null
  for (let at = 0, boxes = 0; at + 8 <= size && boxes < MOST_BOXES; boxes++) {
    const head = read(file, at, 16)
    const short = head.readUInt32BE(0)
    const length = short === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : short || size - at
    if (length < 8) return null
    if (at + length > size) return cut(at + length - size)
    if (head.toString('latin1', 4, 8) === 'moov')
      codec = codecIn(read(file, at, Math.min(length, LARGEST_INDEX)))
    at += length
  }
  return codec === null ? null : { rule: 'media.codec', params: { codec } }
}

/** Each track's description of its samples (stsd) names how they are coded. */
function codecIn(index: Buffer): string | null {
  for (let at = index.indexOf('stsd'); at >= 0; at = index.indexOf('stsd', at + 4)) {
    const codec = unplayable[index.toString('latin1', at + 16, at + 20)]
    if (codec !== undefined) return codec
  }
  return null
}

const EBML = 0x1a45dfa3
const SEGMENT = 0x18538067

/** Two elements: the head, and the segment, which says its length unless it was written as it was filmed. */
function webmFault(file: number, size: number): Fault | null {
  const head = read(file, 0, 12)
  if (head.length < 12 || head.readUInt32BE(0) !== EBML) return null
  const headed = lengthAt(head, 4)
  const at = headed === null ? size : 4 + headed.bytes + headed.length
  const segment = read(file, at, 12)
  if (segment.length < 12 || segment.readUInt32BE(0) !== SEGMENT) return null
  const said = lengthAt(segment, 4)
  const end = said === null ? 0 : at + 4 + said.bytes + said.length
  return end > size ? cut(end - size) : null
}

/** RFC 8794, 4: as many bytes as the first has zeros before its first one; all ones are an unknown length, here null. */
function lengthAt(from: Buffer, at: number): { length: number; bytes: number } | null {
  const first = from[at] ?? 0
  const bytes = Math.clz32(first) - 23
  if (bytes > 8 || at + bytes > from.length) return null
  let length = first & (0xff >> bytes)
  let isUnknown = length === 0xff >> bytes
  for (const byte of from.subarray(at + 1, at + bytes)) {
    length = length * 256 + byte
    isUnknown &&= byte === 0xff
  }
  return isUnknown ? null : { length, bytes }
}

function read(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readSync(file, bytes, 0, length, at))
}
