/** What a chosen file is, by its own first bytes: names and types of files say what they like. */

export type PictureFault = 'large' | 'heic' | 'other' | 'broken' | 'pixels'

/** Nothing that a telephone takes is larger; more only fills the memory. */
export const MOST_BYTES = 60 * 1024 * 1024
/** what a browser's memory holds as one picture, in pixels */
const MOST_PIXELS = 120_000_000
/** A JPEG's size stands behind what the telephone wrote about itself, with a small picture in it. */
const HEAD = 512 * 1024

export async function headOf(file: Blob): Promise<DataView> {
  return new DataView(await file.slice(0, HEAD).arrayBuffer())
}

/** Why it cannot be a picture of a notice; null where nothing speaks against it. */
export function faultOf(head: DataView, bytes: number): PictureFault | null {
  const kind = kindOf(head)
  if (kind === 'heic' || kind === 'other') return kind
  if (bytes > MOST_BYTES) return 'large'
  return pixelsOf(head, kind) > MOST_PIXELS ? 'pixels' : null
}

const text = (head: DataView, from: number, length: number) =>
  head.byteLength < from + length
    ? ''
    : String.fromCharCode(...new Uint8Array(head.buffer, head.byteOffset + from, length))

/** brands of ISO BMFF files that hold a still picture of a telephone */
const heic = /^(?:heic|heix|hevc|heim|heis|mif1|msf1)$/

function kindOf(head: DataView): 'jpeg' | 'png' | 'webp' | 'heic' | 'other' {
  if (text(head, 0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (text(head, 1, 3) === 'PNG') return 'png'
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 4) === 'WEBP') return 'webp'
  return text(head, 4, 4) === 'ftyp' && heic.test(text(head, 8, 4)) ? 'heic' : 'other'
}

/** 0 where the head does not say. */
function pixelsOf(head: DataView, kind: 'jpeg' | 'png' | 'webp'): number {
  if (kind === 'png') return head.byteLength < 24 ? 0 : head.getUint32(16) * head.getUint32(20)
  if (kind === 'webp') return 0
  for (let at = 2; at + 9 < head.byteLength;) {
    const marker = head.getUint8(at + 1)
    // Frames of a picture: C0 to CF but for tables.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return head.getUint16(at + 5) * head.getUint16(at + 7)
    at += 2 + head.getUint16(at + 2)
  }
  return 0
}
