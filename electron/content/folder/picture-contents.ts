/** How large a picture is, by its own head: one of hundreds of millions of pixels takes a screen's memory when it is drawn. */
import type { Fault } from '../problems/finding.ts'

/** pixels; 256 MB once decoded, and what the cameras of phones make */
const MOST = 64_000_000

interface Size {
  width: number
  height: number
}

/** `head` are the first bytes of a file that is what its name says. */
export function pictureFault(path: string, head: Buffer): Fault | null {
  const size = sizeOf(path.slice(path.lastIndexOf('.') + 1).toLowerCase(), head)
  if (!size || size.width * size.height <= MOST) return null
  const millions = Math.round((size.width * size.height) / 1e6)
  return { rule: 'media.too-many-pixels', params: { ...size, millions, limit: MOST / 1e6 } }
}

/** null where the head does not tell */
function sizeOf(extension: string, head: Buffer): Size | null {
  switch (extension) {
    case 'png':
      return head.length < 24 ? null : { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
    case 'jpg':
    case 'jpeg':
      return sizeOfJpeg(head)
    case 'webp':
      return sizeOfWebp(head)
    case 'avif': {
      const at = head.indexOf('ispe')
      return at < 0 || at + 16 > head.length
        ? null
        : { width: head.readUInt32BE(at + 8), height: head.readUInt32BE(at + 12) }
    }
    default:
      return null
  }
}

/** Segments, each with its length, until the one that begins a frame (SOF0 to SOF15, less DHT, JPG and DAC). */
function sizeOfJpeg(head: Buffer): Size | null {
  for (let at = 2; at + 9 <= head.length && head[at] === 0xff;) {
    const marker = head[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: head.readUInt16BE(at + 5), width: head.readUInt16BE(at + 7) }
    at += marker === 0xff ? 1 : 2 + head.readUInt16BE(at + 2)
  }
  return null
}

function sizeOfWebp(head: Buffer): Size | null {
  if (head.length < 30) return null
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 }
    case 'VP8L': {
      const bits = head.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    default:
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
  }
}
