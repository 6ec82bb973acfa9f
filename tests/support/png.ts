/** PNG as browsers write it for a screenshot: 8 bits a channel, red, green, blue and maybe alpha, not interlaced. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

export interface Picture {
  width: number
  height: number
  /** red, green and blue of every pixel, from the top left */
  pixels: Uint8Array
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const CHANNELS: Partial<Record<number, number>> = { 2: 3, 6: 4 }

/** A PNG of eight bits a channel, with or without alpha, as a browser's screenshot is. */
export function readPng(bytes: Buffer): Picture {
  let [width, height, channels] = [0, 0, 0]
  const parts: Buffer[] = []
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') {
      width = body.readUInt32BE(0)
      height = body.readUInt32BE(4)
      channels = (body[8] === 8 && body[12] === 0 && CHANNELS[body[9] ?? -1]) || 0
    }
    if (type === 'IDAT') parts.push(body)
    at += length + 12
  }
  if (channels === 0) throw new Error('a PNG of another kind than a screenshot')
  const raw = inflateSync(Buffer.concat(parts))
  unfilter(raw, width * channels, height, channels)
  const pixels = new Uint8Array(width * height * 3)
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0, from = y * (width * channels + 1) + 1; x < width; x++, from += channels) {
      pixels[to++] = raw[from] ?? 0
      pixels[to++] = raw[from + 1] ?? 0
      pixels[to++] = raw[from + 2] ?? 0
    }
  return { width, height, pixels }
}

/** Every row begins with how its bytes were told from their neighbours (PNG, 9.2). */
function unfilter(raw: Buffer, stride: number, height: number, channels: number): void {
  for (let y = 0; y < height; y++) {
    const row = y * (stride + 1) + 1
    const filter = raw[row - 1]
    if (filter === 0) continue
    if (filter === 1) {
      for (let at = row + channels; at < row + stride; at++)
        raw[at] = (raw[at] ?? 0) + (raw[at - channels] ?? 0)
      continue
    }
    if (filter === 2) {
      for (let at = row; y > 0 && at < row + stride; at++)
        raw[at] = (raw[at] ?? 0) + (raw[at - stride - 1] ?? 0)
      continue
    }
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : (raw[row + x - channels] ?? 0)
      const up = y === 0 ? 0 : (raw[row + x - stride - 1] ?? 0)
      const corner = y === 0 || x < channels ? 0 : (raw[row + x - stride - 1 - channels] ?? 0)
      const guess = filter === 3 ? (left + up) >> 1 : paeth(left, up, corner)
      raw[row + x] = (raw[row + x] ?? 0) + guess
    }
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
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
