/**
 * The product's icon: a window of four panes on water's blue, and a drop in the one at the lower right. One list of shapes is
 * drawn twice, as SVG and, by asking of points whether they lie within, as the pictures that installers want. Nothing is
 * needed for it but Node.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'

/** @typedef {{ fill: string, path: string, has(x: number, y: number): boolean }} Shape */

/** Of the square that everything is drawn in. */
const SIZE = 512
const BLUE = '#0a6a97'
const WHITE = '#ffffff'

/** @param {number} x @param {number} y @param {number} width @param {number} height @param {number} r @param {string} fill @returns {Shape} */
const rounded = (x, y, width, height, r, fill) => ({
  fill,
  path: `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}z`,
  has(px, py) {
    const dx = Math.max(x + r - px, px - (x + width - r), 0)
    const dy = Math.max(y + r - py, py - (y + height - r), 0)
    return px >= x && px <= x + width && py >= y && py <= y + height && dx * dx + dy * dy <= r * r
  },
})

/** A drop: a circle, and what lies between it and a tip above. @param {number} x @param {number} y @param {number} r @param {number} tip @param {string} fill @returns {Shape} */
function drop(x, y, r, tip, fill) {
  const far = y - tip
  // Where lines from the tip touch the circle.
  const down = (r * r) / far
  const aside = (r / far) * Math.sqrt(far * far - r * r)
  const edge = y - down
  const at = (/** @type {number} */ value) => Number(value.toFixed(2))
  return {
    fill,
    path: `M${x} ${tip}L${at(x + aside)} ${at(edge)}A${r} ${r} 0 1 1 ${at(x - aside)} ${at(edge)}z`,
    has(px, py) {
      const within = (px - x) ** 2 + (py - y) ** 2 <= r * r
      return within || (py >= tip && py <= edge && Math.abs(px - x) <= (aside * (py - tip)) / (edge - tip))
    },
  }
}

/** From the back to the front. @type {readonly Shape[]} */
const shapes = [
  rounded(0, 0, SIZE, SIZE, 104, BLUE),
  rounded(96, 96, 152, 152, 20, WHITE),
  rounded(264, 96, 152, 152, 20, WHITE),
  rounded(96, 264, 152, 152, 20, WHITE),
  rounded(264, 264, 152, 152, 20, WHITE),
  drop(340, 354, 42, 280, BLUE),
]

export const svg = () =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}">\n${shapes.map(({ fill, path }) => `  <path fill="${fill}" d="${path}"/>\n`).join('')}</svg>\n`

/** Points asked of along each side of a pixel. */
const FINE = 4

const fromTheFront = [...shapes].reverse()

/** The colour at a point of the square, or nothing. @param {number} x @param {number} y */
function colourAt(x, y) {
  const top = fromTheFront.find(({ has }) => has(x, y))
  return top && parseInt(top.fill.slice(1), 16)
}

/** Red, green, blue and alpha of the pixel whose corner and side these are. @param {number} x @param {number} y @param {number} side */
function pixel(x, y, side) {
  let [hits, red, green, blue] = [0, 0, 0, 0]
  for (let point = 0; point < FINE * FINE; point++) {
    const step = side / FINE
    const colour = colourAt(x + ((point % FINE) + 0.5) * step, y + (Math.floor(point / FINE) + 0.5) * step)
    if (colour === undefined) continue
    hits++
    red += colour >> 16
    green += (colour >> 8) & 255
    blue += colour & 255
  }
  const of = (/** @type {number} */ sum) => Math.round(sum / Math.max(1, hits))
  return [of(red), of(green), of(blue), Math.round((hits / FINE ** 2) * 255)]
}

/** The icon as a PNG of so many pixels a side. @param {number} size */
export function png(size) {
  const side = SIZE / size
  // Every row begins with how it is filtered: not at all.
  const rows = Buffer.alloc(size * (size * 4 + 1))
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) rows.set(pixel(x * side, y * side, side), y * (size * 4 + 1) + 1 + x * 4)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  // Eight bits of red, green, blue and alpha.
  head.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** @param {string} type @param {Buffer} body */
function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(body.length, 0)
  around.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)])
}

/** As PNG's appendix D has it; Node's own came with 20.15. @param {Buffer} bytes */
function crc32(bytes) {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}

/** Several sizes in one file for Windows, each a PNG (since Vista). @param {readonly number[]} sizes */
export function ico(sizes) {
  const pictures = sizes.map(png)
  const head = Buffer.alloc(6 + 16 * sizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sizes.length, 4)
  let offset = head.length
  for (const [index, size] of sizes.entries()) {
    const at = 6 + 16 * index
    // 256 is written as 0.
    head.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0], at)
    const length = pictures[index]?.length ?? 0
    head.writeUInt32LE(length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += length
  }
  return Buffer.concat([head, ...pictures])
}

export const linuxSizes = [16, 32, 48, 64, 128, 256, 512]
export const windowsSizes = [16, 24, 32, 48, 64, 128, 256]

/** Lays what electron-builder takes: a folder of PNGs by their sizes for Linux, an ICO for Windows. @param {string} folder */
export function layIcons(folder) {
  mkdirSync(join(folder, 'linux'), { recursive: true })
  writeFileSync(join(folder, 'icon.svg'), svg())
  for (const size of linuxSizes) writeFileSync(join(folder, 'linux', `${size}x${size}.png`), png(size))
  writeFileSync(join(folder, 'icon.ico'), ico(windowsSizes))
  return { linux: join(folder, 'linux'), win: join(folder, 'icon.ico') }
}
