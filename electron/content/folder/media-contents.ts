/** What a media file really holds, told from its first bytes; its name is only what somebody called it. */
import { fstatSync } from 'node:fs'
import { readHead } from './decode.ts'
import type { Fault } from '../problems/finding.ts'
import { TEXT_LIMIT } from './listing.ts'
import type { Both } from '../problems/words.ts'
import { clipFault } from './clip-contents.ts'
import { pictureFault } from './picture-contents.ts'
import { svgFault } from './svg-contents.ts'

/** bytes; every format below says what it is within them */
const HEAD = 4096
/** a photograph may carry a small one of itself before it says how large it is */
const PHOTO_HEAD = 512 * 1024

type Format = 'png' | 'jpg' | 'webp' | 'avif' | 'mp4' | 'webm' | 'mp3' | 'wav' | 'pdf'

const names: Record<Format | 'svg', string> = {
  svg: 'SVG',
  png: 'PNG',
  jpg: 'JPEG',
  webp: 'WebP',
  avif: 'AVIF',
  mp4: 'MP4',
  webm: 'WebM',
  mp3: 'MP3',
  wav: 'WAV',
  pdf: 'PDF',
}

const isStill = new Set(['avif', 'avis'])
/** pictures of phones and films of cameras, in the box format of MP4 and yet nothing that a browser shows */
const isOtherBrand = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'qt  ', 'crx '])

/** As mediaFault, of an open file. */
export function mediaFaultIn(file: number, path: string): Fault | null {
  const { size } = fstatSync(file)
  const limit = /\.svg$/i.test(path) ? TEXT_LIMIT : /\.jpe?g$/i.test(path) ? PHOTO_HEAD : HEAD
  const head = readHead(file, Math.min(size, limit))
  return mediaFault(path, head) ?? pictureFault(path, head) ?? clipFault(path, file, size)
}

/** `bytes` are the first HEAD of a file, of an SVG all; null when they are what the name says. */
export function mediaFault(path: string, bytes: Buffer): Fault | null {
  if (bytes.length === 0) return { rule: 'media.empty' }
  const extension = path
    .slice(path.lastIndexOf('.') + 1)
    .toLowerCase()
    .replace('jpeg', 'jpg')
  const format = formatOf(bytes)
  if (extension === 'svg') return format ? other(extension, format) : svgFault(bytes)
  return extension === format ? null : other(extension as Format, format)
}

function other(expected: Format | 'svg', found: Format | null): Fault {
  const name = found && names[found]
  const is: Both = name
    ? { zh: `实际是 ${name} 文件`, en: `it is ${name}` }
    : { zh: '认不出是什么文件', en: 'it is nothing known' }
  const mend: Both = found
    ? { zh: `把扩展名改成 .${found}，或者`, en: `Change the extension to .${found}, or ` }
    : { zh: '', en: '' }
  return { rule: 'media.other-type', params: { expected: names[expected], is, mend } }
}

function formatOf(bytes: Buffer): Format | null {
  const text = bytes.toString('latin1')
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (text.startsWith('\xff\xd8\xff')) return 'jpg'
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'webp'
  if (text.startsWith('RIFF') && text.startsWith('WAVE', 8)) return 'wav'
  if (isMp3(bytes)) return 'mp3'
  if (text.startsWith('ftyp', 4)) return boxFormat(bytes, text)
  // Matroska's own files begin alike and say so in their DocType.
  if (text.startsWith('\x1a\x45\xdf\xa3')) return text.slice(0, 128).includes('webm') ? 'webm' : null
  return /^(?:\xef\xbb\xbf)?\s*%PDF-/.test(text) ? 'pdf' : null
}

/** Tags come before the first frame, or it is the first: ISO/IEC 11172-3, eleven ones, and of three layers the third. */
const isMp3 = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)

/** Brands stand in the first box: the major one, a version, then those that the file is compatible with. */
function boxFormat(bytes: Buffer, text: string): Format | null {
  const end = Math.min(bytes.readUInt32BE(0), text.length)
  const major = text.slice(8, 12)
  const brands = [major]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(text.slice(at, at + 4))
  if (brands.some((brand) => isStill.has(brand))) return 'avif'
  return isOtherBrand.has(major) || major === 'mif1' || major === 'msf1' ? null : 'mp4'
}
