import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { frameAt } from '../../../../renderer/screens/strip/frame.ts'
import { root } from '../../../support/hall.ts'
import { readPng, writePng } from '../../../support/png.ts'
import {
  glyphsFor,
  goldens,
  INSTANTS,
  instantsOf,
  printOf,
  windowAt,
} from '../../../support/strip-goldens.ts'
import { usualCanvas } from '../../../../content/arithmetic/strip-time.ts'

const names = Object.keys(goldens)
const fixture = (file: string) => join(root, 'tests/fixtures/strip', file)

/** Lit dots of the first rows as one can read them. */
async function drawn(text: string, ms: number, canvas = usualCanvas) {
  const golden = { text, canvas, density: 1 }
  const frame = frameAt({ text, tone: 'plain' }, canvas, await glyphsFor(golden), ms)
  return Array.from({ length: canvas.height }, (_, row) =>
    Array.from({ length: canvas.width }, (_, x) => (frame[(row * canvas.width + x) * 3] ? '#' : '.')).join(
      '',
    ),
  )
}

describe('what a strip shows at an instant', () => {
  it.each(names)('%s: is the same as it was, at a hundred instants', async (name) => {
    const golden = goldens[name]!
    const glyphs = await glyphsFor(golden)
    const prints = instantsOf(golden).map((ms) => printOf(windowAt(golden, glyphs, ms)))
    expect(prints).toHaveLength(INSTANTS)
    await expect(`${prints.join('\n')}\n`).toMatchFileSnapshot(fixture(`${name}.txt`))
  })

  it.each(names)('%s: is what its picture shows', async (name) => {
    const golden = goldens[name]!
    const picture = readPng(readFileSync(fixture(`${name}.png`)))
    const ms = instantsOf(golden)[INSTANTS / 2]!
    expect(printOf(windowAt(golden, await glyphsFor(golden), ms))).toBe(printOf(picture))
    expect(readPng(writePng(picture))).toEqual(picture)
  })

  it('is a figure of two dots a dot, which comes in at the right', async () => {
    const still = { ...usualCanvas, motion: 'pages' as const, width: 32 }
    expect((await drawn('1', 0, still)).map((row) => row.trim())).toMatchSnapshot()
    const blank = await drawn('1', 0)
    expect(blank.join('')).not.toContain('#')
    // its left edge has come 16 pixels in: all of it, and as far as it goes
    const seen = await drawn('1', (16.5 / 60) * 1000)
    expect(seen.map((row) => row.slice(0, 176)).join('')).not.toContain('#')
    expect(seen.map((row) => row.slice(176))).toEqual(
      (await drawn('1', 0, still)).map((row) => row.slice(8, 24)),
    )
  })

  it('has an empty box where the font has nothing', async () => {
    const still = { ...usualCanvas, motion: 'pages' as const, width: 32, height: 16 }
    const box = await drawn('𠮷', 0, still)
    expect(box[2]).toBe(`${'.'.repeat(9)}${'#'.repeat(14)}${'.'.repeat(9)}`)
    expect(box[7]).toBe(`${'.'.repeat(9)}#${'.'.repeat(12)}#${'.'.repeat(9)}`)
    expect(await drawn('😀', 0, still)).toEqual(box)
  })
})
