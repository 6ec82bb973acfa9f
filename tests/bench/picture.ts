import { inflateSync } from 'node:zlib'

/** Three bytes a pixel, row by row. */
export interface Picture {
  width: number
  height: number
  pixels: Uint8Array
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

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

/** A part of a picture, of whole pixels that lie in it. */
export function crop({ width, pixels }: Picture, box: Box): Picture {
  const left = Math.ceil(box.x)
  const top = Math.ceil(box.y)
  const across = Math.floor(box.x + box.width) - left
  const down = Math.floor(box.y + box.height) - top
  const part = new Uint8Array(across * down * 3)
  for (let y = 0; y < down; y++) {
    const from = ((top + y) * width + left) * 3
    part.set(pixels.subarray(from, from + across * 3), y * across * 3)
  }
  return { width: across, height: down, pixels: part }
}

/** Of all pixels, the share that `is` true of. */
export function shareOf(
  { width, height, pixels }: Picture,
  { x, y, ...size }: Box,
  is: (red: number, green: number, blue: number) => boolean,
): number {
  const [left, top] = [Math.max(0, Math.ceil(x)), Math.max(0, Math.ceil(y))]
  const [right, bottom] = [
    Math.min(width, Math.floor(x + size.width)),
    Math.min(height, Math.floor(y + size.height)),
  ]
  let [all, those] = [0, 0]
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) {
      const at = (row * width + column) * 3
      all++
      if (is(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0)) those++
    }
  return all === 0 ? NaN : those / all
}

/** Nothing but one colour, whichever: the ground, black, white. */
export function isBlank(picture: Picture): boolean {
  const all = { x: 0, y: 0, width: picture.width, height: picture.height }
  const [red = 0, green = 0, blue = 0] = picture.pixels
  return shareOf(picture, all, near([red, green, blue], 10)) > 0.9995
}

export const near =
  ([r, g, b]: readonly [number, number, number], by: number) =>
  (red: number, green: number, blue: number) =>
    Math.abs(red - r) <= by && Math.abs(green - g) <= by && Math.abs(blue - b) <= by
