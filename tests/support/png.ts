/** PNG as browsers write it for a screenshot: 8 bits a channel, red, green, blue and maybe alpha, not interlaced. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

export interface Picture {
  width: number
  height: number
  /** red, green and blue of every pixel, from the top left */
  pixels: Uint8Array
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export function readPng(file: Buffer): Picture {
  let width = 0
  let height = 0
  let channels = 3
  const packed: Buffer[] = []
  for (let at = SIGNATURE.length; at < file.length;) {
    const length = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    const data = file.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') {
      width = data.readUInt32BE(0)
      height = data.readUInt32BE(4)
      if (data[8] !== 8 || (data[9] !== 2 && data[9] !== 6) || data[12] !== 0)
        throw new Error('a PNG of another kind')
      channels = data[9] === 6 ? 4 : 3
    }
    if (type === 'IDAT') packed.push(data)
    at += 12 + length
  }
  const rows = unfilter(inflateSync(Buffer.concat(packed)), width * channels, channels)
  const pixels = new Uint8Array(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let channel = 0; channel < 3; channel++)
      pixels[pixel * 3 + channel] = rows[pixel * channels + channel] ?? 0
  return { width, height, pixels }
}

/** Every row says in its first byte how it differs from its neighbours (PNG, 9.2). */
function unfilter(data: Buffer, stride: number, step: number): Uint8Array {
  const height = data.length / (stride + 1)
  // a row of nothing above the first, and a pixel of nothing before each
  let above = new Uint8Array(stride + step)
  const out = new Uint8Array(stride * height)
  for (let row = 0; row < height; row++) {
    const start = row * (stride + 1)
    const filter = data[start] ?? 0
    const own = new Uint8Array(stride + step)
    own.set(data.subarray(start + 1, start + 1 + stride), step)
    if (filter !== 0)
      for (let at = step; at < own.length; at++) {
        const left = own[at - step] ?? 0
        const up = above[at] ?? 0
        own[at] = (own[at] ?? 0) + guess(filter, left, up, above[at - step] ?? 0)
      }
    out.set(own.subarray(step), row * stride)
    above = own
  }
  return out
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  return filter === 3 ? (left + up) >> 1 : paeth(left, up, corner)
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

export function writePng({ width, height, pixels }: Picture): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.alloc(height * (width * 3 + 1))
  for (let row = 0; row < height; row++)
    rows.set(pixels.subarray(row * width * 3, (row + 1) * width * 3), row * (width * 3 + 1) + 1)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
