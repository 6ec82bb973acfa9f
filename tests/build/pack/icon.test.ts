import { createRequire } from 'node:module'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { hasBuilder } from '../../../build/pack/builder.mjs'
import { ico, layIcons, linuxSizes, png, svg, windowsSizes } from '../../../build/pack/icon.mjs'
import { root } from '../../../build/place.mjs'
import { readPng } from '../../support/png.ts'

const folder = mkdtempSync(join(tmpdir(), 'icon-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const BLUE = [0x0a, 0x6a, 0x97]
const WHITE = [255, 255, 255]
/** Each is drawn once. */
const drawn = new Map(linuxSizes.map((size) => [size, readPng(png(size))]))
const at = (size: number, x: number, y: number) => {
  const { width = 0, pixels = new Uint8Array() } = drawn.get(size) ?? {}
  const from = (Math.floor((y * size) / 512) * width + Math.floor((x * size) / 512)) * 3
  return [...pixels.subarray(from, from + 3)]
}

describe('the icon of the product', () => {
  it.each(linuxSizes.filter((size) => size >= 32))('is a window with a drop at %d pixels, too', (size) => {
    expect(drawn.get(size)).toMatchObject({ width: size, height: size })
    expect(at(size, 48, 256)).toEqual(BLUE)
    for (const [x, y] of [
      [172, 172],
      [340, 172],
      [172, 340],
      [292, 400],
    ] as const)
      expect(at(size, x, y), `${x},${y}`).toEqual(WHITE)
    expect(at(size, 340, 354)).toEqual(BLUE)
    // Beyond the rounded corner there is nothing.
    expect(at(size, 4, 4)).toEqual([0, 0, 0])
  })

  it('is the same picture each time, and the SVG has the same shapes in the same colours', () => {
    expect(png(64).equals(png(64))).toBe(true)
    const shapes = svg()
    expect(shapes.match(/<path fill="#0a6a97"/g)).toHaveLength(2)
    expect(shapes.match(/<path fill="#ffffff"/g)).toHaveLength(4)
    expect(shapes).toContain('M116 96h112a20 20 0 0 1 20 20v112')
    expect(shapes).not.toMatch(/NaN|undefined/)
  })

  it('is in one file for Windows, each size where the head says', () => {
    const file = ico(windowsSizes)
    expect([file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([1, windowsSizes.length])
    for (const [index, size] of windowsSizes.entries()) {
      const entry = file.subarray(6 + 16 * index, 22 + 16 * index)
      expect(entry[0]).toBe(size % 256)
      const [length, offset] = [entry.readUInt32LE(8), entry.readUInt32LE(12)]
      expect(readPng(file.subarray(offset, offset + length)).width).toBe(size)
    }
  })

  it('is laid as installers take it', () => {
    const laid = layIcons(folder)
    expect(readdirSync(laid.linux).sort()).toEqual(linuxSizes.map((size) => `${size}x${size}.png`).sort())
    expect(readFileSync(laid.win).equals(ico(windowsSizes))).toBe(true)
  })
})

interface Taken {
  icons: { file: string; size: number }[]
  isFallback: boolean
}

describe.skipIf(!hasBuilder())("electron-builder's own reading (installed by npm run pack)", () => {
  // With these it converts nothing, for which it would fetch a tool.
  it('takes the folder and the file as they are', async () => {
    const require = createRequire(join(root, 'node_modules/.cache/mingchuang/pack/package.json'))
    const place = join(dirname(require.resolve('app-builder-lib')), 'util/iconConverter.js')
    const { convertIcon } = (await import(pathToFileURL(place).href)) as {
      convertIcon(given: object): Promise<Taken>
    }
    const laid = layIcons(folder)
    const read = (source: string, format: string) =>
      convertIcon({ sources: [source], fallbackSources: [], roots: [], format, outDir: join(folder, 'none') })
    const linux = await read(laid.linux, 'set')
    expect(linux.isFallback).toBe(false)
    expect(linux.icons.map(({ size }) => size)).toEqual(linuxSizes)
    expect(await read(laid.win, 'ico')).toEqual({ icons: [{ file: laid.win, size: 256 }], isFallback: false })
  })
})
